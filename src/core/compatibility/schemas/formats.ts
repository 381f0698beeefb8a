import { noteIn, type Flow } from '../steps/given';
import type { Findings } from '../steps/step';
import type { Effective } from './effective';
import { NUMBER, STRING, type Types } from './types';

/** Formats that everybody knows, and which of them hold all values of which others. */
const WIDER_THAN = new Map<string, readonly string[]>([
  ['int32', []],
  ['int64', ['int32']],
  ['float', []],
  ['double', ['float']],
  ['date', []],
  ['date-time', []],
  ['time', []],
  ['duration', []],
  ['uuid', []],
  ['email', []],
  ['idn-email', ['email']],
  ['hostname', []],
  ['idn-hostname', ['hostname']],
  ['ipv4', []],
  ['ipv6', []],
  ['uri', []],
  ['iri', ['uri']],
  ['uri-reference', ['uri']],
  ['iri-reference', ['uri', 'iri', 'uri-reference']],
  ['byte', []],
  ['binary', []],
]);

/** Compares the formats. */
export function compareFormats(
  into: Findings,
  before: Effective,
  after: Effective,
  common: Types,
  flow: Flow,
): void {
  if ((common & (STRING | NUMBER)) === 0) return;
  const [old] = beyond(before, after);
  const [now] = beyond(after, before);
  if (!old && !now) return;
  const at = { path: now?.[1] ?? after.at.path, base: old?.[1] ?? before.at.path };
  noteIn(into, flow, 'format-changed', caseOf(old?.[0], now?.[0]), at, { before: old?.[0], after: now?.[0] });
}

/** The formats that the other has not. `password` tells a form to show dots, and nothing of the value. */
function beyond({ formats }: Effective, other: Effective) {
  return [...formats].filter(([format]) => !other.formats.has(format) && format !== 'password');
}

function caseOf(old: string | undefined, now: string | undefined) {
  if (old === undefined) return 'set';
  if (now === undefined) return 'dropped';
  if (WIDER_THAN.get(now)?.includes(old)) return 'wider';
  if (WIDER_THAN.get(old)?.includes(now)) return 'narrower';
  return WIDER_THAN.has(old) && WIDER_THAN.has(now) ? 'other' : 'unknown';
}
