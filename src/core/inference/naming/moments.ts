import type { Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import type { DataField } from '../fields/data-field';
import { textOf } from '../fields/data-fields';
import { isTally } from './concepts';

/** Names that people give to one moment: when a thing was made, and when it last changed. */
const MOMENTS: ReadonlySet<string>[] = [
  'created created_at created_on created_time created_date create_time creation_time creation_date date_created time_created',
  'updated updated_at updated_on updated_time updated_date update_time date_updated time_updated',
].map((names) => new Set(names.split(' ')));

/** The names of the same moment as this one; undefined where it is no such name. */
export function momentOf(snake: string): ReadonlySet<string> | undefined {
  return MOMENTS.find((names) => names.has(snake));
}

/** The fields that an object has no second name for: one with both tells two moments, or is about to rename one. */
export function withoutDoubles(fields: readonly DataField[]): DataField[] {
  const names = new Map<unknown, Set<string>>();
  for (const { owner, snake } of fields)
    names.set(owner?.node, (names.get(owner?.node) ?? new Set()).add(snake));
  return fields.filter(({ owner }) => names.get(owner?.node)?.size === 1);
}

/** `created` and `updated` beside `skipped`: how many, and not when. */
function isCount(contract: Surroundings, field: DataField): boolean {
  if (/\b(number|count|total|amount) of\b|数量|个数/i.test(textOf(contract, field))) return true;
  if (field.snake.includes('_') || !field.owner || !isTally(contract, field.owner)) return false;
  return [...flatten(contract, field.owner).properties.keys()].some((name) => COUNTED.test(name));
}

const COUNTED =
  /^(skipped|failed|total|count|deleted|removed|errors?|succeeded|processed|unchanged|rejected|duplicates?|ignored|invalid|imported|inserted)$/i;

/** True for a field that holds a time and is to stay: `created` may also be a flag, or a word for who did it. */
export function holdsMoment(contract: Surroundings, field: DataField): boolean {
  const { schema, snake, raw } = field;
  const flat = flatten(contract, schema);
  if (raw['deprecated'] === true || keyword(flat, 'deprecated') === true) return false;
  if (flat.types.size !== 1) return false;
  if (flat.types.has('integer') || flat.types.has('number')) return !isCount(contract, field);
  const format = keyword(flat, 'format');
  return flat.types.has('string') && (format === 'date' || format === 'date-time' || snake.includes('_'));
}
