import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { snakeOf } from '../text/words';

/** The names of the members of a schema, then of the objects and list items in it, down to a depth. */
export function namesIn(contract: Surroundings, schema: Schema, depth: number): string[] {
  const { properties, items } = flatten(contract, schema);
  const inner = [...[...properties.values()].map((property) => property.schema), ...(items ? [items] : [])];
  const deeper = depth > 0 ? inner : [];
  return [...properties.keys(), ...deeper.flatMap((one) => namesIn(contract, one, depth - 1))];
}

/** The names in the body of a request, with underscores: those of its members, or down to a depth. */
export function namesInBody(contract: Surroundings, { body }: Operation, depth = 0): string[] {
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  return schemas.flatMap((schema) => namesIn(contract, schema, depth)).map(snakeOf);
}
