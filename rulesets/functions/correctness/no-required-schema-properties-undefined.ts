import { spend } from '../../../src/core/budget';
import type { Surroundings } from '../../../src/core/contract/contract';
import type { Subject } from '../../../src/core/contract/examination';
import { items } from '../../../src/core/contract/follow';
import { memoize } from '../../../src/core/contract/memoize';
import type { Problem } from '../../../src/core/contract/problem';
import { isObject, type JsonObject } from '../../../src/core/json';
import { around, composersIn, type Composers, type Located } from '../../../src/core/openapi/around';
import { meantAmong } from '../../../src/core/openapi/field-names';
import { groupsOf, isHeeded, type Group, type Place } from '../../../src/core/openapi/places';
import { describedBy, isDescribed } from '../../../src/core/schema/described';
import { matchCost } from '../../../src/core/schema/patterns/can-match';
import { typesOf } from '../../../src/core/schema/scalars';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/**
 * What a schema requires is described: by itself, by what it is composed of, by what it is a part of. Only those that
 * compose it by reference may be elsewhere in the document, so without them the judgement is memoized.
 */
export default perDocument(function* ({ contract, examine }) {
  const doubtful = groupsOf(contract.root).flatMap((group) => {
    const { subjects, places } = doubtsIn(contract, group);
    for (const subject of subjects) examine(subject);
    return places.map((place): Located => ({ place, group }));
  });
  if (doubtful.length === 0) return;
  const composers = composersIn(contract);
  for (const located of doubtful) yield* undescribed(contract, located, composers);
});

/** The schemas of a group that require something, and those of them that do not describe it where they stand. */
const doubtsIn = memoize(
  (surroundings: Surroundings, group: Group): { subjects: readonly Subject[]; places: readonly Place[] } => {
    const requiring = group.places.filter((place) => requires(surroundings, place));
    const places = requiring.filter(
      (place) =>
        !isSelfContained(place.node) && undescribed(surroundings, { place, group }, () => []).length > 0,
    );
    return { subjects: requiring.map(({ path }) => ({ usedAt: path })), places };
  },
);

function requires({ version }: Surroundings, place: Place): boolean {
  const types = typesOf(place.node);
  const isOfObjects = types.length === 0 || types.includes('object');
  return (
    place.kind === 'schema' && isOfObjects && isHeeded(version, place) && required(place.node).length > 0
  );
}

function required(schema: JsonObject): string[] {
  return items(schema['required']).filter((name) => typeof name === 'string');
}

/** Nearly every schema describes itself what it requires. */
function isSelfContained(schema: JsonObject): boolean {
  const { properties } = schema;
  return isObject(properties) && required(schema).every((name) => Object.hasOwn(properties, name));
}

function undescribed(surroundings: Surroundings, located: Located, composers: Composers): Problem[] {
  const { node, path } = located.place;
  const said = new Set<JsonObject>();
  for (const { parts, isUnread } of around(surroundings, located, composers)) {
    // What stands in another file may describe anything.
    if (isUnread) return [];
    spend(surroundings.root, 4 * parts.length);
    for (const part of parts) said.add(part.node);
  }
  const described = describedBy(said);
  const wanted = new Set(required(node));
  spend(surroundings.root, wanted.size + described.names.size);
  for (const pattern of described.patterns)
    for (const name of wanted) spend(surroundings.root, matchCost(pattern, name));
  const candidates = new Set([...described.names].filter((name) => !wanted.has(name)));
  const meantBy = meantAmong(candidates);
  return items(node['required']).flatMap((name, i) => {
    if (typeof name !== 'string' || isDescribed(name, described)) return [];
    const meant = meantBy(name);
    const todo = meant === undefined ? 'Describe it, or drop it.' : `Did you mean ${code(meant)}?`;
    return {
      message: `${code(name)} is required but described nowhere. ${todo}`,
      path: [...path, 'required', i],
    };
  });
}
