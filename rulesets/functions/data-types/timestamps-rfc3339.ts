import type { Surroundings } from '../../../src/core/contract/contract';
import {
  dataFields,
  labelOf,
  placesOf,
  textOf,
  type DataField,
} from '../../../src/core/inference/fields/data-fields';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { collapse, MANY, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { samplesOf } from '../../../src/core/inference/errors/members';
import { isTimeName } from '../../../src/core/inference/data-types/times';
import { code } from '../../../src/core/texts/wording';

/** A point in time has `format: date-time`; a number says which unit it counts. */
export default perDocument(function* ({ contract, operations, examine }) {
  const fields = dataFields(contract, operations).filter((field) => isTime(contract, field));
  for (const field of fields) for (const place of placesOf(field)) examine(place);
  const problems = fields.flatMap((field) => [...review(contract, field)]);
  yield* oncePerPlace(
    collapse(
      problems,
      new Set(fields.map(({ schema }) => schema.node)).size,
      (count, of, first) => ({
        message: `${count} of ${of} times do not say how to read them, among them ${first}: add \`format: date-time\`.`,
        path: ['paths'],
      }),
      MANY,
    ),
  );
});

function isTime(contract: Surroundings, { snake, schema, parameter }: DataField): boolean {
  if (!isTimeName(snake) || parameter === 'header' || parameter === 'cookie') return false;
  const { types } = flatten(contract, schema);
  return ['string', 'integer', 'number'].some((type) => types.has(type));
}

function* review(contract: Surroundings, field: DataField): Generator<Placed> {
  const { schema, name } = field;
  const flat = flatten(contract, schema);
  const place = labelOf(field);
  const path = schema.path;
  if (saysForm(contract, flat, 0)) return;
  const said = textOf(contract, field);
  if (flat.types.has('string')) {
    if (LEGACY.test(said) || samples(contract, field).some((sample) => CLOCK.test(sample))) return;
    yield {
      message: `${code(name)} should have \`format: date-time\`: without it, a client keeps a text and has to guess the time zone.`,
      path,
      place,
    };
  } else if (!UNIT.test(said) && !UNIT.test(name))
    yield {
      message: `${code(name)} is a number that should say what it counts, such as Unix seconds or milliseconds: read as the other, it is off by a factor of 1000.`,
      path,
      place,
    };
}

/** By format, pattern or a fixed list; of a choice, one member is enough. */
function saysForm(contract: Surroundings, flat: Flat, depth: number): boolean {
  const format = keyword(flat, 'format');
  if (typeof format === 'string' && /date|time|duration|unix|epoch|iso|rfc/i.test(format)) return true;
  if (keyword(flat, 'pattern') !== undefined || keyword(flat, 'enum') !== undefined) return true;
  if (keyword(flat, 'const') !== undefined) return true;
  return (
    depth < 3 && flat.variants.some((variant) => saysForm(contract, flatten(contract, variant), depth + 1))
  );
}

/** Documented forms of other times, and epochs sent as text. */
const LEGACY =
  /RFC[- ]?(822|1123|2822|5322|7231|9110|850)|HTTP[- ]date|\b(unix|epoch|HH:?mm|hh:mm|cron|milliseconds?|seconds?|minutes?|duration|relative|IANA)\b|时间戳/i;
const UNIT =
  /\b(unix|epoch|posix|seconds?|secs?|milliseconds?|millis|micro(second)?s?|nano(second)?s?|minutes?|mins?|hours?|days?|weeks?|months?|years?|ms)\b|since 1970|_(ms|s|sec|seconds|minutes|hours|days|ns|us)$|秒|分钟|小时|天/i;

/** A time of day (`09:30`), a month, a year. */
const CLOCK = /^\d{1,2}:\d{2}|^\d{4}(-\d{2})?$|^P\w+|^[-+]?\d+ ?[smhd]?$/;

function samples(contract: Surroundings, { schema, raw, path }: DataField): string[] {
  const property = { schema, raw, path, required: false, variant: false };
  return samplesOf(contract, property).filter((sample) => typeof sample === 'string');
}
