import type { Contract } from '../../contract/contract';
import { isObject, type JsonObject } from '../../json';
import { wordsFor, type FixWords } from '../words/words';
import { sharedComponent, type Shared } from './component';

/** Headers of responses that several rules ask for, each as one shared component. */
export const headersIn = ({ headers }: FixWords) =>
  ({
    'Retry-After': {
      name: 'RetryAfter',
      value: {
        description: headers['Retry-After'],
        schema: { type: 'integer', minimum: 0 },
        example: 30,
      },
    },
    'Request-Id': {
      name: 'RequestId',
      value: {
        description: headers['Request-Id'],
        schema: { type: 'string' },
        example: 'req_5f0c1a7b9d2e',
      },
    },
    Location: {
      name: 'Location',
      value: {
        description: headers.Location,
        schema: { type: 'string', format: 'uri-reference' },
      },
    },
    ETag: {
      name: 'ETag',
      value: {
        description: headers.ETag,
        schema: { type: 'string' },
        example: '"33a64df5"',
      },
    },
    Deprecation: {
      name: 'Deprecation',
      value: {
        description: headers.Deprecation,
        schema: { type: 'string', pattern: '^@\\d+$' },
      },
    },
    Sunset: {
      name: 'Sunset',
      value: {
        description: headers.Sunset,
        schema: { type: 'string' },
      },
    },
    Link: {
      name: 'DeprecationLink',
      value: {
        description: headers.Link,
        schema: { type: 'string' },
      },
    },
    'Link to the next page': {
      name: 'NextPageLink',
      value: {
        description: headers['Link to the next page'],
        schema: { type: 'string' },
      },
    },
  }) satisfies Record<string, { name: string; value: JsonObject }>;

/** A reference to the shared header; one that is there already serves if it is described and has the same type. */
export function sharedHeader(contract: Contract, header: keyof FixWords['headers']): Shared {
  const { name, value } = headersIn(wordsFor(contract))[header];
  return sharedComponent(contract, 'headers', [name, header], value, (node) => {
    const { schema } = node;
    const isAlike = isObject(schema) && schema['type'] === value.schema.type;
    return isAlike && typeof node['description'] === 'string';
  });
}
