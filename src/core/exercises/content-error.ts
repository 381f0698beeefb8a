import type { Fault } from './fault';

/** Content that cannot be used; the message names the files and says what is wrong, in the reader's language. */
export class ContentError extends Error {
  constructor(
    message: string,
    readonly faults: readonly Fault[],
  ) {
    super(message);
  }
}
