import type { Schema, Surroundings } from '../../contract/contract';
import { entries } from '../../contract/follow';
import { descriptionsOf, type Described } from '../fields/described';
import { flatten, type Flat } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import { isObject, type JsonValue } from '../../json';
import { isCode, isType } from './code-names';
import { listedValues } from './listed-values';
import { isWriteOnly, samplesOf, wordsAbout } from './members';
import { plain, spoken } from './plain';
import { topicsOf } from './topics';

/** A member of an error by which a program may tell failures apart, and the values that are known of it. */
export interface Code {
  /** Each once; without those that say nothing, such as an empty text. */
  values: string[];
  /** True where there can be no other values. */
  isClosed: boolean;
  /** The values that its description lists, where it does. */
  told: readonly string[];
  /** True where all that it shows are texts for people. */
  isProse: boolean;
}

/** May be a code, or a sentence: the values decide. `error` is the code of RFC 6749. */
const PERHAPS = /^(error|name|reason|key|slug|status)$/;

/** What names something else in an error, whatever its values look like. */
const OTHER =
  /^(severity|level|message|title|details?|description|hint|docs?|help|links?|method|scopes?|permissions?|domain|resource|service|environment|locale|language|lang|currency|country|target|trace.*|.*(id|ur[li]|at|time|date|by|path|pointer|field|param|parameter))$/;

/** Longer is a text. */
const LONGEST = 120;

/**
 * A member of an error as a code; undefined where it is none. `owner` is the object that has it, `shown` are the values
 * that examples of the whole body have at its place.
 */
export function codeOf(
  contract: Surroundings,
  owner: Flat,
  name: string,
  property: Property,
  shown: readonly JsonValue[],
): Code | undefined {
  const { types } = flatten(contract, property.schema);
  if (types.size > 0 && !types.has('string') && !types.has('integer')) return undefined;
  if (isWriteOnly(contract, property)) return undefined;
  const said = descriptionsOf(contract, owner, name, property);
  const isClosed = said.some((one) => isList(contract, one));
  // Where the schema lists them, the text does not have to.
  const told = isClosed ? [] : listedValues(wordsAbout(contract, property));
  const samples = [
    ...said.flatMap((one) => valuesIn(contract, one)),
    ...mapped(owner, name),
    ...told,
    ...shown,
  ];
  const values = [...new Set(samples.filter(isScalar).map((value) => String(value).trim()))].filter(
    (value) => value !== '' && !/^(string|null|undefined)$/i.test(value),
  );
  const others = [...owner.properties.keys()].filter((other) => other !== name);
  const hasCode = others.some(isCode);
  if (isCode(name) || (isType(name) && !(hasCode && values.length > 0 && !values.some(isUri)))) {
    if (repeatsStatus(contract, property, values)) return undefined;
    return { values, isClosed, told, isProse: values.length > 0 && values.every(isText) };
  }
  // An HTTP status is no code of yours; neither is a sentence.
  if (values.length === 0 || values.some(isText)) return undefined;
  if (isType(name)) return undefined;
  if (!PERHAPS.test(plain(name)) && !isNumbered(name, values))
    return !hasCode && nameFailures(name, values) ? { values, isClosed, told, isProse: false } : undefined;
  const isTold = values.every(looksLikeCode) || (plain(name) !== 'status' && values.length > 1);
  return isTold ? { values, isClosed, told, isProse: false } : undefined;
}

/** True for `messageId: SVC0002`, as the telecommunication industry numbers its exceptions (OMA RESTful bindings). */
export function isNumbered(name: string, values: readonly string[]): boolean {
  return (
    /^(message|exception|fault)id$/.test(plain(name)) &&
    values.every((value) => /^[A-Z]{2,5}\d{3,6}$/.test(value))
  );
}

/** `category: VALIDATION_ERROR`: whatever the member is called, its values say what went wrong. */
function nameFailures(name: string, values: readonly string[]): boolean {
  if (OTHER.test(plain(name)) || name.startsWith('@') || values.some(isUri)) return false;
  const telling = values.filter((value) => topicsOf(spoken(value)).size > 0).length;
  return values.every(looksLikeCode) ? telling > 0 : values.length > 2 && telling > 1;
}

/** True for a value that says no more than that something failed. */
export function saysNothing(value: string): boolean {
  return /^(.|about:blank|(an? )?(error|err|errors|failure|failed|fail|ko|exception|problem|fault|code|generic|general)([_ -]?(error|code|failure))?|(error|code|err)[_ -]?\d{0,2})$/i.test(
    value,
  );
}

/** The values that a description shows, through its own choices: `anyOf` of a list and any text is an open list. */
function valuesIn(contract: Surroundings, one: Described): JsonValue[] {
  const { variants } = flatten(contract, one.schema);
  return [
    ...samplesOf(contract, one),
    ...variants.flatMap((schema) => samplesOf(contract, { schema, raw: {} })),
  ];
}

/** The values of a discriminator. */
function mapped({ parts }: Flat, name: string): string[] {
  return parts.flatMap(({ node: { discriminator } }) =>
    isObject(discriminator) && discriminator['propertyName'] === name
      ? entries(discriminator['mapping']).map(([value]) => value)
      : [],
  );
}

function isList(contract: Surroundings, { schema }: Described): boolean {
  const { parts, variants } = flatten(contract, schema);
  const limits = ({ node }: Schema) => node['enum'] !== undefined || node['const'] !== undefined;
  return parts.some(limits) || (variants.length > 0 && variants.every(limits));
}

function isUri(value: string): boolean {
  return /^[a-z][\w+.-]*:\S/i.test(value);
}

function isScalar(value: JsonValue): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** A number that repeats the status of the answer tells nothing that the caller does not know. */
function repeatsStatus(contract: Surroundings, property: Property, values: readonly string[]): boolean {
  if (values.length > 0 && values.every((value) => /^[1-5]\d\d$/.test(value))) return true;
  if (flatten(contract, property.schema).types.has('string')) return false;
  return /\bHTTP (response )?(status|code)/i.test(wordsAbout(contract, property));
}

/** `The number is wrong.`: it changes with its wording. */
function isText(value: string): boolean {
  return /[\s，。！？；]/.test(value) || value.length > LONGEST;
}

/** `invalid_number`, `NOT_FOUND`, `card.declined`: one word of several parts. */
function looksLikeCode(value: string): boolean {
  return /^[A-Za-z][\w.:/-]*$/.test(value) && (/[_.:/-]/.test(value) || /^[A-Z]{3,}$/.test(value));
}
