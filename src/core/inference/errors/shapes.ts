import type { Schema, Surroundings } from '../../contract/contract';
import { isUnstated } from '../../contract/empty';
import { flatten } from '../../contract/flatten';
import { memoizeAlone } from '../../contract/memoize';

/** What a client can rely on in a body: members that are there, by name, and what each is. */
export interface ErrorShape {
  /** `object`, `array`, `string`…; empty where the schema does not say. */
  type: string;
  members: Map<string, ErrorShape>;
  /** The members that the shape promises; all of them where it promises none. */
  core: string[];
}

/** How one shape departs from another. */
export type Departure =
  { kind: 'missing'; names: string[] } | { kind: 'type'; name: string; is: string; others: string };

/** An envelope and what it holds: deeper than that, errors differ for good reasons. */
const LEVELS = 2;
const DEEPEST = 4;

/**
 * The shapes that a schema allows: one, or one for each choice of a union. References are followed, so that a
 * component and a copy of it written out have the same shape. Schemas that say nothing have none.
 */
export function shapesOf(contract: Surroundings, schema: Schema, hops = 0): ErrorShape[] {
  const { variants } = flatten(contract, schema);
  if (variants.length > 0 && hops < DEEPEST)
    return variants.flatMap((variant) => shapesOf(contract, variant, hops + 1));
  const shape = shapeOf(contract, schema, LEVELS);
  return shape.type === '' || (shape.type === 'object' && shape.members.size === 0) ? [] : [shape];
}

/** True where a schema has names of members, and neither promises one nor says what they are. */
export function saysOnlyNames(contract: Surroundings, schema: Schema): boolean {
  const { properties, required, isUnion } = flatten(contract, schema);
  const members = [...properties.values()];
  return (
    !isUnion &&
    members.length > 0 &&
    required.size === 0 &&
    members.every((one) => isUnstated(contract, one.schema))
  );
}

function shapeOf(contract: Surroundings, schema: Schema, levels: number): ErrorShape {
  const { types, properties, required, items } = flatten(contract, schema);
  const type = properties.size > 0 ? 'object' : types.size === 1 ? ([...types][0] ?? '') : '';
  const members = new Map<string, ErrorShape>();
  if (levels > 0 && type === 'array' && items) members.set('[]', shapeOf(contract, items, levels - 1));
  if (levels > 0)
    for (const [name, property] of properties)
      members.set(name, shapeOf(contract, property.schema, levels - 1));
  const promised = [...members.keys()].filter((name) => required.has(name) || name === '[]');
  return { type, members, core: promised.length > 0 ? promised : [...members.keys()] };
}

/** How a body departs from the base that its client knows; undefined where it has all of it, and maybe more. */
export function departure(base: ErrorShape, shape: ErrorShape, name = ''): Departure | undefined {
  if (base.type !== '' && shape.type !== '' && base.type !== shape.type && !areNumbers(base, shape))
    return { kind: 'type', name, is: shape.type, others: base.type };
  const missing = base.core.filter((member) => member !== '[]' && !shape.members.has(member));
  if (shape.members.size > 0 && missing.length > 0) return { kind: 'missing', names: missing };
  for (const [member, inner] of base.members) {
    const other = shape.members.get(member);
    const found = other && departure(inner, other, member === '[]' ? name : member);
    if (found) return found;
  }
  return undefined;
}

function areNumbers(a: ErrorShape, b: ErrorShape): boolean {
  return [a.type, b.type].every((type) => type === 'number' || type === 'integer');
}

/** One text per shape, for counting. */
export const fingerprint = memoizeAlone(({ type, members, core }: ErrorShape): string => {
  const inner = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  const promised = new Set(core);
  return `${type}{${inner.map(([name, shape]) => `${name}${promised.has(name) ? '!' : ''}:${fingerprint(shape)}`).join()}}`;
});
