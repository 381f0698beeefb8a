import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { textsIn } from '../../../src/core/texts/texts';

/** A PATCH of a flow, and its surroundings. */
export interface Parts {
  media?: string;
  body?: string;
  said?: string;
  head?: string;
  condition?: string;
  responses?: string;
}

export function spec({ media, body, said, head, condition, responses }: Parts): string {
  return `openapi: 3.1.0
info: { title: T, version: '1', description: ${JSON.stringify(head ?? 'Flows.')} }
paths:
  /flows/{flow_id}:
    patch:
      operationId: change
      description: ${JSON.stringify(said ?? '')}
      parameters:
        - { name: flow_id, in: path, required: true, schema: { type: string } }
        ${condition ? `- ${condition}` : ''}
      requestBody: { content: { ${media ?? 'application/json'}: { schema: ${body ?? NULLABLE} } } }
      responses: { '200': { description: ok }, ${responses ?? ''} }
`;
}

export const NULLABLE = "{ properties: { name: { type: string }, greeting: { type: [string, 'null'] } } }";
export const NEVER_NULL = '{ properties: { name: { type: string } } }';
export const tag = (more = '') => `{ name: If-Match, in: header, schema: { type: string }, ${more} }`;
export const of400 = (description: string, code: string) =>
  `'400': { description: ${JSON.stringify(description)}, content: { application/json: { example: { code: ${code} } } } }`;
export const to = (description: string) => `'428': { description: ${JSON.stringify(description)} }`;

/** Reads what `spec` wrote. */
export function contractIn(text: string) {
  const reading = read(text, textsIn('en'), { most: 100_000 });
  assert.ok(reading.readable, text);
  return contractOf(reading.document.root);
}
