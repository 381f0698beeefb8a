import type { Operation } from '../../../src/core/contract/contract';
import { memoize } from '../../../src/core/contract/memoize';
import { flatten } from '../../../src/core/contract/flatten';
import { accepting } from '../../../src/core/inference/async/long-running';
import { words } from '../../../src/core/inference/text/words';
import { perDocument } from '../rule/per-document';
import { statusesOf } from '../../../src/core/inference/rate-limits/responses';
import { code } from '../../../src/core/texts/wording';

/** An operation is either always asynchronous, or the contract says when it is. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const { operation, response } of accepting(operations)) {
    // A GET that is polled answers 202 until the result is there.
    if (['get', 'head'].includes(operation.method)) continue;
    examine(response);
    const others = statusesOf(operation).filter((status) => /^20[0134]$|^2xx$/i.test(status));
    const [other] = others;
    if (other === undefined || saysWhen(contract, operation)) continue;
    yield {
      message: `${code(operation.name)} should say when it answers \`202\` and when ${code(other)}, or let the caller choose with \`Prefer: respond-async\`.`,
      path: [...operation.path, 'responses', '202'],
    };
  }
});

/** The caller chooses, by `Prefer` or another switch, or a sentence explains the difference. */
const saysWhen = memoize((contract, operation: Operation): boolean => {
  const inBody = (operation.body?.content ?? []).flatMap(({ schema }) =>
    schema ? [...flatten(contract, schema).properties.keys()] : [],
  );
  const names = [...operation.parameters.map(({ name }) => name), ...inBody];
  if (names.some((name) => SWITCH.test(words(name).join('_')))) return true;
  if (/respond-async|\bPrefer\b/.test(operation.description) || EXPLAINS.test(operation.description))
    return true;
  return operation.responses.some(
    ({ status, description }) => /^20[0-4]$/.test(status) && WHEN.test(description),
  );
});

const SWITCH =
  /^(prefer|(is_|run_|respond_|execute_)?(async|asynchronous|sync|synchronous|background|wait|wait_for.*|blocking)|mode)$/;
const EXPLAINS =
  /\basync(hronous(ly)?)?\b[^.]{0,80}\b(if|when|unless|otherwise|more than|larger)\b|\b(if|when|unless)\b[^.]{0,80}\b(async|202|queued|background)/i;
const WHEN = /\b(if|when|unless|otherwise|because|instead|more than|fewer than|larger than|already)\b/i;
