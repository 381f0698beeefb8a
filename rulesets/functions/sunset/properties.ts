import type { Contract } from '../../../src/core/contract/contract';
import { isObject, type JsonObject, type JsonPath } from '../../../src/core/json';
import { definitionsOf } from '../structure/places';

/** A schema property marked `deprecated: true`, at its key. */
export interface DeprecatedProperty {
  name: string;
  node: JsonObject;
  path: JsonPath;
}

/** The deprecated properties of all schemas, wherever a schema may stand: never inside examples. */
export function* deprecatedProperties({ root }: Contract): Generator<DeprecatedProperty> {
  for (const { node, path } of definitionsOf(root, 'schema')) {
    const { properties } = node;
    for (const [name, property] of isObject(properties) ? Object.entries(properties) : [])
      if (isObject(property) && property['deprecated'] === true)
        yield { name, node: property, path: [...path, 'properties', name] };
  }
}
