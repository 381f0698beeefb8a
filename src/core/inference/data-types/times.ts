import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { samplesOf } from '../errors/members';
import type { DataField } from '../fields/data-field';
import { textOf } from '../fields/data-fields';
import { words } from '../text/words';

/** What happens to a thing, as names of times have it: `created_on`, `date_sent`. */
const HAPPENED =
  '(created|updated|modified|changed|deleted|removed|started|ended|finished|completed|expires|expired|published|sent|received|delivered|joined|signed|issued|paid|closed|opened|activated|archived|canceled|cancelled|registered|scheduled|posted|submitted|resolved|read|seen)';

const TIMES = [
  // `flat` and `format` end in "at" too: a word of its own.
  /._at$/,
  /._timestamp$|^timestamp$/,
  /._(date_?time)$|^date_?time$/,
  /._time$/,
  new RegExp(`${HAPPENED}_on$`),
  new RegExp(`^date_${HAPPENED}$`),
];

/** Ends like a time, and is none: an adjective, or how long something takes. */
const OTHER =
  /(^|_)(look|point|aim|work|stop|located|based|found|stay|sold|good|valued|priced)_at$|^(what|where|this|is|has)_|(^|_)(real|full|part|one|over|half|any|all|some|first|lead|wait|waiting|run|response|processing|elapsed|cook|cooking|prep|preparation|total|travel|delay|idle|cpu|up|down|life|turnaround|transit|handling|build|load|play|playing|service|session|average|avg|max|min|hold|talk|ring|queue|execution|render|compute|flight|driving|walking)_time$/;

/** True where the words of a name promise a point in time. */
export function isTimeName(snake: string): boolean {
  return !OTHER.test(snake) && TIMES.some((pattern) => pattern.test(snake));
}

/** True for a field whose name promises a point in time and that can hold one. Headers have forms of their own. */
export function isTime(contract: Surroundings, field: DataField): boolean {
  const { snake, schema, parameter } = field;
  if (!isTimeName(snake) || parameter === 'header' || parameter === 'cookie') return false;
  const { types } = flatten(contract, schema);
  if (!types.has('string') && DURATION.test(textOf(contract, field))) return false;
  return ['string', 'integer', 'number'].some((type) => types.has(type));
}

/** Of a number that counts how long. */
const DURATION =
  /\b(amount|length) of time\b|\bduration\b|\b(time|seconds|milliseconds|minutes) (taken|spent|elapsed|it took|needed|remaining|left)\b|\bhow long\b|时长|耗时/i;

/** True where a schema says how its times are written, by format, pattern or a fixed list; of a choice, one is enough. */
export function isMarkedAsTime(contract: Surroundings, schema: Schema, depth = 0): boolean {
  const flat = flatten(contract, schema);
  const format = keyword(flat, 'format');
  if (typeof format === 'string' && /date|time|duration|unix|epoch|iso|rfc/i.test(format)) return true;
  if (['pattern', 'enum', 'const'].some((key) => keyword(flat, key) !== undefined)) return true;
  return depth < 3 && flat.variants.some((variant) => isMarkedAsTime(contract, variant, depth + 1));
}

/** Documented forms of other times, and epochs sent as text. */
const OTHER_FORM =
  /RFC[- ]?(822|1123|2822|5322|7231|9110|850)|HTTP[- ]date|\b(unix|epoch|HH:?mm|hh:mm|cron|milliseconds?|seconds?|minutes?|duration|relative|IANA)\b|时间戳/i;
/** A time of day (`09:30`), a month, a year. */
const CLOCK = /^\d{1,2}:\d{2}|^\d{4}(-\d{2})?$|^P\w+|^[-+]?\d+ ?[smhd]?$/;

/** True for a text whose description or samples show a time in a form other than RFC 3339. */
export function isOtherTime(contract: Surroundings, field: DataField): boolean {
  if (OTHER_FORM.test(textOf(contract, field))) return true;
  return samplesOf(contract, field).some((sample) => typeof sample === 'string' && CLOCK.test(sample));
}

const UNIT =
  /\b(unix|epoch|posix|seconds?|secs?|milliseconds?|millis|micro(second)?s?|nano(second)?s?|minutes?|mins?|hours?|days?|weeks?|months?|years?|ms)\b|since 1970|_(ms|s|sec|seconds|minutes|hours|days|ns|us)$|秒|分钟|小时|天/i;

/** True for a number that says what it counts: in words, or in its name (`expires_ms`, `expiresMs`). */
export function saysUnit(contract: Surroundings, field: Pick<DataField, 'name' | 'schema' | 'raw'>): boolean {
  return UNIT.test(textOf(contract, field)) || UNIT.test(words(field.name).join('_'));
}
