import { KINDS, type ChangeKind } from '../../../compatibility/kinds/kinds';
import type { KnownChange } from '../../../compatibility/since-baseline';
import type { Among, Side } from './fields';

export const SIDES: readonly Side[] = ['request', 'response'];

export const KIND_IDS: readonly string[] = [...KINDS.keys()];

/** True where a change is one of those that count. What is gone as a whole breaks both who sends and who reads. */
export function isAmong(
  { kind, name, severity }: KnownChange,
  { side, kinds, butNot = [], named, butNamed = [], risky }: Among,
): boolean {
  return (
    (severity === 'breaking' || (risky === true && severity === 'risky')) &&
    (side === undefined || sideOf(kind) === undefined || sideOf(kind) === side) &&
    (kinds?.includes(kind) ?? true) &&
    !butNot.includes(kind) &&
    (named === undefined || isOneOf(name, named)) &&
    !isOneOf(name, butNamed)
  );
}

/** `Parcel.weight` is called `weight`. */
function isOneOf(name: string | undefined, names: readonly string[]): boolean {
  return name !== undefined && names.includes(name.split('.').at(-1) ?? name);
}

function sideOf(kind: ChangeKind): Side | undefined {
  if (kind.startsWith('request-') || kind.startsWith('security-')) return 'request';
  return kind.startsWith('response-') ? 'response' : undefined;
}
