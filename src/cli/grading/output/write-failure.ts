import type { GradingWords } from '../words/words';
import type { WriteError } from './sink';

/** Why the results that go to `name` are not complete. */
export function writeFailure({ code }: WriteError, name: string, { writeFailed }: GradingWords): string {
  if (code === 'EPIPE') return writeFailed.closed;
  if (code === 'ENOSPC' || code === 'EDQUOT') return writeFailed.disk(name);
  return writeFailed.other(name, code ?? '');
}
