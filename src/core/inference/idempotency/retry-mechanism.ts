import type { Parameter, Schema } from '../../contract/contract';
import type { Property } from '../../contract/shape';
import type { JsonPath } from '../../json';

/**
 * How a caller repeats a request safely.
 * - `header`: an idempotency key in a request header
 * - `body`: an idempotency token in the request body
 * - `business-key`: a required client-chosen id in the body, with 409 documented
 * - `natural-key`: PUT to a client-chosen path
 */
export const RETRY_MECHANISMS = ['header', 'body', 'business-key', 'natural-key'] as const;

export type RetryMechanism = (typeof RETRY_MECHANISMS)[number];

/** How a caller repeats a request without doing it twice. */
export interface Retry {
  kind: RetryMechanism;
  /** Of the parameter or property. */
  name: string;
  /** Where it is defined. */
  path: JsonPath;
  schema: Schema | undefined;
  /** Set where the key travels as a parameter: in a header, in the query (counted as `header`), in the path. */
  parameter?: Parameter;
  /** Set where it travels in the body. */
  property?: Property;
}
