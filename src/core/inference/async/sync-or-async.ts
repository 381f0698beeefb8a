import type { Operation, Surroundings } from '../../contract/contract';
import { namesInBody } from '../fields/names';
import { snakeOf } from '../text/words';

/**
 * True where the contract says when an operation answers at once and when later: the caller chooses, by `Prefer` or
 * another switch, or a sentence explains the difference.
 */
export function saysWhenAsync(contract: Surroundings, operation: Operation): boolean {
  const parameters = operation.parameters.map(({ name }) => snakeOf(name));
  if ([...parameters, ...namesInBody(contract, operation)].some((name) => SWITCH.test(name))) return true;
  if (/respond-async|\bPrefer\b/.test(operation.description) || EXPLAINS.test(operation.description))
    return true;
  return operation.responses.some(
    ({ status, description }) =>
      /^20[0-4]$/.test(status) && (WHEN.test(description) || isTaughtAbove(operation, description)),
  );
}

/** The text of the operation has a part on this answer: "Merged branch response: You will see this when …". */
function isTaughtAbove({ description }: Operation, answer: string): boolean {
  const at =
    answer.length < 8 ? -1 : description.toLowerCase().indexOf(answer.toLowerCase().replace(/\W$/, ''));
  return at >= 0 && WHEN.test(description.slice(at, at + 300));
}

const SWITCH =
  /^(prefer|(is_|run_|respond_|execute_)?(async|asynchronous|sync|synchronous|background|wait|wait_for.*|blocking)|mode)$/;
const EXPLAINS =
  /\basync(hronous(ly)?)?\b[^.]{0,80}\b(if|when|unless|otherwise|more than|larger)\b|\b(if|when|unless)\b[^.]{0,80}\b(async|202|queued|background)/i;
const WHEN = /\b(if|when|unless|otherwise|because|instead|more than|fewer than|larger than|already)\b/i;
