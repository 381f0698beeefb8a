import lexicon from '../../../../exercises/meanings.yaml';
import { memoizeAlone, memoizeByText } from '../../contract/memoize';
import type { Locale } from '../../texts/locale';
import type { ValueType } from '../fields/value-type';
import { singular, words } from '../text/words';

/** How names that mean something are spelled: see the head of `exercises/meanings.yaml`. */
export interface Spelling {
  names?: readonly string[];
  endings?: readonly string[];
  within?: readonly string[];
  zh?: readonly string[];
  not?: readonly string[];
  notIn?: readonly string[];
}

/** How it is called in a sentence. */
type Called = Readonly<Record<Locale, string>>;

/** What a field is, whatever its name. */
export interface FieldMeaning extends Spelling, Called {
  by?: string;
  example?: string;
  types: readonly ValueType[];
}

/** What a value says, whatever its spelling. */
export interface ValueMeaning extends Spelling, Called {}

/** The lexicon of `exercises/meanings.yaml`. */
export interface Lexicon {
  fields: Readonly<Record<string, FieldMeaning>>;
  values: Readonly<Record<string, ValueMeaning>>;
}

const { fields, values } = lexicon as Lexicon;

/** What fields can be asked to mean, by id. */
export const FIELD_MEANINGS: ReadonlyMap<string, FieldMeaning> = new Map(Object.entries(fields));

/** What values can be asked to mean, by id. */
export const VALUE_MEANINGS: ReadonlyMap<string, ValueMeaning> = new Map(Object.entries(values));

/** A name as it is compared: its words in the singular, with spaces between. */
export const spoken: (name: string) => string = memoizeByText((name) => words(name).map(singular).join(' '));

/** True for a name that is spelled like that; `around` is what the object around it is called. */
export function isSpelled(name: string, spelling: Spelling, around = ''): boolean {
  const { names, endings, within, zh } = readied(spelling);
  const own = spoken(name);
  if (own === '' || isExcluded(name, spelling, around)) return false;
  if (zh.some((part) => name.includes(part))) return true;
  const whole = around === '' ? own : `${spoken(around)} ${own}`;
  // Some people write `sendat`.
  const run = own.replaceAll(' ', '');
  return (
    [own, whole, run].some((one) => names.has(one)) ||
    endings.some((ending) => whole.endsWith(` ${ending}`)) ||
    within.some((part) => has(own, part))
  );
}

/** True for a name that means something else, whatever it is spelled like. */
export function isExcluded(name: string, spelling: Spelling, around: string): boolean {
  const { not, notIn } = readied(spelling);
  return not.some((word) => has(spoken(name), word)) || notIn.some((word) => has(spoken(around), word));
}

function has(name: string, part: string): boolean {
  return ` ${name} `.includes(` ${part} `);
}

interface Readied extends Required<Omit<Spelling, 'names'>> {
  names: ReadonlySet<string>;
}

const readied = memoizeAlone(
  ({ names = [], endings = [], within = [], not = [], notIn = [], zh = [] }: Spelling): Readied => {
    const whole = [...names, ...endings].map(spoken);
    return {
      names: new Set([...whole, ...whole.map((name) => name.replaceAll(' ', ''))]),
      endings: endings.map(spoken),
      within: within.map(spoken),
      not: not.map(spoken),
      notIn: notIn.map(spoken),
      zh,
    };
  },
);

/** A name that a field of this meaning may have. */
export function exampleOf(id: string): string {
  const { example, names = [] } = FIELD_MEANINGS.get(id) ?? {};
  return (example ?? names[0] ?? id).replaceAll(/[ -]/g, '_');
}
