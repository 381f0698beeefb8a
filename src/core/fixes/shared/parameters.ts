import type { Contract, Operation } from '../../contract/contract';
import type { Change } from '../../document/edits/change';
import { isObject, type JsonObject } from '../../json';
import { wordsFor, type FixWords } from '../words/words';
import { sharedComponent, type Shared } from './component';

/** Parameters that several rules ask for, each as one shared component. */
export const parametersIn = ({ parameters }: FixWords) =>
  ({
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      description: parameters.IdempotencyKey,
      schema: { type: 'string', minLength: 16, maxLength: 255 },
      example: '7d3c1f9e-5a0b-4c7e-9a54-0f6f6a1c2b3d',
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      description: parameters.IfMatch,
      schema: { type: 'string' },
      example: '"33a64df5"',
    },
    Limit: {
      name: 'limit',
      in: 'query',
      description: parameters.Limit,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    },
    Cursor: {
      name: 'cursor',
      in: 'query',
      description: parameters.Cursor,
      schema: { type: 'string', maxLength: 500 },
    },
    WebhookId: {
      name: 'webhook-id',
      in: 'header',
      required: true,
      description: parameters.WebhookId,
      schema: { type: 'string' },
      example: 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W',
    },
    WebhookTimestamp: {
      name: 'webhook-timestamp',
      in: 'header',
      required: true,
      description: parameters.WebhookTimestamp,
      schema: { type: 'integer' },
      example: 1767225600,
    },
    WebhookSignature: {
      name: 'webhook-signature',
      in: 'header',
      required: true,
      description: parameters.WebhookSignature,
      schema: { type: 'string' },
      example: 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
    },
  }) satisfies Record<string, JsonObject>;

export type SharedParameter = keyof FixWords['parameters'];

/** A reference to the shared parameter; one that is there serves if its name, its place and its type are the same. */
export function sharedParameter(contract: Contract, name: SharedParameter): Shared {
  const value: JsonObject & { name: string; in: string; schema: JsonObject } = parametersIn(
    wordsFor(contract),
  )[name];
  return sharedComponent(contract, 'parameters', [name, value.name], value, (node) => {
    const { schema, name: own } = node;
    const isAlike = isObject(schema) && schema['type'] === value.schema['type'];
    return (
      isAlike &&
      node['in'] === value.in &&
      typeof own === 'string' &&
      own.toLowerCase() === value.name.toLowerCase()
    );
  });
}

/** Gives an operation the parameters that it does not have yet. */
export function withParameters(
  contract: Contract,
  operation: Operation,
  names: readonly SharedParameter[],
): Change[] {
  const known = new Set(operation.parameters.map(({ name }) => name.toLowerCase()));
  const all = parametersIn(wordsFor(contract));
  return names
    .filter((name) => !known.has(all[name].name.toLowerCase()))
    .flatMap((name): Change[] => {
      const { ref, changes } = sharedParameter(contract, name);
      return [{ op: 'append', path: [...operation.path, 'parameters'], value: ref }, ...changes];
    });
}
