import { spend } from '../budget';
import { own, toPointer, type JsonObject, type JsonPath } from '../json';
import { FIELDS } from './fields';
import { groupsOf, isReference, type Group, type Place } from './places';
import type { Contract, Schema, Surroundings } from '../contract/contract';
import { follow } from '../contract/follow';
import { memoize, memoizeAlone } from '../contract/memoize';
import { narrows } from '../contract/schemas';
import {
  isOfSameValue,
  statementsBelow,
  statementsOf,
  UNREAD,
  type Statements,
} from '../contract/statements';

/** A schema where it is written. */
export interface Located {
  place: Place;
  group: Group;
}

/** Who composes a schema by reference: `allOf: [{ $ref: … }]` of another one. */
export type Composers = (node: JsonObject) => readonly Located[];

/** So many schemas around one are no design that anybody could read. */
const MOST = 200;

/**
 * What schemas that are made of this one, and those around them, say of the same value: `required: [zip]` may stand in
 * one part of an `allOf` and `zip` in another, also a level or two further up.
 */
export function* around(
  surroundings: Surroundings,
  start: Located,
  composers: Composers,
): Generator<Statements> {
  const seen = new Set<string>();
  const pending: (Located & { steps: readonly JsonPath[] })[] = [{ ...start, steps: [] }];
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const { place, group, steps } = one;
    const key = toPointer([...place.path, '', ...steps.flat()]);
    if (seen.has(key)) continue;
    seen.add(key);
    spend(surroundings.root, 10 + key.length);
    if (seen.size > MOST) {
      yield UNREAD;
      return;
    }
    yield steps.reduce(
      (statements, step) => statementsBelow(surroundings, statements, step),
      statementsOf(surroundings, schemaOf(place)),
    );
    for (const composer of composers(place.node)) pending.push({ ...composer, steps });
    const holder = holderOf(one);
    if (!holder) continue;
    const [keyword] = holder.step;
    if (keyword === 'not') {
      yield UNREAD;
      return;
    }
    const own = isOfSameValue(keyword) ? steps : [holder.step, ...steps];
    if (keyword !== '$defs' && keyword !== 'definitions')
      pending.push({ place: holder.place, group, steps: own });
  }
}

/** The composers of all schemas of a document. */
export const composersIn = memoizeAlone((contract: Contract): Composers => {
  const known = new Map<JsonObject, Located[]>();
  for (const group of groupsOf(contract.root))
    for (const { target, place } of compositionsIn(contract, group)) {
      const others = known.get(target);
      if (others) others.push({ place, group });
      else known.set(target, [{ place, group }]);
    }
  return (node) => known.get(node) ?? [];
});

/** Which schemas the ones of a group are made of, by reference. */
const compositionsIn = memoize(({ root }, group: Group): { target: JsonObject; place: Place }[] =>
  group.places.flatMap((place) => {
    if (place.kind !== 'schema' || !isReference(place.node)) return [];
    // One in another file may be made of any schema of this one: whoever asks is told.
    const target = follow(root, place.node, place.path);
    const holder = holderOf({ place, group });
    // Keywords beside a `$ref` compose, too.
    const by = narrows(place.node) ? place : isOfSameValue(holder?.step[0]) ? holder?.place : undefined;
    return by && target ? [{ target: target.node, place: by }] : [];
  }),
);

/** The schema that a schema stands in, and the way from there: `['allOf', 0]`, `['properties', 'zip']`, `['items']`. */
function holderOf({ place: { path }, group }: Located): { place: Place; step: JsonPath } | undefined {
  for (const length of [1, 2]) {
    const place = byPointer(group).get(toPointer(path.slice(0, -length)));
    const step = path.slice(-length);
    const field = own(FIELDS.schema, String(step[0]));
    if (place && field && (field.shape === 'one') === (length === 1)) return { place, step };
  }
  return undefined;
}

const byPointer = memoizeAlone(
  (group: Group): Map<string, Place> =>
    new Map(
      group.places
        .filter(({ kind }) => kind === 'schema')
        .map((place): [string, Place] => [toPointer(place.path), place]),
    ),
);

function schemaOf({ node, path }: Place): Schema {
  return { node, path, usedAt: path, component: undefined };
}
