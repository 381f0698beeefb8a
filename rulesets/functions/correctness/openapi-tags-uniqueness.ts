import { perDocument } from '../rule/per-document';
import { definitionsOf } from '../../../src/core/openapi/places';
import { code } from '../../../src/core/texts/wording';

/** Each tag is described once. */
export default perDocument(function* ({ contract, examine }) {
  const { root } = contract;
  const seen = new Set<string>();
  for (const { node, path } of definitionsOf(root, 'tag')) {
    const { name } = node;
    if (typeof name !== 'string') continue;
    examine({ usedAt: path });
    if (seen.has(name))
      yield { message: `The tag ${code(name)} is described twice. Keep one.`, path: [...path, 'name'] };
    seen.add(name);
  }
});
