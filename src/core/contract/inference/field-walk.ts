import { isObject, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../../json';
import type { Contract, Operation, Schema } from '../contract';
import type { DataField } from './data-fields';
import { entries, items } from '../follow';
import { schemaAt } from '../schemas';
import { words } from './words';

/** Far enough for an amount in a line of an order; circles end anyway. */
const FARTHEST = 40;

interface Place {
  value: JsonValue | undefined;
  path: JsonPath;
  usedAt: JsonPath;
}

interface Visit extends Pick<DataField, 'direction' | 'operation' | 'owner'> {
  schema: Schema;
  /** True where the schema is a part of its owner, by `allOf` and the like. */
  isPart: boolean;
}

/** Goes through the schemas of a contract, each once per direction, and collects what has a name. */
export class FieldWalk {
  readonly fields: DataField[] = [];
  private readonly seen = { request: new Set<JsonObject>(), response: new Set<JsonObject>() };
  private readonly told = new Set<string>();
  /** From an object to those that hold it. */
  private readonly holders = new Map<JsonObject, Set<Schema>>();

  constructor(private readonly contract: Contract) {}

  operation(operation: Operation): void {
    for (const { name, in: place, path, usedAt, schema, node } of operation.parameters) {
      const own = schema ?? { node: {}, path, usedAt, component: undefined };
      const field = { name, path, usedAt, schema: own, raw: node, direction: 'request' as const };
      // Shared parameters are one place.
      if (!this.told.has(toPointer(path)))
        this.fields.push({
          ...field,
          snake: snakeOf(name),
          parameter: place,
          operation,
          owner: undefined,
          around: () => [],
        });
      this.told.add(toPointer(path));
      if (schema) this.visit({ schema, direction: 'request', operation, owner: undefined, isPart: false });
    }
    const { body, responses } = operation;
    for (const { schema } of body?.content ?? [])
      if (schema) this.visit({ schema, direction: 'request', operation, owner: undefined, isPart: false });
    for (const { schema } of responses.flatMap(({ content }) => content))
      if (schema) this.visit({ schema, direction: 'response', operation, owner: undefined, isPart: false });
  }

  components(): void {
    const { root } = this.contract;
    const components = isObject(root['components']) ? root['components'] : {};
    for (const [name, value] of entries(components['schemas'])) {
      const path = ['components', 'schemas', name];
      const schema = schemaAt(root, value, path, path);
      if (schema)
        this.visit({ schema, direction: 'either', operation: undefined, owner: undefined, isPart: false });
    }
  }

  private visit(start: Visit): void {
    const pending = [start];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { schema, direction, owner } = next;
      if (owner) this.hold(schema, owner);
      const isKnown = [this.seen.request, this.seen.response].map((seen) => seen.has(schema.node));
      if (direction === 'either' ? isKnown.includes(true) : isKnown[direction === 'request' ? 0 : 1])
        continue;
      this.seen[direction === 'request' ? 'request' : 'response'].add(schema.node);
      // A stack turns the order round.
      pending.push(...this.below(next).reverse());
    }
  }

  /** Notes the properties of a schema, and yields the schemas that it is made of. */
  private below({ schema, direction, operation, owner, isPart }: Visit): Visit[] {
    const { node, path, usedAt } = schema;
    const whole = isPart && owner ? owner : schema;
    const found: Visit[] = [];
    // Most components are met at their definition: then one path serves as both.
    const isHome = usedAt === path;
    const at = (value: JsonValue | undefined, ...key: (string | number)[]): Place => {
      const place = [...path, ...key];
      return { value, path: place, usedAt: isHome ? place : [...usedAt, ...key] };
    };
    const schemaOf = (place: Place) => schemaAt(this.contract.root, place.value, place.path, place.usedAt);
    const next = (inner: Schema | undefined, part: boolean) => {
      if (inner) found.push({ schema: inner, direction, operation, owner: whole, isPart: part });
    };
    // The target alone, without the keywords beside it.
    if (typeof node['$ref'] === 'string') next(schemaOf(at({ $ref: node['$ref'] })), true);
    for (const key of ['allOf', 'oneOf', 'anyOf'])
      for (const [i, value] of items(node[key]).entries()) next(schemaOf(at(value, key, i)), true);
    for (const [name, value] of entries(node['properties'])) {
      const place = at(value, 'properties', name);
      const inner = schemaOf(place);
      const own = inner ?? { node: {}, path: place.path, usedAt: place.usedAt, component: undefined };
      this.fields.push({
        name,
        snake: snakeOf(name),
        path: place.path,
        usedAt: place.usedAt,
        raw: isObject(value) ? value : {},
        schema: own,
        parameter: undefined,
        direction,
        operation,
        owner: whole,
        around: () => this.around(whole),
      });
      next(inner, false);
    }
    for (const key of ['items', 'additionalProperties', 'unevaluatedProperties'])
      if (node[key] !== undefined) next(schemaOf(at(node[key], key)), false);
    for (const [i, value] of items(node['prefixItems']).entries())
      next(schemaOf(at(value, 'prefixItems', i)), false);
    return found;
  }

  private hold({ node }: Schema, owner: Schema): void {
    const holders = this.holders.get(node) ?? new Set();
    this.holders.set(node, holders.add(owner));
  }

  private around(owner: Schema): Schema[] {
    const found = new Map([[owner.node, owner]]);
    for (const { node } of found.values())
      for (const holder of this.holders.get(node) ?? [])
        if (found.size < FARTHEST && !found.has(holder.node)) found.set(holder.node, holder);
    return [...found.values()];
  }
}

function snakeOf(name: string): string {
  return words(name).join('_');
}
