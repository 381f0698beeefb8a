import { type Fixer } from '../fix';
import { completed } from '../skeleton';

/** A place to say how long a key is remembered. */
export const idempotencyRetentionDocumented: Fixer = (subject) =>
  completed(
    subject,
    [subject.path],
    'say how long the server knows a key, and what a second request with it receives.',
  );
