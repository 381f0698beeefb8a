import { keyword, type Flat } from '../../contract/flatten';
import { items } from '../../contract/follow';

/** Letters without case and digits: what a key without a pattern is made of, at least. */
const SYMBOLS = 36;

/** Powers of ten. A key that is made up at random needs more than one that somebody counts. */
const ENOUGH = { random: 9, counted: 3 };

/** True where so few values are allowed that two requests would soon have the same, or none at all. */
export function isTooNarrow(flat: Flat, isOwnId: boolean): boolean {
  const enough = isOwnId ? ENOUGH.counted : ENOUGH.random;
  return roomOf(flat) < enough;
}

/** How many values a schema allows, as a power of ten: an upper bound, and endless where nothing is said. */
function roomOf(flat: Flat): number {
  const values = items(keyword(flat, 'enum'));
  if (keyword(flat, 'const') !== undefined) return 0;
  if (values.length > 0) return Math.log10(values.length);
  const { types } = flat;
  if (types.size === 1 && types.has('boolean')) return 0;
  if (types.has('integer') || types.has('number')) return numbersOf(flat);
  const longest = number(keyword(flat, 'maxLength')) ?? Infinity;
  const shortest = number(keyword(flat, 'minLength')) ?? 0;
  const format = keyword(flat, 'format');
  const isUuid = typeof format === 'string' && /^(uuid|guid)$/i.test(format);
  if (longest < shortest || (isUuid && longest < 32)) return 0;
  const pattern = keyword(flat, 'pattern');
  const byPattern = typeof pattern === 'string' ? roomOfPattern(pattern) : Infinity;
  return Math.min(longest * Math.log10(SYMBOLS), byPattern);
}

function numbersOf(flat: Flat): number {
  const most = number(keyword(flat, 'maximum')) ?? number(keyword(flat, 'exclusiveMaximum')) ?? Infinity;
  const least = number(keyword(flat, 'minimum')) ?? number(keyword(flat, 'exclusiveMinimum')) ?? 0;
  return most < least ? 0 : Math.log10(most - least + 1);
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Of a pattern from `^` to `$` that is one character after another; others may have room enough. */
function roomOfPattern(pattern: string): number {
  if (!/^\^.*\$$/s.test(pattern)) return Infinity;
  let rest = pattern.slice(1, -1);
  let room = 0;
  while (rest !== '') {
    const [atom, set] = ATOM.exec(rest) ?? [];
    if (atom === undefined) return Infinity;
    rest = rest.slice(atom.length);
    const [times = '', from, more, upTo] = TIMES.exec(rest) ?? [];
    rest = rest.slice(times.length);
    const most =
      from === undefined
        ? /^[*+]/.test(times)
          ? Infinity
          : 1
        : more
          ? Number(upTo || Infinity)
          : Number(from);
    const size = set === undefined ? sizeOf(atom) : sizeOfSet(set);
    room += size === 1 ? 0 : most * Math.log10(size);
  }
  return room;
}

const ATOM = /^(?:\[([^[\]\\]*(?:\\.[^[\]\\]*){0,20})\]|\\.|[^\\()|[\]{}*+?^$])/s;
const TIMES = /^(?:\{(\d{1,4})(,)?(\d{0,4})\}|[*+?])/;

function sizeOf(atom: string): number {
  if (atom === '.') return 95;
  if (/^\\[wWDS]$/.test(atom)) return 63;
  return atom === '\\d' ? 10 : 1;
}

function sizeOfSet(set: string): number {
  if (set.startsWith('^')) return 95;
  const ranges = set.match(/[^\\]-[^\\]/g) ?? [];
  const escapes = set.match(/\\./g) ?? [];
  const ranged = ranges.map((range) => (range.codePointAt(2) ?? 0) - (range.codePointAt(0) ?? 0) + 1);
  const others = set.length - ranges.length * 3 - escapes.length * 2;
  return [...ranged, ...escapes.map(sizeOf)].reduce((sum, size) => sum + size, Math.max(others, 0)) || 1;
}
