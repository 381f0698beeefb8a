import { KINDS, type ChangeKind } from '../../../compatibility/kinds/kinds';
import type { KnownChange } from '../../../compatibility/since-baseline';
import type { Among, Side } from './fields';

export const SIDES: readonly Side[] = ['request', 'response'];

export const KIND_IDS: readonly string[] = [...KINDS.keys()];

/** True where a change is one of those that count. What is gone as a whole breaks both who sends and who reads. */
export function isAmong({ kind }: KnownChange, { side, kinds, butNot = [] }: Among): boolean {
  return (
    (side === undefined || sideOf(kind) === undefined || sideOf(kind) === side) &&
    (kinds?.includes(kind) ?? true) &&
    !butNot.includes(kind)
  );
}

function sideOf(kind: ChangeKind): Side | undefined {
  if (kind.startsWith('request-') || kind.startsWith('security-')) return 'request';
  return kind.startsWith('response-') ? 'response' : undefined;
}
