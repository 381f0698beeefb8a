import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import { isObject } from '../../json';
import type { Flow } from '../../openapi/places';
import { wantedOf } from './has-sample';

/** More than this is a book, of which the first pages are read. */
const MOST_CHARACTERS = 50_000;

/**
 * The required members of a body that an example written as XML has neither as element nor as attribute, by their names in
 * the schema (OpenAPI 3.1 §4.8.26: `xml.name` renames one).
 */
export function elementsMissing(contract: Surroundings, schema: Schema, text: string, flow: Flow): string[] {
  const flat = flatten(contract, schema);
  if (text.length > MOST_CHARACTERS) return [];
  const names = new Set([...text.matchAll(NAMES)].map(([, element, attribute]) => element ?? attribute));
  return wantedOf(flat, flow).flatMap(([name, property]) =>
    property.required && !names.has(nameOf(contract, name, property)) ? name : [],
  );
}

/** `<sms:to>`, and ` to="…"`. */
const NAMES = /<(?:[\w.-]{1,60}:)?([\w.-]{1,80})|\s(?:[\w.-]{1,60}:)?([\w.-]{1,80})\s?=\s?["']/gu;

function nameOf(contract: Surroundings, name: string, { schema, raw }: Property): string {
  const xml = raw['xml'] ?? keyword(flatten(contract, schema), 'xml');
  const own = isObject(xml) ? xml['name'] : undefined;
  return typeof own === 'string' ? own : name;
}
