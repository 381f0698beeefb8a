import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import { isObject } from '../../json';
import type { Flow } from '../../openapi/places';
import { shownMembers } from '../errors/members';
import { elementsOf } from './elements';
import { wantedOf } from './has-sample';

/**
 * The required members of a body that an example written as XML has neither as element nor as attribute, at any depth, by
 * their names in the schema (OpenAPI 3.1 §4.8.26: `xml.name` renames one). None for what cannot be read as XML.
 */
export function elementsMissing(contract: Surroundings, schema: Schema, text: string, flow: Flow): string[] {
  const value = elementsOf(text);
  if (value === undefined) return [];
  const members = shownMembers({ examples: [{ value, path: [] }] });
  const names = new Set(members.map(({ name }) => withoutPrefix(name)));
  return wantedOf(flatten(contract, schema), flow).flatMap(([name, property]) =>
    property.required && !names.has(nameOf(contract, name, property)) ? name : [],
  );
}

/** `sms:to` is `to` in the namespace of the prefix. */
function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function nameOf(contract: Surroundings, name: string, { schema, raw }: Property): string {
  const xml = raw['xml'] ?? keyword(flatten(contract, schema), 'xml');
  const own = isObject(xml) ? xml['name'] : undefined;
  return typeof own === 'string' ? own : name;
}
