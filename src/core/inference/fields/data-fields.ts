import type { Contract, Node, Operation, Surroundings } from '../../contract/contract';
import type { DataField } from './data-field';
import { FieldWalk } from './field-walk';
import { flatten } from '../../contract/flatten';
import { memoizeAlone } from '../../contract/memoize';
import { ANYWHERE, missAll } from '../../contract/unread';

/**
 * Every named value that callers send or receive: parameters, and the properties of bodies. Each schema is read
 * once per direction, so that circles end and shared components cost nothing.
 */
export function dataFields(contract: Contract, operations: readonly Operation[]): DataField[] {
  return operations.length === contract.operations.length
    ? walkOverAll(contract).fields
    : walkOver(contract, () => operations).fields;
}

/** For whoever looked for a field and found none, or counted fields: there may be more in other files. */
export function missFields(contract: Contract): void {
  if (walkOverAll(contract).isPartial) missAll(ANYWHERE);
}

// Several rules ask, nearly always about all operations.
const walkOverAll = memoizeAlone((contract: Contract): FieldWalk => {
  const walk = walkOver(contract, () => contract.operations);
  // A library of schemas is judged too, but not for an operation that asked to be left alone.
  walk.components();
  return walk;
});

function walkOver(contract: Contract, operations: () => readonly Operation[]): FieldWalk {
  const walk = new FieldWalk(contract);
  walk.operations(operations);
  return walk;
}

/** Everything that is said about a field in words: at its key, and in its schema. */
export function textOf(contract: Surroundings, { schema, raw }: Pick<DataField, 'schema' | 'raw'>): string {
  const nodes = [raw, ...flatten(contract, schema).parts.map(({ node }) => node)];
  return [...new Set(nodes)]
    .flatMap((node) => ['title', 'description'].map((key) => node[key]))
    .filter((text) => typeof text === 'string')
    .join('\n');
}

/** At its key or in its schema. */
export function isReadOnly({ schema, raw }: Pick<DataField, 'schema' | 'raw'>): boolean {
  return schema.node['readOnly'] === true || raw['readOnly'] === true;
}

/** The two places of a field, for a rule to say that it looked there. */
export function placesOf(field: DataField): Pick<Node, 'usedAt'>[] {
  return [field, { usedAt: field.path }];
}

/** What a list of places calls a field: `Order.id`, `getOrder.orderId`. */
export function labelOf({ name, owner, operation, path }: DataField): string {
  const [, kind, component] = path;
  const around = kind === 'schemas' ? String(component) : undefined;
  const within = owner?.component ?? operation?.name ?? around;
  return within === undefined ? name : `${within}.${name}`;
}
