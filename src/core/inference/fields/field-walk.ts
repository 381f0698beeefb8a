import { isObject, toPointer, type JsonObject, type JsonPath } from '../../json';
import type { Contract, Operation, Schema } from '../../contract/contract';
import { entries } from '../../contract/follow';
import { schemaAt } from '../../contract/schemas';
import { ANYWHERE, telling, watched } from '../../contract/unread';
import type { DataField, Direction } from './data-field';
import { snakeOf } from '../text/words';
import { membersOf, unreadable } from './members';
import { PropertyField } from './property-field';

/** Far enough for an amount in a line of an order; circles end anyway. */
const FARTHEST = 40;

interface Visit {
  schema: Schema;
  /** On most ways a path of twenty keys, and few ask for it. */
  usedAt: () => JsonPath;
  direction: Direction;
  operation: Operation | undefined;
  owner: Schema | undefined;
  /** True where the schema is a part of its owner, by `allOf` and the like. */
  isPart: boolean;
}

/** Goes through the schemas of a contract, each once per direction, and collects what has a name. */
export class FieldWalk {
  readonly fields: DataField[] = [];
  private readonly seen = { request: new Set<JsonObject>(), response: new Set<JsonObject>() };
  private readonly seenParameters = new Set<string>();
  /** Each object and one that holds it, in the order in which they were met. */
  private readonly held: { node: JsonObject; holder: Schema }[] = [];
  private holders: Map<JsonObject, Set<Schema>> | undefined;
  /** True where fields lie in other files, or what uses the schemas of this one. */
  isPartial = false;

  constructor(private readonly contract: Contract) {}

  operations(operations: () => readonly Operation[]): void {
    const { missed } = watched(() => {
      for (const operation of operations()) this.operation(operation);
    });
    this.isPartial = missed.size > 0;
  }

  private operation(operation: Operation): void {
    const { parameters, body, responses } = operation;
    for (const { name, in: parameter, path, usedAt, schema = unreadable(path), node, unread } of parameters) {
      if (unread) continue;
      const field = { name, path, usedAt, schema, raw: node, direction: 'request' as const, parameter };
      // Shared parameters are one place.
      const pointer = toPointer(path);
      if (this.seenParameters.has(pointer)) continue;
      this.seenParameters.add(pointer);
      this.fields.push({ ...field, snake: snakeOf(name), operation, owner: undefined, around: () => [] });
    }
    const sent = [...parameters, ...(body?.content ?? [])];
    for (const { schema } of sent) this.enter(schema, 'request', operation);
    for (const { schema } of responses.flatMap(({ content }) => content))
      this.enter(schema, 'response', operation);
  }

  /** What no operation uses, unless it is one that lies in another file: whoever asks which is told. */
  components(): void {
    const used = this.fields.length;
    this.unused();
    if (this.isPartial)
      for (const field of this.fields.slice(used)) telling(field, ['direction', 'operation'], ANYWHERE);
  }

  private unused(): void {
    const { root } = this.contract;
    const components = isObject(root['components']) ? root['components'] : {};
    for (const [name, value] of entries(components['schemas'])) {
      const path = ['components', 'schemas', name];
      this.enter(schemaAt(root, value, path, path), 'either', undefined);
    }
  }

  private enter(schema: Schema | undefined, direction: Direction, operation: Operation | undefined): void {
    if (schema)
      this.visit({
        schema,
        usedAt: () => schema.usedAt,
        direction,
        operation,
        owner: undefined,
        isPart: false,
      });
  }

  private visit(start: Visit): void {
    const pending = [start];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { node, unread } = next.schema;
      if (unread || this.isSeen(node, next.direction)) continue;
      this.seen[next.direction === 'request' ? 'request' : 'response'].add(node);
      // A stack turns the order round.
      pending.push(...this.below(next).reverse());
    }
  }

  /** Notes the properties of a schema, and yields the schemas that it is made of and that were not seen before. */
  private below({ schema, usedAt, direction, operation, owner, isPart }: Visit): Visit[] {
    const whole = isPart && owner ? owner : schema;
    const around = () => this.around(whole);
    const found: Visit[] = [];
    for (const { place, inner, isPart, named } of membersOf(this.contract, schema)) {
      const use = () => [...usedAt(), ...place.slice(schema.path.length)];
      if (named) this.fields.push(new PropertyField(named, use, direction, operation, whole, around));
      if (!inner) continue;
      const { node, unread } = inner;
      if (unread) continue;
      this.held.push({ node, holder: whole });
      if (!this.isSeen(node, direction))
        found.push({ schema: inner, usedAt: use, direction, operation, owner: whole, isPart });
    }
    return found;
  }

  private isSeen(node: JsonObject, direction: Direction): boolean {
    const { request, response } = this.seen;
    if (direction === 'either') return request.has(node) || response.has(node);
    return (direction === 'request' ? request : response).has(node);
  }

  private around(owner: Schema): Schema[] {
    const holders = (this.holders ??= grouped(this.held));
    const found = new Map([[owner.node, owner]]);
    for (const { node } of found.values())
      for (const holder of holders.get(node) ?? [])
        if (found.size < FARTHEST && !found.has(holder.node)) found.set(holder.node, holder);
    return [...found.values()];
  }
}

function grouped(held: readonly { node: JsonObject; holder: Schema }[]): Map<JsonObject, Set<Schema>> {
  const holders = new Map<JsonObject, Set<Schema>>();
  for (const { node, holder } of held) {
    const known = holders.get(node);
    if (known) known.add(holder);
    else holders.set(node, new Set([holder]));
  }
  return holders;
}
