import type { Operation } from '../../contract/contract';
import { endAt, items } from '../../contract/follow';
import { responsesPlace, unreadStatusesOf } from '../../contract/statuses';
import { memberOf, valueAt, type JsonObject } from '../../json';
import type { Gap } from '../change';
import type { Side } from '../steps/side';

/** Parts of an operation whose references lead nowhere. The contract leaves them out; nobody may conclude that they are absent. */
export function unresolvedIn(side: Side, operation: Operation): Gap[] {
  const { node, path, body } = operation;
  const gap = (at: Gap['path']): Gap => ({ reason: 'nowhere', side: side.which, path: at });
  // Those of its path hold for it, too, wherever the path is written.
  const holders = [path, path.slice(0, -1), operation.usedAt.slice(0, -1)];
  const parameters = holders.flatMap((holder) =>
    items(memberOf(valueAt(side.root as JsonObject, holder), 'parameters')).flatMap((value, i) =>
      endAt(side.root, value, holder) ? [] : [gap([...holder, 'parameters', i])],
    ),
  );
  const statuses = unreadStatusesOf(operation).map((status) => gap([...responsesPlace(operation), status]));
  const isBodyLost = node['requestBody'] !== undefined && !body;
  return [...parameters, ...(isBodyLost ? [gap([...path, 'requestBody'])] : []), ...statuses];
}
