import { entries, items } from '../../contract/follow';
import { isObject, valueAt, type JsonObject, type JsonValue } from '../../json';
import type { Side } from '../steps/side';
import type { Discriminator, Effective } from './effective';
import { behind, type Part } from './part';

/**
 * Components that are made of others by `allOf`. Where a schema has a discriminator and no choices, these are the shapes
 * that its values may have, each under its own name (Discriminator Object), though nothing refers to them.
 */
export class Heirs {
  /** What a component is made of, at any distance. */
  private readonly ancestors = new Map<JsonObject, ReadonlySet<JsonObject>>();
  /** By the schema with the discriminator. */
  private readonly heirs = new Map<JsonValue, Map<string, Part>>();

  /** @throws Overspent */
  constructor(private readonly side: Side) {
    const path = ['components', 'schemas'];
    const components = entries(valueAt(side.root as JsonObject, path));
    for (const [name, value] of components) {
      if (!isObject(value) || !Array.isArray(value['allOf'])) continue;
      const part = { value, path: [...path, name] };
      const ancestors = this.ancestorsOf(part);
      this.ancestors.set(value, ancestors);
      for (const base of ancestors) if (isBase(base)) this.add(base, name, part);
    }
  }

  /** Which schemas are whose heirs, to see whether that is as it was: a base does not refer to its heirs. */
  get all(): readonly JsonValue[] {
    return [...this.heirs].flatMap(([base, heirs]) => [
      base,
      ...[...heirs.values()].map(({ value }) => value),
    ]);
  }

  /** The names of those that nothing refers to, where a schema may be one of them. */
  namesOf(base: JsonObject): readonly string[] {
    return [...(this.heirs.get(base)?.keys() ?? [])];
  }

  /** What a discriminator tells apart in a schema: of an heir only what is made of it in turn. */
  discriminatorOf({ discriminator, at }: Effective): Discriminator | undefined {
    if (!discriminator) return undefined;
    const base = valueAt(this.side.root as JsonObject, discriminator.path.slice(0, -1));
    const heirs = base === undefined ? undefined : this.heirs.get(base);
    if (!heirs) return discriminator;
    const mapping = new Map(discriminator.mapping);
    const mapped = new Set([...mapping.values()].map(({ value }) => value));
    for (const [name, part] of heirs)
      if (!mapped.has(part.value) && !mapping.has(name)) mapping.set(name, part);
    const own = [...mapping].filter(([, { value }]) => value === at.value || this.isMadeOf(value, at.value));
    return { ...discriminator, mapping: own.length > 0 && at.value !== base ? new Map(own) : mapping };
  }

  private isMadeOf(value: JsonValue, base: JsonValue): boolean {
    return isObject(value) && isObject(base) && this.ancestors.get(value)?.has(base) === true;
  }

  private ancestorsOf(start: Part): ReadonlySet<JsonObject> {
    const found = new Set<JsonObject>();
    const pending = [start];
    for (let part = pending.pop(); part; part = pending.pop()) {
      this.side.spend(1);
      const { value, path } = part;
      if (!isObject(value)) continue;
      for (const [i, item] of items(value['allOf']).entries()) {
        if (!isObject(item) || typeof item['$ref'] !== 'string') continue;
        const base = behind(this.side, item, [...path, 'allOf', i]);
        if (!base || !isObject(base.value) || found.has(base.value)) continue;
        found.add(base.value);
        pending.push(base);
      }
    }
    found.delete(start.value as JsonObject);
    return found;
  }

  private add(base: JsonObject, name: string, part: Part): void {
    let heirs = this.heirs.get(base);
    if (!heirs) this.heirs.set(base, (heirs = new Map<string, Part>()));
    heirs.set(name, part);
  }
}

/** Whoever lists the choices has named them all. */
function isBase(node: JsonObject): boolean {
  return isObject(node['discriminator']) && node['oneOf'] === undefined && node['anyOf'] === undefined;
}
