import type { Operation, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { segments } from '../text/words';
import { intentOf } from './intent';
import { endsInParameter } from './kinds';

/** `/messages/{id}/cancel`, `/rooms/{id}:close`: there has to be something to cancel. */
function changesState(operation: Operation): boolean {
  return (
    operation.method === 'post' &&
    intentOf(operation) === 'state' &&
    segments(operation.route).at(-2)?.parameter === true &&
    !endsInParameter(operation)
  );
}

/**
 * True for an operation on an item under an id that may lead nowhere: not one that a PUT makes, nor one of a few fixed
 * words or a date.
 */
export function mayFindNothing(surroundings: Surroundings, operation: Operation): boolean {
  if (changesState(operation)) return true;
  if (operation.method === 'post' || !endsInParameter(operation)) return false;
  const { method, description, responses, route } = operation;
  if (method === 'put' && responses.some(({ status }) => status === '201')) return false;
  if (method === 'delete' && /already (been )?(deleted|gone|removed)|idempotent/i.test(description))
    return false;
  const last = operation.parameters.find(
    ({ name, in: place }) => place === 'path' && route.includes(`{${name}}`, route.lastIndexOf('/')),
  );
  const flat = last?.schema && flatten(surroundings, last.schema);
  if (!flat) return true;
  return keyword(flat, 'enum') === undefined && keyword(flat, 'format') !== 'date';
}
