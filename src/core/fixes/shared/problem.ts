import { PROBLEM } from '../../inference/errors/problem-details';
import type { Contract } from '../../contract/contract';
import { isObject, type JsonObject } from '../../json';
import { wordsFor, type FixWords } from '../words/words';
import { sharedComponent, type Shared } from './component';
import type { Failure } from './failures';

/** The body of errors where a document has none yet: Problem Details (RFC 9457). */
export function problemSchema(contract: Contract): Shared {
  return sharedComponent(
    contract,
    'schemas',
    ['Problem', 'ProblemDetails'],
    problemIn(wordsFor(contract)),
    ({ properties }) => {
      return isObject(properties) && ['type', 'title', 'status'].every((name) => name in properties);
    },
  );
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

/** A response that tells a failure as Problem Details; one that asks to wait says how long. */
export function problemResponse(
  failure: Failure,
  { schema, retryAfter }: { schema: JsonObject; retryAfter: JsonObject },
): JsonObject {
  return {
    description: failure.description,
    ...(failure.isTimed ? { headers: { 'Retry-After': retryAfter } } : {}),
    content: { [PROBLEM]: { schema, example: problemExample(failure) } },
  };
}

/** Problem Details, as a shared schema. */
export const problemIn = ({ problem }: FixWords): JsonObject => ({
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: {
      type: 'string',
      format: 'uri',
      description: problem.type,
    },
    title: { type: 'string', description: problem.title },
    status: { type: 'integer', description: problem.status },
    detail: { type: 'string', description: problem.detail },
    errors: {
      type: 'array',
      description: problem.errors,
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: problem.pointer },
          detail: { type: 'string', description: problem.wrong },
        },
      },
    },
  },
});
