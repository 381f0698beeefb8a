import { follow, text } from '../../../src/core/contract/follow';
import {
  fromFragment,
  isObject,
  memberOf,
  toPointer,
  type JsonObject,
  type JsonValue,
} from '../../../src/core/json';
import { meantAmong } from '../../../src/core/openapi/field-names';
import { definitionsOf, groupsOf, isReference } from '../../../src/core/openapi/places';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** Links lead to operations of this document. What may stand in another file is not judged. */
export default perDocument(function* ({ contract, examine }) {
  const { root } = contract;
  const links = definitionsOf(root, 'link');
  if (links.length === 0) return;
  const operations = definitionsOf(root, 'operation');
  const ids = new Set(operations.map(({ node }) => text(node, 'operationId')).filter((id) => id !== ''));
  const pointers = new Set(operations.map(({ path }) => toPointer(path)));
  const isWhole = !links.some(({ node }) => typeof node['operationId'] === 'string') || isAllRead(root);
  const meantBy = meantAmong(ids);
  for (const { node, path } of links) {
    examine({ usedAt: path });
    const { operationId, operationRef } = node;
    if (typeof operationId === 'string' && isWhole && !ids.has(operationId)) {
      const meant = meantBy(operationId);
      const sentence = `No operation has the \`operationId\` ${code(operationId)}, so the link leads nowhere.`;
      yield {
        message: meant === undefined ? sentence : `${sentence} Did you mean ${code(meant)}?`,
        path: [...path, 'operationId'],
      };
    }
    if (typeof operationRef !== 'string' || !operationRef.startsWith('#/')) continue;
    const keys = fromFragment(operationRef.slice(1));
    if (!pointers.has(toPointer(keys)) && !isBorrowed(root, keys))
      yield {
        message: `There is no operation at ${code(operationRef)}, so the link leads nowhere.`,
        path: [...path, 'operationRef'],
      };
  }
});

/** Whether all operations are in this file: one that is missed may be in a path item of another. */
function isAllRead(root: JsonObject): boolean {
  if (isObject(root['paths']) && typeof root['paths']['$ref'] === 'string') return false;
  return groupsOf(root).every(({ places }) =>
    places.every(
      ({ kind, node, path }) =>
        !(kind === 'pathItem' || kind === 'operation' || kind === 'callback') ||
        !isReference(node) ||
        follow(root, node, path) !== undefined,
    ),
  );
}

/** True where a pointer leads through an object that stands elsewhere: a path item, by `$ref`. */
function isBorrowed(root: JsonObject, keys: readonly string[]): boolean {
  let value: JsonValue | undefined = root;
  for (const key of keys) {
    if (isObject(value) && typeof value['$ref'] === 'string') return true;
    value = memberOf(value, key);
  }
  return false;
}
