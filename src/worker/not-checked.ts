/**
 * Why a check brought no report.
 * - `superseded`: a newer one took its place, or the engine was shut down; say nothing to the user
 * - `time-limit`, `memory-limit`: it took too much and its worker was killed
 * - `busy`: the machine had so much else to do that the worker got no time for it, or could not start
 * - `crashed`: the worker died or the engine threw
 * - `backing-off`: several deaths in a row over this document; its reviews rest
 */
export type NotCheckedReason =
  'superseded' | 'time-limit' | 'memory-limit' | 'busy' | 'crashed' | 'backing-off';

/** Why a request was rejected. Each bundle has a class of its own, so that no class tells. */
export function whyRejected(error: unknown): NotCheckedReason {
  const { reason } = (error ?? {}) as { reason?: unknown };
  return REASONS.find((one) => one === reason) ?? 'crashed';
}

const REASONS: readonly NotCheckedReason[] = [
  'superseded',
  'time-limit',
  'memory-limit',
  'busy',
  'crashed',
  'backing-off',
];

export class NotChecked extends Error {
  /** `detail`: of a crash, what it was. A person is told the rest in words of the host, in the person's language. */
  constructor(
    readonly reason: NotCheckedReason,
    detail: string = reason,
  ) {
    super(detail);
  }
}
