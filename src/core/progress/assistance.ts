import type { Assistance } from './events';

/** What helped with an attempt. A file of a stranger may say anything; what is no count is none. */
export function assistanceIn({ hints, fixes, shown }: Partial<Assistance>): Assistance {
  return { hints: count(hints), fixes: count(fixes), shown: shown === true };
}

/** The same as an event keeps it: nothing of what was not used. */
export function assisted({ hints, fixes, shown }: Assistance): Partial<Assistance> {
  return {
    ...(hints > 0 ? { hints } : {}),
    ...(fixes > 0 ? { fixes } : {}),
    ...(shown ? { shown } : {}),
  };
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
