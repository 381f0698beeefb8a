/**
 * How a caller repeats a request safely.
 * - `header`: an idempotency key in a request header
 * - `body`: an idempotency token in the request body
 * - `business-key`: a required client-chosen id in the body, with 409 documented
 * - `natural-key`: PUT to a client-chosen path
 */
export const RETRY_MECHANISMS = ['header', 'body', 'business-key', 'natural-key'] as const;

export type RetryMechanism = (typeof RETRY_MECHANISMS)[number];
