import type { Operation } from '../../../src/core/contract/contract';
import { items, text } from '../../../src/core/contract/follow';
import { tagsOf } from '../../../src/core/contract/head';
import type { JsonPath } from '../../../src/core/json';
import { meantAmong } from '../../../src/core/openapi/field-names';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** Where a document describes its tags, operations bear no others. It may do without describing any. */
export default perDocument(function* ({ contract, operations, deliveries, examine }) {
  const described = new Set(tagsOf(contract).flatMap((tag) => text(tag, 'name') || []));
  if (described.size === 0) return;
  const tagged = [...operations, ...deliveries].filter(({ tags }) => tags.length > 0);
  for (const operation of tagged) examine(operation);
  const meantBy = meantAmong(described);
  for (const [tag, [first, ...others]] of undescribed(tagged, described)) {
    if (!first) continue;
    const meant = meantBy(tag);
    const among =
      others.length > 0
        ? `${code(tag)}, a tag of ${others.length + 1} operations, is not among the \`tags\` of this document.`
        : `${code(tag)} is not among the \`tags\` of this document.`;
    const todo = meant === undefined ? 'Describe it there.' : `Did you mean ${code(meant)}?`;
    yield { message: `${among} ${todo}`, path: first };
  }
});

/** Tags that nothing describes, with the places where they stand: each is mended once. */
function undescribed(
  operations: readonly Operation[],
  described: ReadonlySet<string>,
): Map<string, JsonPath[]> {
  const places = new Map<string, JsonPath[]>();
  const seen = new Set<object>();
  for (const { node, path } of operations) {
    // Of a path item that several paths borrow.
    if (seen.has(node)) continue;
    seen.add(node);
    for (const [i, tag] of items(node['tags']).entries()) {
      if (typeof tag !== 'string' || described.has(tag)) continue;
      const known = places.get(tag);
      if (known) known.push([...path, 'tags', i]);
      else places.set(tag, [[...path, 'tags', i]]);
    }
  }
  return places;
}
