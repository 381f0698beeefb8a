import { perPlace } from '../rule/per-place';
import { isReference } from '../../../src/core/openapi/places';
import { alternatives } from '../../../src/core/texts/wording';

/**
 * Nothing stands beside a `$ref` that tools would ignore: in 3.0 anything, since 3.1 anything but `summary` and
 * `description`, and schemas are free. Path items may have neighbours in every version.
 */
export default perPlace(function* ({ version }, { kind, node, path }, examine) {
  const heeded = version === '3.0' ? ['$ref'] : ['$ref', 'summary', 'description'];
  if (!isReference(node) || kind === 'pathItem' || (kind === 'schema' && version !== '3.0')) return;
  examine({ usedAt: path });
  const ignored = Object.keys(node).filter((key) => !heeded.includes(key) && !key.startsWith('x-'));
  if (ignored[0] !== undefined)
    yield {
      message: `What stands beside \`$ref\` is ignored: ${alternatives(ignored)}. Move it into the component, or drop it.`,
      path: [...path, ignored[0]],
    };
});
