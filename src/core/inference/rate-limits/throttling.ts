import type { Operation } from '../../contract/contract';
import { isError, statusesOf } from '../../contract/statuses';

/**
 * True where an operation documents what a caller gets who calls too often: 429, a range that holds it, or another
 * status that says it is about the rate (GitHub's 403, S3's 503).
 */
export function documentsThrottling(operation: Operation): boolean {
  if (statusesOf(operation).some((status) => /^(429|4xx|default)$/i.test(status))) return true;
  return operation.responses.some(
    ({ status, description }) => isError(status) && THROTTLES.test(description),
  );
}

const THROTTLES = /rate[- ]?limit|throttl|too many (requests|calls)|quota (is )?exceeded|slow ?down/i;
