import type { Operation, Response } from '../../contract/contract';
import { isSuccess } from '../../contract/statuses';

/** The failures that callers meet first. */
const MAIN_FAILURES = /^(400|404|409|422|4xx)$/i;

/** The responses that callers look at; `default` is the main failure only where no other is documented. */
export function mainResponses({ responses }: Operation): Response[] {
  const hasClientError = responses.some(({ status }) => /^4/.test(status));
  return responses.filter(
    ({ status }) =>
      isSuccess(status) || MAIN_FAILURES.test(status) || (status === 'default' && !hasClientError),
  );
}
