import type { Operation, Schema, Surroundings } from '../../../contract/contract';
import { flatten } from '../../../contract/flatten';
import { memoize } from '../../../contract/memoize';
import type { JsonObject, JsonPath } from '../../../json';
import { textOf } from '../../fields/data-fields';

/** A parameter or a member of a body that is deprecated while its operation is not. */
export interface DeprecatedMember {
  name: string;
  kind: 'parameter' | 'field';
  /** At its key, and its schema: each may say what is to be said of it. */
  nodes: readonly JsonObject[];
  path: JsonPath;
  /** What is said of it. */
  said: string;
  /** The names beside it that are not deprecated. */
  beside: readonly string[];
}

/** Deep enough for the member of an entry in a page. */
const DEEPEST = 6;

/** What of a current operation is deprecated; what a deprecated one takes and tells goes with it. */
export const deprecatedMembers = memoize((surroundings, operation: Operation): DeprecatedMember[] => {
  if (operation.deprecated) return [];
  const { parameters, body, responses } = operation;
  const names = parameters.filter(({ deprecated }) => !deprecated).map(({ name }) => name);
  const walk = new Walk(surroundings);
  for (const { schema } of [body, ...responses].flatMap((part) => part?.content ?? []))
    if (schema) walk.enter(schema, 0);
  return [
    ...parameters.flatMap(({ name, node, path, description, deprecated }) =>
      deprecated
        ? [{ name, kind: 'parameter' as const, nodes: [node], path, said: description, beside: names }]
        : [],
    ),
    ...walk.found,
  ];
});

/** Goes through the schemas of bodies, each once. */
class Walk {
  readonly found: DeprecatedMember[] = [];
  private readonly seen = new Set<JsonObject>();

  constructor(private readonly surroundings: Surroundings) {}

  enter(schema: Schema, depth: number): void {
    if (depth > DEEPEST || this.seen.has(schema.node)) return;
    this.seen.add(schema.node);
    const { properties, items, values } = flatten(this.surroundings, schema);
    const isEnding = (raw: JsonObject, { node }: Schema) =>
      raw['deprecated'] === true || node['deprecated'] === true;
    const beside = [...properties].flatMap(([name, { raw, schema }]) =>
      isEnding(raw, schema) ? [] : [name],
    );
    for (const [name, { raw, schema, path }] of properties) {
      if (isEnding(raw, schema)) {
        const said = textOf(this.surroundings, { raw, schema });
        this.found.push({ name, kind: 'field', nodes: [raw, schema.node], path, said, beside });
      } else this.enter(schema, depth + 1);
    }
    for (const inner of [items, values]) if (inner) this.enter(inner, depth + 1);
  }
}
