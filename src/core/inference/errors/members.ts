import type { Example, MediaType, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import { isObject, type JsonValue } from '../../json';
import { isCode } from './code-names';
import { plain } from './plain';

/** Members that hold the error, or one of several. */
const ENVELOPES = new Set(
  'error errors err fault faults problem problems issues detail details data meta metadata extensions info status links'.split(
    ' ',
  ),
);

/**
 * What an envelope holds: `error` → its object, `errors` → one of its items. Whatever it is called, an object with a
 * code of its own is one: `statusReason: { code, name }`. Undefined for any other member.
 */
export function inside(contract: Surroundings, name: string, property: Property): Schema | undefined {
  const { items, properties, variants } = flatten(contract, property.schema);
  const isNamed = ENVELOPES.has(plain(name)) || /(error|fault|problem)s?$/.test(plain(name));
  if (!isNamed) {
    const held = items ?? property.schema;
    if (items && OF_FIELDS.test(plain(name))) return undefined;
    const names = [...flatten(contract, held).properties.keys()];
    return names.some(isCode) && !names.some(isOfThing) ? held : undefined;
  }
  if (items) return items;
  return properties.size > 0 || variants.length > 0 ? property.schema : undefined;
}

const OF_FIELDS = /^(.*(fields?|params?|parameters?|inputs?|properties|attributes|violations)|items)$/;

/** The object is about a field, or a place: its code is not that of the failure. */
function isOfThing(name: string): boolean {
  return /^(field|param|parameter|pointer|property|attribute|currency|country|value|amount|lang|language|locale)$/.test(
    plain(name),
  );
}

/** The members of a body and of its envelopes, two levels in all. */
export function membersOf(contract: Surroundings, schema: Schema): [string, Property][] {
  return [...flatten(contract, schema).properties].flatMap(([name, property]): [string, Property][] => {
    const inner = inside(contract, name, property);
    return [[name, property], ...(inner ? [...flatten(contract, inner).properties] : [])];
  });
}

/** The values that a property shows: `example`, `examples`, `const`, `enum`, and the open list of Zalando's guidelines. */
export function samplesOf(
  contract: Surroundings,
  { schema, raw }: Pick<Property, 'schema' | 'raw'>,
): JsonValue[] {
  const nodes = [raw, ...flatten(contract, schema).parts.map(({ node }) => node)];
  return nodes.flatMap((node) => {
    const single = ['example', 'const'].flatMap((key) => (node[key] === undefined ? [] : [node[key]]));
    const lists = ['examples', 'enum', 'x-extensible-enum'].flatMap((key) => {
      const list = node[key];
      return Array.isArray(list) ? list : isObject(list) ? Object.values(list) : [];
    });
    return [...single, ...lists];
  });
}

/** The members of the examples of a body, at any depth. */
export function shownMembers({ examples }: Pick<MediaType, 'examples'>): (Example & { name: string })[] {
  const membersIn = ({ value, path }: Example): (Example & { name: string })[] => {
    const parts: [string | number, JsonValue][] = Array.isArray(value)
      ? [...value.entries()]
      : isObject(value)
        ? Object.entries(value)
        : [];
    return parts.flatMap(([key, part]) => {
      const own = { value: part, path: [...path, key] };
      return [...(typeof key === 'string' ? [{ ...own, name: key }] : []), ...membersIn(own)];
    });
  };
  return examples.flatMap(membersIn);
}

/** True for what is never in an answer. */
export function isWriteOnly(contract: Surroundings, { schema, raw }: Property): boolean {
  return [raw, ...flatten(contract, schema).parts.map(({ node }) => node)].some(
    (node) => node['writeOnly'] === true,
  );
}

/** Everything that is said about a property in words. */
export function wordsAbout(contract: Surroundings, { schema, raw }: Property): string {
  const nodes = [raw, ...flatten(contract, schema).parts.map(({ node }) => node)];
  return nodes.map(({ description }) => (typeof description === 'string' ? description : '')).join('\n');
}
