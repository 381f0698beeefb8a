import { type Fixer } from '../fix';
import { completed } from '../skeleton';

/** A place to say how long a key is remembered. */
export const idempotencyRetentionDocumented: Fixer = (subject) =>
  completed(subject, [subject.path], 'retention');
