import type { Contract, Operation, Schema, Surroundings } from '../../../contract/contract';
import { flatten, keyword, type Flat } from '../../../contract/flatten';
import { isTimeName } from '../../data-types/times';
import { samplesOf } from '../../errors/members';
import { propertiesBelow } from '../../errors/walk';
import { isOfType } from '../../fields/value-types';
import { successSchemas } from '../../operations/kinds';
import { inputsOf } from './inputs';
import { pagesOf } from './log';
import { plainWords, saidOf } from './spoken';
import { stepListsOf } from './steps';
import { lookUpsOf } from './thing';

/** A value that is a time and does not say that it is RFC 3339, or that there is none. */
export type TimesLack = { name: string } | 'none';

export function timesLack(contract: Contract, log: Operation): TimesLack | undefined {
  const operations = [
    log,
    ...lookUpsOf(contract, log).map(({ operation }) => operation),
    ...stepListsOf(contract, log),
  ];
  const values = operations.flatMap((operation) => [
    ...inputsOf(contract, operation).map(({ field }) => field),
    ...successSchemas(operation).flatMap((schema) =>
      [...propertiesBelow(contract, schema)].map(({ name, property }) => ({ name, ...property })),
    ),
  ]);
  const times = values.filter((value) => isTime(contract, value));
  const odd = times.find((value) => !isStandard(contract, value.schema));
  if (odd) return { name: odd.name };
  const isListed = pagesOf(contract, log).some(({ list }) =>
    [...propertiesBelow(contract, list.entry)].some(({ property }) => isStandard(contract, property.schema)),
  );
  return isListed ? undefined : 'none';
}

type Value = { name: string; schema: Schema; raw: Schema['node'] };

/** By its name, by its form, or because it says that it is one in another form. */
function isTime(surroundings: Surroundings, value: Value): boolean {
  const { types, properties } = flatten(surroundings, value.schema);
  const isScalar = types.has('string') || types.has('integer') || types.has('number');
  if (!isScalar || properties.size > 0 || types.has('array')) return false;
  // A day is none.
  if (keyword(flatten(surroundings, value.schema), 'format') === 'date') return false;
  if (isTimeName(plainWords(value.name)) || NAMED.test(plainWords(value.name)))
    return !isDuration(surroundings, value);
  if (samplesOf(surroundings, value).some((one) => typeof one === 'string' && OTHER.test(one))) return true;
  if (isStandard(surroundings, value.schema)) return true;
  if (!isOfType(surroundings, value, 'time') || isSpan(surroundings, value)) return false;
  return types.has('string') || EPOCH.test(saidOf(surroundings, value));
}

/** Two times in one text, which have no format in common. */
function isSpan(surroundings: Surroundings, value: Value): boolean {
  return (
    /\b(interval|range|span|between)\b|区间|时间段/i.test(saidOf(surroundings, value)) ||
    samplesOf(surroundings, value).some((one) => typeof one === 'string' && one.includes('/'))
  );
}

const NAMED =
  /^(fecha|zeitpunkt|zeitstempel|momento|horodatage|instante)(_|$)|(^|_)(erstellt|gesendet|geandert|geaendert|aktualisiert|zugestellt|fehlgeschlagen)_(am|um)$|^(cread|enviad|actualizad|entregad|ocurrid|modificad|criad|atualizad|alterad)[oa]_(en|em|el)$|^(last_)?(updated|modified|changed)$|(^|_)(cree|envoye|modifie|distribue|recu|echoue)e?_le$|(^|_)(creat|inviat|aggiornat|modificat|consegnat)[oa]_il$|(创建|更新|变更|发送|发生|完成)时间/;
const OTHER =
  /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*, ?\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|^\d{4}-\d\d-\d\d \d\d:\d\d/i;
const EPOCH = /\b(unix|epoch)\b|时间戳|RFC[- ]?(822|1123|2822)|HTTP[- ]date/i;

function isDuration(surroundings: Surroundings, value: Value): boolean {
  return /\b(duration|how long|elapsed|took|number of (seconds|milliseconds|minutes))\b|时长|耗时/i.test(
    saidOf(surroundings, value),
  );
}

function isStandard(surroundings: Surroundings, schema: Schema, depth = 0): boolean {
  const flat = flatten(surroundings, schema);
  if (flat.variants.length > 0 && depth < 3)
    return flat.variants.every((one) => isStandard(surroundings, one, depth + 1));
  const format = keyword(flat, 'format');
  if (isPattern(flat)) return true;
  return (
    flat.types.has('string') &&
    typeof format === 'string' &&
    /^(date-?time|rfc-?3339|iso-?8601)$/i.test(format)
  );
}

/** Digits for the year, and a `T`: `^\\d{4}-…T…Z$`, also behind a word of comparison. */
function isPattern(flat: Flat): boolean {
  const pattern = keyword(flat, 'pattern');
  return typeof pattern === 'string' && /(\\d|\[0-9\])\{4\}/.test(pattern) && pattern.includes('T');
}
