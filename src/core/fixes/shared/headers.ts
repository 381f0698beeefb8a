import type { Contract } from '../../contract/contract';
import { isObject, type JsonObject } from '../../json';
import { sharedComponent, type Shared } from './component';

/** Headers of responses that several rules ask for, each as one shared component. */
export const HEADERS = {
  'Retry-After': {
    name: 'RetryAfter',
    value: {
      description: 'How many seconds to wait before the next request.',
      schema: { type: 'integer', minimum: 0 },
      example: 30,
    },
  },
  'Request-Id': {
    name: 'RequestId',
    value: {
      description: 'The id of this request. Quote it when you ask support about it.',
      schema: { type: 'string' },
      example: 'req_5f0c1a7b9d2e',
    },
  },
  Location: {
    name: 'Location',
    value: {
      description: 'The address of the resource.',
      schema: { type: 'string', format: 'uri-reference' },
    },
  },
  ETag: {
    name: 'ETag',
    value: {
      description: 'The state of the resource. Send it back in `If-Match` to change this state and no other.',
      schema: { type: 'string' },
      example: '"33a64df5"',
    },
  },
  Deprecation: {
    name: 'Deprecation',
    value: {
      description: 'Since when this is deprecated (RFC 9745), in Unix seconds behind an `@`.',
      schema: { type: 'string', pattern: '^@\\d+$' },
    },
  },
  Sunset: {
    name: 'Sunset',
    value: {
      description: 'When this stops working (RFC 8594), as an HTTP-date.',
      schema: { type: 'string' },
    },
  },
  Link: {
    name: 'DeprecationLink',
    value: {
      description: 'Leads to what takes the place of this, or to a page about the deprecation.',
      schema: { type: 'string' },
    },
  },
  'Link to the next page': {
    name: 'NextPageLink',
    value: {
      description: 'Leads to the next page with `rel="next"`; the last page has none.',
      schema: { type: 'string' },
    },
  },
} satisfies Record<string, { name: string; value: JsonObject }>;

/** A reference to the shared header; one that is there already serves if it is described and has the same type. */
export function sharedHeader(contract: Pick<Contract, 'root'>, header: keyof typeof HEADERS): Shared {
  const { name, value } = HEADERS[header];
  return sharedComponent(contract, 'headers', [name, header], value, (node) => {
    const { schema } = node;
    const isAlike = isObject(schema) && schema['type'] === value.schema.type;
    return isAlike && typeof node['description'] === 'string';
  });
}
