import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import { listArray } from '../pagination/lists';
import { isListShape } from '../operations/payloads';
import { isMarked } from '../../schema/direction';

/** Deeper members are compared by their types alone. */
const DEEPEST = 3;

/** `more`: this one may have members, or values, that the other one has not. */
interface Comparing {
  more: boolean;
}

/** True where two schemas show the same: one component, or the same names with the same types, or the same known values. */
export function isSameShape(
  surroundings: Surroundings,
  mine: Schema,
  theirs: Schema,
  comparing: Comparing,
  depth = 0,
): boolean {
  if (mine.node === theirs.node) return true;
  const [own, other] = [flatten(surroundings, mine), flatten(surroundings, theirs)];
  if (other.properties.size > 0) return hasMembers(surroundings, own, other, comparing, depth);
  if (!isEqual(own.types, other.types) || own.types.size === 0) return false;
  if (own.items && other.items)
    return depth < DEEPEST && isSameShape(surroundings, own.items, other.items, comparing, depth + 1);
  // Below the top the name tells what it is; at the top two texts are not yet the same thing.
  return depth > 0 || isSameValue(own, other, comparing);
}

function hasMembers(
  surroundings: Surroundings,
  own: Flat,
  other: Flat,
  comparing: Comparing,
  depth: number,
): boolean {
  const shown = ({ properties }: Flat) =>
    [...properties].filter(([, { raw }]) => !isMarked(raw, 'writeOnly', surroundings.root));
  const theirs = shown(other);
  if (!comparing.more && shown(own).length !== theirs.length) return false;
  return theirs.every(([name, { schema }]) => {
    const property = own.properties.get(name);
    if (!property) return false;
    return depth >= DEEPEST || isSameShape(surroundings, property.schema, schema, comparing, depth + 1);
  });
}

function isSameValue(own: Flat, other: Flat, { more }: Comparing): boolean {
  const [mine, theirs] = [knownOf(own), knownOf(other)];
  if (theirs.size === 0) return false;
  return more ? [...theirs].every((value) => mine.has(value)) : isEqual(mine, theirs);
}

/** Listed values and patterns. */
function knownOf({ parts }: Flat): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ node }) => [
      ...(Array.isArray(node['enum']) ? node['enum'] : []).map((value) => JSON.stringify(value)),
      ...(Array.isArray(node['x-extensible-enum']) ? node['x-extensible-enum'] : []).map((value) =>
        JSON.stringify(value),
      ),
      ...(typeof node['pattern'] === 'string' ? [`/${node['pattern']}/`] : []),
    ]),
  );
}

function isEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

const ENVELOPE = /^(data|result|resource|item|error|problem|fault)$/i;

/** What a body is about: itself, what its envelope holds, and of a list what each entry is. */
export function subjectsOf(surroundings: Surroundings, schema: Schema): Schema[] {
  const { properties, items } = flatten(surroundings, schema);
  if (items || isListShape(surroundings, schema)) {
    const array = items ? schema : listArray(surroundings, schema)?.array;
    const entry = array && flatten(surroundings, array).items;
    return entry ? [entry] : [];
  }
  const held = [...properties].filter(([name]) => ENVELOPE.test(name)).map(([, property]) => property.schema);
  return [schema, ...held];
}
