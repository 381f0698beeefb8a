import type { FixWords } from '../words/words';

/** A failure that several rules ask for. */
export interface Failure {
  status: string;
  /** What a component for it is called, the usual name first. */
  names: readonly [string, ...string[]];
  title: string;
  description: string;
  /** What programs branch on, in snake case. */
  code: string;
  /** A response for it says when to come back. */
  isTimed?: true;
}

/** Each failure by name, told in some language. */
export const failuresIn = ({ failures }: FixWords) =>
  ({
    malformed: {
      status: '400',
      names: ['BadRequest', 'InvalidRequest', 'MalformedRequest'],
      ...failures.malformed,
      code: 'invalid_request',
    },
    credential: {
      status: '401',
      names: ['Unauthorized', 'Unauthenticated'],
      ...failures.credential,
      code: 'unauthenticated',
    },
    permission: {
      status: '403',
      names: ['Forbidden', 'PermissionDenied'],
      ...failures.permission,
      code: 'permission_denied',
    },
    unknown: {
      status: '404',
      names: ['NotFound'],
      ...failures.unknown,
      code: 'not_found',
    },
    stillRunning: {
      status: '409',
      names: ['IdempotencyKeyInUse'],
      ...failures.stillRunning,
      code: 'request_in_progress',
    },
    precondition: {
      status: '412',
      names: ['PreconditionFailed'],
      ...failures.precondition,
      code: 'precondition_failed',
    },
    otherBody: {
      status: '422',
      names: ['IdempotencyKeyReused'],
      ...failures.otherBody,
      code: 'idempotency_key_reused',
    },
    tooMany: {
      status: '429',
      names: ['TooManyRequests', 'RateLimited', 'RateLimitExceeded'],
      ...failures.tooMany,
      code: 'rate_limited',
      isTimed: true,
    },
  }) satisfies Record<string, Failure>;

export type FailureName = keyof FixWords['failures'];
