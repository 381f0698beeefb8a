import type { CliTexts } from './texts/texts';

/** Why what was being written to `name` is not complete. */
export function writeFailure(
  { code }: { code?: string | undefined },
  name: string,
  { incomplete }: CliTexts,
): string {
  if (code === 'EPIPE') return incomplete.closed;
  return isDiskFull(code) ? incomplete.disk(name) : incomplete.other(name, code ?? '');
}

/** The disk itself, or what this user may have of it. */
export function isDiskFull(code: string | undefined): boolean {
  return code === 'ENOSPC' || code === 'EDQUOT';
}
