import type { Contract } from '../../contract/contract';
import { isObject, type JsonObject } from '../../json';
import { sharedComponent, type Shared } from './component';
import type { Failure } from './failures';

/** The body of errors where a document has none yet: Problem Details (RFC 9457). */
export function problemSchema(contract: Contract): Shared {
  return sharedComponent(contract, 'schemas', ['Problem', 'ProblemDetails'], PROBLEM, ({ properties }) => {
    return isObject(properties) && ['type', 'title', 'status'].every((name) => name in properties);
  });
}

/** What one of these errors shows. */
export function problemExample({ code, title, status, description }: Failure): JsonObject {
  return {
    type: `https://api.example.com/errors/${code.replaceAll('_', '-')}`,
    title,
    status: Number(status),
    detail: description,
  };
}

/** Problem Details, as a shared schema. */
export const PROBLEM: JsonObject = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: {
      type: 'string',
      format: 'uri',
      description:
        'Names the kind of failure and never changes, so that programs can branch on it. Opens a page about it.',
    },
    title: { type: 'string', description: 'The kind of failure in a few words, for people.' },
    status: { type: 'integer', description: 'The HTTP status.' },
    detail: { type: 'string', description: 'What went wrong this time, for people.' },
    errors: {
      type: 'array',
      description: 'Each field that is wrong.',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'A JSON Pointer to the field in the request body.' },
          detail: { type: 'string', description: 'What is wrong with it.' },
        },
      },
    },
  },
};
