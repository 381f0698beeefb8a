import type { Surroundings } from '../../contract/contract';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import { isObject } from '../../json';
import { saysIdentifier } from '../data-types/identifiers';
import type { DataField } from '../fields/data-field';
import { isReadOnly, textOf } from '../fields/data-fields';

/** True for a required text in a body that callers send: the values that the server is going to judge. */
export function isRequiredText(contract: Surroundings, field: DataField): boolean {
  const { name, schema, raw, owner, direction, parameter } = field;
  if (parameter !== undefined || direction !== 'request' || !owner) return false;
  if (isReadOnly(field) || raw['deprecated'] === true) return false;
  if (flatten(contract, owner).properties.get(name)?.required !== true) return false;
  const { types } = flatten(contract, schema);
  return types.size === 1 && types.has('string');
}

/** True for what the caller had from the API or from somewhere else, and only hands on: ids, tokens, cursors. */
export function isHandedOn(field: DataField, contract: Surroundings): boolean {
  const { snake, owner, name } = field;
  if (HANDED_ON.test(snake) || textOf(contract, field).split('\n').some(saysIdentifier)) return true;
  if (showsIdentifier(contract, field)) return true;
  // The tag of a union is one of its choices.
  const tag = owner && flatten(contract, owner).parts.map(({ node }) => node['discriminator']);
  return (tag ?? []).some((one) => isObject(one) && one['propertyName'] === name);
}

const HANDED_ON =
  /(^|_)(ids?|gid|uid|ref|uuid|guid|urn|sid|arn|key|token|cursor|nonce|signature|hash|checksum|digest|etag|secret|(psp|payment)_reference|account|user_agent|accept_header|code|jwt|assertion|challenge|state)$/;

/** An example such as `cus_4fQx9` or a UUID. */
function showsIdentifier(contract: Surroundings, { schema, raw }: DataField): boolean {
  const flat = flatten(contract, schema);
  const examples = keyword(flat, 'examples');
  const shown = [raw['example'], keyword(flat, 'example'), Array.isArray(examples) ? examples[0] : undefined];
  return shown.some((value) => typeof value === 'string' && SHOWN_ID.test(value));
}

const SHOWN_ID = /^([a-z]{2,12}_(?=[A-Za-z]*\d)[A-Za-z\d]{4,64}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** True where the schema or a sentence says what is accepted. */
export function statesLimits(contract: Surroundings, field: DataField): boolean {
  return (
    limits(contract, flatten(contract, field.schema), 0) || IN_WORDS.test(`${textOf(contract, field)}\n`)
  );
}

function limits(contract: Surroundings, flat: Flat, depth: number): boolean {
  const stated = [
    'maxLength',
    'pattern',
    'enum',
    'const',
    'x-extensible-enum',
    'contentEncoding',
    'contentMediaType',
  ];
  if (stated.some((key) => keyword(flat, key) !== undefined)) return true;
  const format = keyword(flat, 'format');
  if (typeof format === 'string' && !/^(string|text)$/i.test(format)) return true;
  return depth < 3 && flat.variants.some((one) => limits(contract, flatten(contract, one), depth + 1));
}

/** A number of characters, a named form, a list of values, or that any text is taken. */
const IN_WORDS =
  /\d[ -]?(alphanumeric |ascii |unicode |UTF-?8 )?(char|letter|digit|byte|symbol|kb\b)|\b(max(imum)?|min(imum)?|up to|at most|no more than|limit(ed)?|length)\b[^.\n]{0,40}\d|\bISO\b|\bMIME\b|\b(media|content) type\b|\bIPv?[46]\b|\bonly\b[^.\n]{0,30}[`'"*]|\bRFC[- ]?\d|E\.?164|\bIETF|\bBCP|\bIANA|\bbase-?64|\burl\b|\buri\b|\buuid|\bguid|\bregex|\bone of\b|\b(possible|allowed|valid|supported|accepted|permitted|available) (values?|options?|types?)|\bcan be\b[^.\n]{0,20}[`'"*]|\b(either|must be|format|set to|use|always)\b[^.\n]{0,30}[`'"*]|\bformat(ted)?( is|:| as| of)|YYYY|\bany (text|string|length)\b|no limit|个字符|长度|不超过|最多|格式|取值/i;
