import { contractOf } from '../../../src/core/contract/build';
import { compareContracts, type Comparison } from '../../../src/core/compatibility/compare';
import type { JsonObject } from '../../../src/core/json';

export const TODAY = '2026-11-30';

/** A document around some paths. */
export function document(members: object, openapi = '3.1.0'): JsonObject {
  return { openapi, info: { title: 'A', version: '1' }, ...members };
}

/** A document with one operation, `POST /messages`. */
export function operation(members: object, rest: object = {}, openapi = '3.1.0'): JsonObject {
  const responses = { responses: { 200: { description: 'x' } } };
  return document({ paths: { '/messages': { post: { ...responses, ...members } } }, ...rest }, openapi);
}

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });

/** A schema as what a caller sends. */
export function sending(schema: unknown, rest: object = {}, openapi?: string): JsonObject {
  return operation({ requestBody: { required: true, ...json(schema) } }, rest, openapi);
}

/** A schema as what a caller is sent. */
export function answering(schema: unknown, rest: object = {}, openapi?: string): JsonObject {
  return operation({ responses: { 200: { description: 'x', ...json(schema) } } }, rest, openapi);
}

/** A schema as what a webhook brings. */
export function delivering(schema: unknown, rest: object = {}): JsonObject {
  const post = { requestBody: { required: true, ...json(schema) }, responses: { 200: { description: 'x' } } };
  return document({ paths: {}, webhooks: { sent: { post } }, ...rest });
}

/** A schema as a query parameter. */
export function asking(schema: unknown, members: object = {}): JsonObject {
  return operation({ parameters: [{ name: 'q', in: 'query', schema, ...members }] });
}

/** Compares two documents; they share no objects, as two texts do not. */
export function compared(before: JsonObject, after: JsonObject): Comparison {
  return compareContracts(contractOf(structuredClone(before)), contractOf(structuredClone(after)), {
    on: TODAY,
  });
}

/** The changes as words: `breaking request-property-added required`. */
export function changes(before: JsonObject, after: JsonObject): string[] {
  return compared(before, after).differences.map(
    ({ verdict, kind, case: name }) => `${verdict} ${kind} ${name}`,
  );
}
