import type { Operation } from '../../contract/contract';
import { endAt, items } from '../../contract/follow';
import { responsesPlace, unreadStatusesOf } from '../../contract/statuses';
import type { Gap } from '../change';
import type { Side } from '../steps/side';

/** Parts of an operation whose references lead nowhere. The contract leaves them out; nobody may conclude that they are absent. */
export function unresolvedIn(side: Side, operation: Operation): Gap[] {
  const { node, path, body } = operation;
  const gap = (at: Gap['path']): Gap => ({ reason: 'nowhere', side: side.which, path: at });
  const parameters = items(node['parameters']).flatMap((value, i) => {
    const place = [...path, 'parameters', i];
    return endAt(side.root, value, place) ? [] : [gap(place)];
  });
  const statuses = unreadStatusesOf(operation).map((status) => gap([...responsesPlace(operation), status]));
  const isBodyLost = node['requestBody'] !== undefined && !body;
  return [...parameters, ...(isBodyLost ? [gap([...path, 'requestBody'])] : []), ...statuses];
}
