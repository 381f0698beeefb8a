import { perDocument } from '../rule/per-document';
import { definitionsOf } from '../../../src/core/openapi/places';
import type { JsonPath } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';

/** Each tag is described once. */
export default perDocument(function* ({ contract, examine }) {
  const { root } = contract;
  const seen = new Map<string, JsonPath>();
  for (const { node, path } of definitionsOf(root, 'tag')) {
    const { name } = node;
    if (typeof name !== 'string') continue;
    examine({ usedAt: path });
    const first = seen.get(name);
    const place = [...path, 'name'];
    if (first)
      yield { message: `The tag ${code(name)} is described twice. Keep one.`, path: place, related: [first] };
    else seen.set(name, place);
  }
});
