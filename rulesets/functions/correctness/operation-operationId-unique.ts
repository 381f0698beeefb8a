import { toPointer, type JsonPath } from '../../../src/core/json';
import { perDocument } from '../rule/per-document';
import { definitionsOf } from '../../../src/core/openapi/places';
import { code } from '../../../src/core/texts/wording';

/** No two operations share an `operationId`; webhooks and callbacks count. */
export default perDocument(function* ({ contract, examine }) {
  const { root } = contract;
  const first = new Map<string, JsonPath>();
  for (const { node, path } of definitionsOf(root, 'operation')) {
    const id = node['operationId'];
    if (typeof id !== 'string') continue;
    examine({ usedAt: path });
    const other = first.get(id);
    if (other === undefined) first.set(id, path);
    else
      yield {
        message: `${code(id)} already names ${code(nameOf(other))}. Give each operation an \`operationId\` of its own.`,
        path: [...path, 'operationId'],
        related: [[...other, 'operationId']],
      };
  }
});

/** `POST /messages`; elsewhere than in `paths` the pointer says more. */
function nameOf(path: JsonPath): string {
  const [section, route, method] = path;
  return section === 'paths' && path.length === 3
    ? `${String(method).toUpperCase()} ${route}`
    : toPointer(path);
}
