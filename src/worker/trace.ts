import type { NotCheckedReason } from './not-checked';
import type { Kind, Result } from './protocol';

/**
 * What happens between a host and its worker, for a log.
 * - `started`: a worker with so many megabytes of heap
 * - `asked`, `answered`: a request about the document `key` was sent, and its answer came after so many milliseconds
 * - `died`: the worker ended, or was ended, for this reason; `detail` may quote the document, `frames` never do
 */
export type TraceEvent =
  | { kind: 'started'; memoryMb: number }
  | { kind: 'asked'; request: Kind; key: string; characters: number }
  | { kind: 'answered'; request: Kind; key: string; ms: number; result: Result }
  | {
      kind: 'died';
      reason: NotCheckedReason;
      key: string | undefined;
      detail: string | undefined;
      frames: string[] | undefined;
    };

export type Trace = (event: TraceEvent) => void;
