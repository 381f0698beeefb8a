import type { JsonPath, JsonValue } from '../../../src/core/json';
import { alternatives, code } from '../../../src/core/texts/wording';
import { isSchema } from '../../../src/core/openapi/zone';
import { didYouMean, SCHEMA_KEYWORDS } from '../../../src/core/openapi/field-names';
import type { SchemaError } from './schema-error';

/** True for the keywords that say "this field should not be here". */
export function isStranger(keyword: string): boolean {
  return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';
}

/** A field that does not belong where it stands. */
export function stranger(name: string, path: JsonPath): string {
  const meant = isSchema(path) ? didYouMean(name, SCHEMA_KEYWORDS) : didYouMean(name);
  return meant
    ? `${code(name)} does not belong here. Did you mean ${code(meant)}?`
    : `${code(name)} does not belong here.`;
}

/** A required field that is not there. `place` is what `placeName` calls it, here and below. */
export function missing(place: string, name: string): string {
  return `${place} lacks the required ${code(name)}.`;
}

/** None of several fields is there, of which one is needed. */
export function missingOneOf(place: string, names: string): string {
  return `${place} needs one of ${names}.`;
}

/** Two fields of which only one may be there. */
export function exclusive([a, b]: readonly [string, string]): string {
  return `${code(a)} and ${code(b)} exclude each other. Keep one.`;
}

/** A name that components may not have. */
export function badName(name: string): string {
  return `${code(name)} is not allowed as a name here. Use letters, digits, dots, hyphens and underscores.`;
}

/** A `responses` object that holds none. */
export function noResponses(): string {
  return 'There should be at least one response here.';
}

/** A value of the wrong type, or none of the allowed ones. */
export function wrongValue(place: string, value: JsonValue, { keyword, params }: SchemaError): string {
  if (keyword === 'type') {
    const types = [params['type']].flat().map(String);
    const quotes = types.includes('string') && (typeof value === 'number' || typeof value === 'boolean');
    const sentence = `${place} must be of type ${alternatives(types)}, but is ${code(typeOf(value))}.`;
    return quotes ? `${sentence} Put it in quotes.` : sentence;
  }
  const allowed = [params['allowedValues'] ?? params['allowedValue']].flat() as JsonValue[];
  const sentence = `${place} must be one of ${alternatives(allowed)}.`;
  const names = allowed.filter((one) => typeof one === 'string');
  const meant = typeof value === 'string' ? didYouMean(value, names) : undefined;
  return meant ? `${sentence} Did you mean ${code(meant)}?` : sentence;
}

/** Any other keyword: patterns, formats, lengths. */
export function other(place: string, { keyword, params, message }: SchemaError): string {
  if (keyword === 'pattern') return `${place} must match the pattern ${code(String(params['pattern']))}.`;
  if (keyword === 'format') return `${place} must have the format ${code(String(params['format']))}.`;
  if (keyword === 'uniqueItems') return `${place} must not hold the same item twice.`;
  if (typeof params['limit'] === 'number') {
    const unit = keyword.endsWith('Items') ? 'items' : keyword.endsWith('Length') ? 'characters' : 'entries';
    const size = `${params['limit']} or ${keyword.startsWith('min') ? 'more' : 'fewer'}`;
    return `${place} must have ${size} ${unit}.`;
  }
  return `${place} does not have the form that OpenAPI asks for: ${code(message ?? keyword)}.`;
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
