import type { Contract } from '../../contract/contract';
import { entries } from '../../contract/follow';
import { memoize } from '../../contract/memoize';
import { isObject, type JsonObject, type JsonPath } from '../../json';
import { definitionsIn, groupsOf, type Group } from '../../openapi/places';

/** A schema property marked `deprecated: true`, at its key. */
export interface DeprecatedProperty {
  name: string;
  node: JsonObject;
  path: JsonPath;
}

/** The deprecated properties of all schemas, wherever a schema may stand: never inside examples. */
export function deprecatedProperties(contract: Contract): DeprecatedProperty[] {
  return groupsOf(contract.root).flatMap((group) => deprecatedIn(contract, group));
}

const deprecatedIn = memoize((_, group: Group): DeprecatedProperty[] =>
  definitionsIn(group, 'schema').flatMap(({ node: { properties }, path }) =>
    entries(properties).flatMap(([name, node]) =>
      isObject(node) && node['deprecated'] === true
        ? [{ name, node, path: [...path, 'properties', name] }]
        : [],
    ),
  ),
);
