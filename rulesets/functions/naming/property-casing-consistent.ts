import { entries } from '../../../src/core/contract/follow';
import type { JsonPath, JsonValue } from '../../../src/core/json';
import { perDocument } from '../rule/per-document';
import { missFields } from '../../../src/core/inference/fields/data-fields';
import { casingOf, stylesOf, type Named } from '../../../src/core/inference/naming/casing';
import { isOfStandard, isPrescribed } from '../../../src/core/inference/naming/prescribed';
import { memoize } from '../../../src/core/contract/memoize';
import { definitionsIn, groupsOf, type Group } from '../../../src/core/openapi/places';
import { code, listed } from '../../../src/core/texts/wording';

/** The properties of all schemas are written in one style, whichever that is. */
export default perDocument(function* ({ contract, examine }) {
  const groups = groupsOf(contract.root);
  const listOf = listsByValue(groups.flatMap((group) => listsIn(contract, group)));
  const names = groups
    .flatMap((group) => namesIn(contract, group))
    .flatMap(({ keys, names }) => {
      const values = valuesAmong(keys, listOf);
      return values.size === 0 ? names : names.filter(({ name }) => !values.has(name));
    });
  // What fits every style says nothing about this one.
  for (const { casing, place } of names) if (casing !== 'lowercase') examine({ usedAt: place });
  const styles = stylesOf(names);
  if (!styles) return;
  const { main, model, others, isSplit, isPair } = styles;
  missFields(contract);
  if (isSplit) {
    yield {
      message: `The properties of this document mix styles: ${others.length} names, ${listed(others.slice(0, 3).map(({ name }) => name))} among them, are not in ${code(main)}. Settle on one.`,
      path: ['paths'],
    };
    return;
  }
  for (const { name, place } of others)
    yield {
      message: isPair
        ? `${code(name)} is written in another style than ${code(model)}. Settle on one.`
        : `${code(name)} is written differently: most properties are in ${code(main)}.`,
      path: place,
    };
});

/** The names in each object of a group of places whose style is the author's own choice. */
const namesIn = memoize((_, group: Group): { keys: string[]; names: Named<JsonPath>[] }[] =>
  definitionsIn(group, 'schema').flatMap(({ node, path }) => {
    const keys = entries(node['properties']).map(([key]) => key);
    if (keys.length === 0 || isOfStandard(path)) return [];
    const names = keys.flatMap((name) => {
      const casing = isPrescribed(name) ? undefined : casingOf(name);
      return casing === undefined ? [] : [{ name, casing, place: [...path, 'properties', name] }];
    });
    return [{ keys, names }];
  }),
);

const listsIn = memoize((_, group: Group): JsonValue[][] =>
  definitionsIn(group, 'schema').flatMap(({ node }) => (Array.isArray(node['enum']) ? [node['enum']] : [])),
);

/** For each value of an `enum`, the lists that it stands in. */
function listsByValue(all: readonly JsonValue[][]): Map<string, JsonValue[][]> {
  const lists = new Map<string, JsonValue[][]>();
  for (const list of all)
    for (const value of new Set(list))
      if (typeof value === 'string') {
        const known = lists.get(value);
        if (known) known.push(list);
        else lists.set(value, [list]);
      }
  return lists;
}

const ENOUGH = 3;

/** Keys that are the values of one list, such as `card`, `eftpos_australia`: they are named after their types. */
function valuesAmong(keys: readonly string[], listOf: ReadonlyMap<string, JsonValue[][]>): Set<string> {
  const shared = new Map<JsonValue[], string[]>();
  if (keys.length < ENOUGH) return new Set();
  for (const key of keys)
    for (const list of listOf.get(key) ?? []) shared.set(list, [...(shared.get(list) ?? []), key]);
  return new Set([...shared.values()].filter((named) => named.length >= ENOUGH).flat());
}
