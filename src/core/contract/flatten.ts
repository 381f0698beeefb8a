import { spend } from '../budget';
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { Schema, Surroundings } from './contract';
import { entries, items } from './follow';
import { referenceOf } from '../openapi/reference';
import { memoizeBySchema } from './memoize';
import { join, joinVariants, nothing, type Shape } from './shape';
import { narrows, schemaAt } from './schemas';

export { reachable } from './reach';

/** What a schema amounts to once composition is carried out and references are followed. */
export interface Flat extends Shape {
  /** Choices of `oneOf`/`anyOf`, null aside, where there is more than one. */
  variants: Schema[];
  isUnion: boolean;
  /** The schema objects whose keywords all hold: itself, what it extends, and a lone variant. */
  parts: Schema[];
}

const DEEPEST = 24;

/**
 * Collects a schema through `allOf`, `oneOf`, `anyOf` and `$ref`; stops at cycles.
 * What it is made of belongs to whoever uses it: there `usedAt` is the place of the definition, too.
 * @throws Overspent: whoever asks looks at each property, and of those at theirs, which may be the same again
 */
export function flatten(surroundings: Surroundings, schema: Schema): Flat {
  const flat = flattened(surroundings, schema);
  spend(surroundings.root, 4 + flat.properties.size);
  return flat;
}

const flattened = memoizeBySchema(({ root }, schema): Flat => new Flattening(root).of(schema, 0));

/** The first value of a keyword among the parts: `keyword(flat, 'maxLength')`. */
export function keyword(flat: Flat, name: string): JsonValue | undefined {
  return flat.parts.find(({ node }) => node[name] !== undefined)?.node[name];
}

/** One call of `flatten`: each schema object is visited once, so that shared parts cost nothing. */
class Flattening {
  private readonly done = new Map<JsonObject, Flat>();
  private readonly open = new Set<JsonObject>();

  constructor(private readonly root: object) {}

  of(schema: Schema, depth: number): Flat {
    const { node } = schema;
    const ready = this.done.get(node);
    if (ready) return ready;
    if (this.open.has(node) || depth > DEEPEST) return empty();
    this.open.add(node);
    const flat = this.compose(schema, depth);
    this.open.delete(node);
    this.done.set(node, flat);
    return flat;
  }

  private compose(schema: Schema, depth: number): Flat {
    const flat: Flat = { ...this.own(schema), variants: [], isUnion: false, parts: [schema] };
    for (const part of this.bases(schema)) extend(flat, this.of(part, depth + 1));
    for (const key of ['oneOf', 'anyOf']) {
      const choices = this.schemas(schema, key);
      const variants = choices.filter(({ node }) => node['type'] !== 'null');
      if (variants.length < choices.length) flat.nullable = true;
      const [only] = variants;
      if (variants.length === 1 && only) extend(flat, this.of(only, depth + 1));
      else if (variants.length > 1) {
        joinVariants(
          flat,
          variants.map((variant) => this.of(variant, depth + 1)),
        );
        flat.variants.push(...variants);
        flat.isUnion = true;
      }
    }
    for (const [name, property] of flat.properties) property.required = flat.required.has(name);
    return flat;
  }

  /** What holds beside the schema's own keywords: `allOf`, and the target of a `$ref` with neighbours. */
  private bases(schema: Schema): Schema[] {
    const { node, path } = schema;
    const bases = this.schemas(schema, 'allOf');
    const ref = referenceOf(node);
    if (ref !== undefined && narrows(node)) {
      const target = this.at({ $ref: ref }, path);
      if (target) bases.unshift(target);
    }
    return bases;
  }

  private schemas({ node, path }: Schema, key: string): Schema[] {
    return items(node[key]).flatMap((value, i) => this.at(value, [...path, key, i]) ?? []);
  }

  private at(value: JsonValue, path: JsonPath): Schema | undefined {
    const schema = schemaAt(this.root, value, path, path);
    return schema && schema.usedAt !== schema.path ? { ...schema, usedAt: schema.path } : schema;
  }

  private own({ node, path }: Schema): Shape {
    const shape = nothing();
    for (const [name, value] of entries(node['properties'])) {
      const place = [...path, 'properties', name];
      // What cannot be read (another file, `true`) is a property all the same.
      const schema = this.at(value, place) ?? unread(place);
      const raw = isObject(value) ? value : {};
      shape.properties.set(name, { schema, path: place, raw, required: false, variant: false });
    }
    for (const name of items(node['required'])) if (typeof name === 'string') shape.required.add(name);
    for (const type of typesOf(node)) shape.types.add(type);
    shape.nullable = node['nullable'] === true || shape.types.delete('null');
    shape.items = node['items'] === undefined ? undefined : this.at(node['items'], [...path, 'items']);
    const values = node['additionalProperties'];
    shape.values = values === undefined ? undefined : this.at(values, [...path, 'additionalProperties']);
    return shape;
  }
}

/** Stated types, else what the keywords imply. */
function typesOf(node: JsonObject): string[] {
  const type = node['type'];
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return type.filter((name): name is string => typeof name === 'string');
  if (entries(node['properties']).length > 0 || isObject(node['additionalProperties'])) return ['object'];
  if (isObject(node['items'])) return ['array'];
  const values = node['const'] === undefined ? items(node['enum']) : [node['const']];
  return [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))];
}

function extend(flat: Flat, part: Flat): void {
  join(flat, part);
  // Shared parts count once, else their number doubles with each level.
  flat.parts = distinct([...flat.parts, ...part.parts]);
  flat.variants = distinct([...flat.variants, ...part.variants]);
  flat.isUnion ||= part.isUnion;
}

function distinct(schemas: readonly Schema[]): Schema[] {
  return [...new Map(schemas.map((schema) => [schema.node, schema])).values()];
}

function empty(): Flat {
  return { ...nothing(), variants: [], isUnion: false, parts: [] };
}

function unread(path: JsonPath): Schema {
  return { node: {}, path, usedAt: path, component: undefined };
}
