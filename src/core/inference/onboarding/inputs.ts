import { spend } from '../../budget';
import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { items } from '../../contract/follow';
import { flatten, type Flat } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import { schemaAt } from '../../contract/schemas';
import type { Property } from '../../contract/shape';
import { memberOf, type JsonObject } from '../../json';

/** How many inputs an operation demands, by the cheapest of its alternatives and by the dearest. */
export interface Inputs {
  least: number;
  most: number;
  /** What the dearest asks for, by name: `to`, `recipient.number`. */
  dearest: readonly string[];
}

/** Deeper objects count as one input each. */
const DEEPEST = 4;

/** More ways through the alternatives of one schema are not told apart. */
const MOST_WAYS = 32;

/** One way through the alternatives of a schema: what has to be sent then. */
type Way = ReadonlyMap<string, Property | undefined>;

/**
 * What a caller has to send: required parameters and properties, nested objects and items by their leaves. A `default`
 * helps who reads the answer; what is required has to be sent all the same.
 */
export const inputsOf = memoize((surroundings, operation: Operation): Inputs => {
  const parameters = operation.parameters.filter(({ required }) => required).map(({ name }) => name);
  const bodies = (operation.body?.content ?? []).map(({ schema }) =>
    schema ? new Counting(surroundings).ofBody(schema) : NONE,
  );
  return added([{ least: parameters.length, most: parameters.length, dearest: parameters }, either(bodies)]);
});

const NONE: Inputs = { least: 0, most: 0, dearest: [] };

function added(all: readonly Inputs[]): Inputs {
  return {
    least: all.reduce((sum, { least }) => sum + least, 0),
    most: all.reduce((sum, { most }) => sum + most, 0),
    dearest: all.flatMap(({ dearest }) => dearest),
  };
}

function either(all: readonly Inputs[]): Inputs {
  const [first, ...others] = all;
  if (!first) return NONE;
  const dearest = others.reduce((dear, one) => (one.most > dear.most ? one : dear), first);
  return { ...dearest, least: Math.min(...all.map(({ least }) => least)) };
}

/** One count; what several alternatives share is counted once for each depth. */
class Counting {
  private readonly known = Array.from({ length: DEEPEST + 1 }, () => new Map<JsonObject, Inputs>());

  constructor(private readonly surroundings: Surroundings) {}

  /** A text that is the whole body is one input. */
  ofBody(schema: Schema): Inputs {
    const { types } = flatten(this.surroundings, schema);
    if (types.size === 1 && types.has('string')) return { least: 1, most: 1, dearest: ['body'] };
    return this.count(schema, 0);
  }

  private count(schema: Schema, depth: number): Inputs {
    const known = this.known[depth];
    const ready = known?.get(schema.node);
    if (ready) return ready;
    const { items } = flatten(this.surroundings, schema);
    const ways = this.waysOf(schema, 0).map((way) => this.ofWay(way, depth));
    const own = either(ways);
    const counted = own.most === 0 && items && depth < DEEPEST ? this.count(items, depth + 1) : own;
    known?.set(schema.node, counted);
    return counted;
  }

  private ofWay(way: Way, depth: number): Inputs {
    const sent = [...way].filter(([, property]) => !isAnswered(property));
    return added(
      sent.map(([name, property]) => {
        const one = { least: 1, most: 1, dearest: [name] };
        if (!property || depth >= DEEPEST) return one;
        const { least, most, dearest } = this.count(property.schema, depth + 1);
        if (most === 0) return one;
        return { least: Math.max(least, 1), most, dearest: dearest.map((inner) => `${name}.${inner}`) };
      }),
    );
  }

  /** What `allOf` and the like demand holds in each way; of `oneOf`, `anyOf` and `if` each branch is a way. */
  private waysOf(schema: Schema, hops: number): Way[] {
    const flat = flatten(this.surroundings, schema);
    const { properties, parts } = flat;
    const always = new Map(demanded(flat).map((name) => [name, properties.get(name)]));
    let ways: Way[] = [always];
    if (hops >= DEEPEST) return ways;
    for (const branches of parts.flatMap((part) => this.choicesIn(part))) {
      const more = branches.flatMap((branch) => (branch ? this.waysOf(branch, hops + 1) : [new Map()]));
      spend(this.surroundings.root, ways.length * more.length);
      ways = ways.flatMap((way) => more.map((other): Way => joined(other, way, properties)));
      ways = ways.slice(0, MOST_WAYS);
    }
    return ways;
  }

  private choicesIn({ node, path }: Schema): (Schema | undefined)[][] {
    const { root } = this.surroundings;
    const choices = ['oneOf', 'anyOf'].map((key) =>
      items(node[key])
        .flatMap((value, i) => schemaAt(root, value, [...path, key, i], [...path, key, i]) ?? [])
        .filter((branch) => branch.node['type'] !== 'null'),
    );
    const conditional = ['then', 'else'].map((key) =>
      schemaAt(root, node[key], [...path, key], [...path, key]),
    );
    // A lone choice is a part of the schema already.
    return [...choices.filter(({ length }) => length > 1), ...('if' in node ? [conditional] : [])];
  }
}

/** What is required, what that requires in turn, and so many others as `minProperties` asks for. */
function demanded({ required, properties, parts }: Flat): string[] {
  const all = new Set(required);
  // A set is walked in the order in which it grows.
  for (const name of all)
    for (const { node } of parts)
      for (const with_ of [node['dependentRequired'], node['dependencies']])
        for (const other of items(memberOf(with_, name))) if (typeof other === 'string') all.add(other);
  const least = Math.max(0, ...parts.map(({ node }) => Number(node['minProperties'] ?? 0) || 0));
  for (const name of properties.keys()) if (all.size < least) all.add(name);
  return [...all];
}

/** A branch often demands what is described beside it. */
function joined(branch: Way, way: Way, properties: ReadonlyMap<string, Property>): Way {
  const described = [...branch].map(([name, property]) => [name, property ?? properties.get(name)] as const);
  return new Map([...way, ...described]);
}

/** Only answers have it. */
function isAnswered(property: Property | undefined): boolean {
  return property?.schema.node['readOnly'] === true || property?.raw['readOnly'] === true;
}
