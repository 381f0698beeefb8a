import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import type { BatchFact } from '../../../src/core/grading/evidence/batch-facts';
import { describeLack } from '../../../src/core/grading/evidence/describe';
import { selected } from '../../../src/core/grading/evidence/select';
import { textsIn } from '../../../src/core/texts/texts';

export interface Parts {
  path?: string;
  /** Of an entry of the request, or of all that is taken. */
  entry?: string;
  taken?: string;
  description?: string;
  status?: string;
  answer?: string;
  refusals?: string;
  alone?: string;
  /** What the answer to one alone has beside its id. */
  sent?: string;
  later?: string;
}

export const ENTRY =
  '{ type: object, required: [reference, to], properties: { reference: { type: string, maxLength: 64 }, to: { type: string } } }';
export const ERROR =
  '{ type: object, required: [code, message], properties: { code: { type: string }, message: { type: string }, field: { type: string } } }';
export const result = (members: string, required = 'reference') =>
  `{ type: object, properties: { results: { type: array, items: { type: object, required: [${required}], properties: { ${members} } } } } }`;
export const REFERENCE = 'reference: { type: string }';
export const STATUS = 'status: { type: string, enum: [accepted, refused] }';
export const ID = 'message_id: { type: string }';

export function spec(parts: Parts): string {
  const { path, entry, taken, description, status, answer, refusals, alone, later, sent } = parts;
  const list = `{ type: object, properties: { messages: { type: array, maxItems: 500, items: ${entry ?? ENTRY} } } }`;
  return `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /messages:
    post:
      operationId: send
      requestBody: { content: { application/json: { schema: { type: object, properties: { to: { type: string } } } } } }
      responses:
        '201': { description: Sent, content: { application/json: { schema: { type: object, properties: { id: { type: string }, ${sent ?? 'at: { type: string }'} } } } } }
        '422': { description: Refused, content: { application/json: { schema: ${alone ?? ERROR} } } }
  ${path ?? '/messages/batch'}:
    post:
      operationId: sendAll
      description: ${JSON.stringify(description ?? '')}
      requestBody: { content: { application/json: { schema: ${taken ?? list} } } }
      responses:
        '${status ?? '200'}': { description: Read, content: { application/json: { schema: ${answer ?? result(`${REFERENCE}, ${STATUS}, ${ID}, error: ${ERROR}`)} } } }
${refusals ?? ''}
${later ?? ''}
`;
}

export const refusal = (status: string, description: string, code: string) =>
  `        '${status}': { description: ${JSON.stringify(description)}, content: { application/json: { example: { code: ${code}, message: No. } } } }`;
export const get = (path: string, schema: string) => `  ${path}:
    get:
      operationId: ${JSON.stringify(`get ${path}`)}
      responses: { '200': { description: So far, content: { application/json: { schema: ${schema} } } } }`;
export const JOB = '{ type: object, properties: { batch_id: { type: string }, state: { type: string } } }';
export const named = (reference: string, required = 'reference') =>
  `{ type: object, required: [${required}], properties: { to: { type: string }, ${reference} } }`;
export const says = (description: string) =>
  named(`reference: { type: string, maxLength: 9, description: ${JSON.stringify(description)} }`);

export type Case = [what: string, parts: Parts, holds: boolean];

function contractIn(text: string) {
  const reading = read(text, textsIn('en'), { most: 100_000 });
  assert.ok(reading.readable, text);
  return contractOf(reading.document.root);
}

/** A row for each kind of contract: whether it settles the fact, and that what is missing is said of the batch. */
export function tryFacts(facts: Partial<Record<BatchFact, Case[]>>): void {
  for (const [fact, cases] of Object.entries(facts) as [BatchFact, Case[]][])
    for (const [what, parts, holds] of cases)
      it(`${fact}: ${what}`, () => {
        const contract = contractIn(spec(parts));
        const find = { operation: 'batches' as const, batch: fact };
        const found = selected(contract, find);
        assert.equal(found.holds, holds);
        if (holds) return;
        assert.ok(found.near, 'the batch is recognised');
        for (const locale of ['en', 'zh-cn'] as const)
          assert.match(describeLack(find, found.near, contract, locale), /`sendAll`.*[.。]$/);
      });
}
