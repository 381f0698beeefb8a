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

export const FAILURES = {
  malformed: {
    status: '400',
    names: ['BadRequest', 'InvalidRequest', 'MalformedRequest'],
    title: 'Invalid request',
    description: 'The request is malformed: a field is missing, or is not as described.',
    code: 'invalid_request',
  },
  credential: {
    status: '401',
    names: ['Unauthorized', 'Unauthenticated'],
    title: 'Unauthenticated',
    description: 'The credential is missing, wrong or expired.',
    code: 'unauthenticated',
  },
  permission: {
    status: '403',
    names: ['Forbidden', 'PermissionDenied'],
    title: 'Permission denied',
    description: 'The credential is valid and lacks the permission for this.',
    code: 'permission_denied',
  },
  unknown: {
    status: '404',
    names: ['NotFound'],
    title: 'Not found',
    description: 'There is no resource with this id.',
    code: 'not_found',
  },
  stillRunning: {
    status: '409',
    names: ['IdempotencyKeyInUse'],
    title: 'Request still in progress',
    description: 'The first request with this key is still in progress. Wait, then send it again unchanged.',
    code: 'request_in_progress',
  },
  precondition: {
    status: '412',
    names: ['PreconditionFailed'],
    title: 'Precondition failed',
    description:
      'Somebody changed the resource since it was read. Read it again before you repeat the change.',
    code: 'precondition_failed',
  },
  otherBody: {
    status: '422',
    names: ['IdempotencyKeyReused'],
    title: 'Key used with another body',
    description:
      'This key came with a different body before, so sending it again does not help. Use a new key.',
    code: 'idempotency_key_reused',
  },
  tooMany: {
    status: '429',
    names: ['TooManyRequests', 'RateLimited', 'RateLimitExceeded'],
    title: 'Too many requests',
    description:
      'Too many requests. Wait as many seconds as `Retry-After` says, then send the request again.',
    code: 'rate_limited',
    isTimed: true,
  },
} satisfies Record<string, Failure>;

export type FailureName = keyof typeof FAILURES;
