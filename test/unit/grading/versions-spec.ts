import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { describeLack } from '../../../src/core/grading/evidence/describe';
import type { VersioningFact } from '../../../src/core/grading/evidence/versioning-facts';
import { selected } from '../../../src/core/grading/evidence/select';
import { textsIn } from '../../../src/core/texts/texts';

export interface Parts {
  servers?: string;
  path?: string;
  parameters?: string;
  info?: string;
  success?: string;
  error?: string;
  body?: string;
  delivery?: string;
}

export function spec({ servers, path, parameters, info, success, error, body, delivery }: Parts): string {
  return `openapi: 3.1.0
info: { title: T, version: '1', description: ${JSON.stringify(info ?? 'Messages.')} }
servers: ${servers ?? '[{ url: https://api.acme.dev }]'}
paths:
  ${path ?? '/messages'}:
    post:
      operationId: send
      parameters: [${parameters ?? ''}]
      requestBody: { content: { application/json: { schema: ${body ?? '{ type: object }'} } } }
      responses:
        '201': { description: Sent, ${success ?? 'content: { application/json: { schema: { type: object } } }'} }
        '400': ${error ?? '{ description: Malformed }'}
webhooks:
  done: { post: { ${delivery ?? 'requestBody: { content: { application/json: { schema: { type: object } } } }'}, responses: { '204': { description: ok } } } }
`;
}

export const header = (more: string) =>
  `{ name: Acme-Version, in: header, schema: { type: string }, ${more} }`;
export const query = (more: string) => `{ name: api-version, in: query, schema: { type: string }, ${more} }`;
export const answer = (schema: string) => `content: { application/json: { schema: ${schema} } }`;
export const event = (schema: string, more = '') =>
  `${more}requestBody: { content: { application/json: { schema: ${schema} } } }`;
export const error = (description: string, example: string) =>
  `{ description: ${description}, content: { application/json: { example: ${example} } } }`;
/** A schema that a header names. */
export const SCHEMA = '{ name: X-Schema-Version, in: header, required: true, schema: { type: string } }';
export const MEDIA_ERROR = '{ description: Malformed, content: { application/vnd.acme.v2+json: {} } }';
export const MEDIA = 'content: { application/vnd.acme.v2+json: {} }';

export type Case = [what: string, parts: Parts, holds: boolean];

export const ADDRESS: Parts = { servers: '[{ url: https://api.acme.dev/v1 }]' };

/** Reads what `spec` wrote. */
export function contractIn(text: string) {
  const reading = read(text, textsIn('en'), { most: 100_000 });
  assert.ok(reading.readable, text);
  return contractOf(reading.document.root);
}

/** Asks for each fact of each of its cases. */
export function factTable(facts: Partial<Record<VersioningFact, Case[]>>): void {
  for (const [fact, cases] of Object.entries(facts) as [VersioningFact, Case[]][])
    for (const [what, parts, holds] of cases)
      it(`${fact}: ${what}`, () => {
        const contract = contractIn(spec(parts));
        const find = {
          ...(fact === 'in-event' || fact === 'in-type'
            ? { delivery: 'any' as const }
            : { operation: 'any' as const }),
          versioning: fact,
        };
        const found = selected(contract, find);
        assert.equal(found.holds, holds);
        if (found.near)
          for (const locale of ['en', 'zh-cn'] as const)
            assert.match(describeLack(find, found.near, contract, locale), /[.。]$/);
      });
}
