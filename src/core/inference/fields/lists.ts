import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import type { JsonObject, JsonPath } from '../../json';
import { isMarked } from '../../schema/direction';

/** A list or map in a body, and what each of its entries is. */
export interface List {
  schema: Schema;
  /** Its name; undefined where the body is the list. */
  name: string | undefined;
  /** By keys of the caller's. */
  isMap: boolean;
  entry: Schema;
  /** The names that lead to it. */
  steps: readonly string[];
  /** Its key. */
  path: JsonPath;
}

/** A member of an object or of an object in it. */
export interface Member extends Property {
  name: string;
  /** The names on the way, without its own. */
  around: readonly string[];
  /** It and all that it stands in must be there and are never null. */
  isAlways: boolean;
}

/** What never travels in that direction. */
export type Hidden = 'readOnly' | 'writeOnly';

const DEEPEST = 3;

/** The lists and maps of a body, the nearest first; what lies in the entries of one is no list of the body. */
export function listsIn(surroundings: Surroundings, body: Schema, hidden: Hidden): List[] {
  const found: List[] = [];
  const seen = new Set<JsonObject>();
  let open: Pick<List, 'schema' | 'name' | 'steps' | 'path'>[] = [
    { schema: body, name: undefined, steps: [], path: body.path },
  ];
  for (let depth = 0; depth <= DEEPEST && open.length > 0; depth++) {
    const next: typeof open = [];
    for (const one of open) {
      if (seen.has(one.schema.node)) continue;
      seen.add(one.schema.node);
      const flat = flatten(surroundings, one.schema);
      const { items, values, properties, types } = flat;
      if (keyword(flat, 'maxItems') === 0 || keyword(flat, 'maxProperties') === 0) continue;
      if (items && !isMadeOfProperties(types)) found.push({ ...one, isMap: false, entry: items });
      else if (values) found.push({ ...one, isMap: true, entry: values });
      for (const [name, { schema, raw, path }] of properties)
        if (isShown(surroundings, raw, hidden))
          next.push({ schema, name, steps: [...one.steps, name], path });
    }
    open = next;
  }
  return found;
}

function isMadeOfProperties(types: ReadonlySet<string>): boolean {
  return types.has('object') && !types.has('array');
}

/** The members of an object, and of the objects in it, two levels further. */
export function deepMembers(surroundings: Surroundings, object: Schema, hidden: Hidden): Member[] {
  return membersOf(surroundings, flatten(surroundings, object), hidden);
}

/** The same of an object that is flattened already, or of one choice of it. */
export function membersOf(
  surroundings: Surroundings,
  { properties }: Pick<Flat, 'properties'>,
  hidden: Hidden,
  around: readonly string[] = [],
  isAround = true,
): Member[] {
  return [...properties].flatMap(([name, property]): Member[] => {
    if (!isShown(surroundings, property.raw, hidden)) return [];
    const inner = flatten(surroundings, property.schema);
    const isNull = inner.nullable || property.raw['nullable'] === true;
    const isAlways = isAround && property.required && !property.variant && !isNull;
    const own = { ...property, name, around, isAlways };
    if (around.length >= DEEPEST - 1 || inner.properties.size === 0) return [own];
    return [own, ...membersOf(surroundings, inner, hidden, [...around, name], isAlways)];
  });
}

type Choice = Pick<Flat, 'properties' | 'required'>;

/** More are no choice that anybody reads. */
const MOST_CHOICES = 12;

/** The choices of an object, each with what all of them share, those of the objects in it included; itself where there is none. */
export function choicesOf(surroundings: Surroundings, object: Schema): Choice[] {
  return ownChoices(surroundings, object)
    .flatMap((choice) => {
      const union = [...choice.properties].find(([, { schema }]) => isUnionOfObjects(surroundings, schema));
      if (!union) return [choice];
      const [name, property] = union;
      return flatten(surroundings, property.schema).variants.map((schema) => ({
        ...choice,
        properties: new Map([...choice.properties, [name, { ...property, schema }]]),
      }));
    })
    .slice(0, MOST_CHOICES);
}

function isUnionOfObjects(surroundings: Surroundings, schema: Schema): boolean {
  const { variants } = flatten(surroundings, schema);
  return variants.length > 1 && variants.every((one) => flatten(surroundings, one).properties.size > 0);
}

function ownChoices(surroundings: Surroundings, object: Schema): Choice[] {
  const flat = flatten(surroundings, object);
  const choices = flat.variants.map((variant) => flatten(surroundings, variant));
  if (choices.length < 2) return [flat];
  const chosen = new Set(choices.flatMap(({ properties }) => [...properties.keys()]));
  const shared = [...flat.properties].filter(([name]) => !chosen.has(name));
  return choices.map(({ properties, required }) => {
    const all = new Set([...required, ...flat.required]);
    const both = [...shared, ...properties].map(
      ([name, property]) => [name, { ...property, required: all.has(name), variant: false }] as const,
    );
    return { properties: new Map(both), required: all };
  });
}

function isShown({ root }: Surroundings, raw: JsonObject, hidden: Hidden): boolean {
  return raw['deprecated'] !== true && !isMarked(raw, hidden, root);
}
