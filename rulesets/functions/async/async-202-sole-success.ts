import { responsesFor, statusesOf } from '../../../src/core/contract/statuses';
import { saysWhenAsync } from '../../../src/core/inference/async/sync-or-async';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** An operation is either always asynchronous, or the contract says when it is. */
export default perOperation(function* (surroundings, operation, examine) {
  // A GET that is polled answers 202 until the result is there.
  if (['get', 'head'].includes(operation.method)) return;
  for (const response of responsesFor(operation, '202')) {
    examine(response);
    const other = statusesOf(operation).find((status) => /^20[0134]$|^2xx$/i.test(status));
    if (other === undefined || saysWhenAsync(surroundings, operation)) continue;
    yield {
      message: `${code(operation.name)} should say when it answers \`202\` and when ${code(other)}, or let the caller choose with \`Prefer: respond-async\`.`,
      path: [...operation.path, 'responses', '202'],
    };
  }
});
