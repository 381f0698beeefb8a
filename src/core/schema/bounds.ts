import type { JsonObject } from '../json';
import { constrains } from './applicability';
import { typesOf } from './scalars';

/** What a schema allows between two of its keywords: numbers, or how many characters, items or properties. */
export interface Range {
  lower: Bound;
  upper: Bound;
  /** Only whole numbers are in it. */
  isWhole: boolean;
}

export interface Bound {
  keyword: string;
  value: number;
  /** The value itself is out. */
  isExclusive: boolean;
}

/** The ranges of a schema that have two ends and matter to values of its types. */
export function boundsOf(schema: JsonObject): Range[] {
  // Most schemas have none.
  if (!Object.keys(schema).some((keyword) => /^(m(in|ax)|exclusiveM)/.test(keyword))) return [];
  const types = typesOf(schema);
  const matters = (keyword: string) => types.length === 0 || constrains(keyword, types);
  // Without `contains` nobody counts what it matches.
  const counted = [
    'Length',
    'Items',
    'Properties',
    ...(schema['contains'] === undefined ? [] : ['Contains']),
  ];
  const counts = counted.map((of) => range(count(schema, `min${of}`), count(schema, `max${of}`), true));
  const isWhole = types.includes('integer') && !types.includes('number');
  const numbers = range(lowest(schema), highest(schema), isWhole);
  return [...counts, numbers]
    .filter((one) => one !== undefined)
    .filter(({ lower }) => matters(lower.keyword));
}

/** True where nothing is in it. */
export function isEmpty({ lower, upper, isWhole }: Range): boolean {
  if (!isWhole)
    return lower.value > upper.value || (lower.value === upper.value && excludesEnd(lower, upper));
  // Between two neighbours there is no whole number.
  const first = lower.isExclusive ? Math.floor(lower.value) + 1 : Math.ceil(lower.value);
  const last = upper.isExclusive ? Math.ceil(upper.value) - 1 : Math.floor(upper.value);
  return first > last;
}

function excludesEnd(lower: Bound, upper: Bound): boolean {
  return lower.isExclusive || upper.isExclusive;
}

function range(lower: Bound | undefined, upper: Bound | undefined, isWhole: boolean): Range | undefined {
  return lower && upper && { lower, upper, isWhole };
}

function count(schema: JsonObject, keyword: string): Bound | undefined {
  const value = schema[keyword];
  return typeof value === 'number' ? { keyword, value, isExclusive: false } : undefined;
}

function lowest({ minimum, exclusiveMinimum }: JsonObject): Bound | undefined {
  return end(['minimum', minimum], ['exclusiveMinimum', exclusiveMinimum], (a, b) => a >= b);
}

function highest({ maximum, exclusiveMaximum }: JsonObject): Bound | undefined {
  return end(['maximum', maximum], ['exclusiveMaximum', exclusiveMaximum], (a, b) => a <= b);
}

type Keyword = readonly [keyword: string, value: JsonObject[string] | undefined];

/** Of an inclusive and an exclusive bound the one that excludes more. 3.0 has `exclusiveMinimum: true` instead. */
function end(
  [inclusive, value]: Keyword,
  [exclusive, other]: Keyword,
  excludesMore: (one: number, than: number) => boolean,
): Bound | undefined {
  if (typeof other === 'number' && (typeof value !== 'number' || excludesMore(other, value)))
    return { keyword: exclusive, value: other, isExclusive: true };
  return typeof value === 'number' ? { keyword: inclusive, value, isExclusive: other === true } : undefined;
}
