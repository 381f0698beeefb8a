import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import type { LogFact } from '../../../src/core/grading/evidence/log-facts';
import { describeLack } from '../../../src/core/grading/evidence/describe';
import { selected } from '../../../src/core/grading/evidence/select';
import { logsIn } from '../../../src/core/inference/pagination/logs/log';
import { textsIn } from '../../../src/core/texts/texts';

export interface Parts {
  path?: string;
  method?: string;
  said?: string;
  /** Beside each other, of the list. */
  parameters?: readonly string[];
  body?: string;
  headers?: string;
  /** What holds the list, else `page`. */
  answer?: string;
  /** Of the answer, beside the list. */
  page?: string;
  required?: string;
  /** Of a message, beside its id and state. */
  message?: string;
  /** Of the message that is looked up, instead. */
  alone?: string;
  lookUp?: string;
  more?: string;
}

export const TIME = '{ type: string, format: date-time }';
const query = (name: string, schema: string, said = '') =>
  `{ name: '${name}', in: query, description: ${JSON.stringify(said)}, schema: ${schema} }`;
export const SIZE = query('limit', '{ type: integer, default: 50, maximum: 200 }');
export const CURSOR = query('cursor', '{ type: string }');
export const STATUS = query('status', '{ type: string, enum: [sent, failed] }');
export const FROM = query('created_from', TIME);
export const UNTIL = query('created_until', TIME);
export const WHY = `error_code: { type: string }, updated_at: ${TIME}`;
export const STEPS = `history: { type: array, items: { type: object, properties: { status: { type: string }, at: ${TIME} } } }`;
export { query };
export const ID = '{ name: message_id, in: path, required: true, schema: { type: string } }';
export const EVENTS = (members: string) =>
  `{ type: object, properties: { events: { type: array, items: { type: object, properties: { ${members} } } } } }`;

const thing = (members: string) =>
  `{ type: object, required: [id], properties: { id: { type: string }, status: { type: string, examples: [sent, failed] }, ${members} } }`;

export const get = (path: string, answer: string, parameters = '[]') => `  ${path}:
    get:
      operationId: ${JSON.stringify(`get ${path}`)}
      parameters: ${parameters}
      responses: { '200': { description: It, content: { application/json: { schema: ${answer} } } } }`;

export function spec(parts: Parts): string {
  const message = parts.message ?? `${WHY}, ${STEPS}`;
  const page = parts.page ?? 'next_cursor: { type: string }';
  const list = `{ type: object, required: [${parts.required ?? 'next_cursor'}], properties: { messages: { type: array, items: ${thing(message)} }, ${page} } }`;
  return `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  ${parts.path ?? '/messages'}:
    ${parts.method ?? 'get'}:
      operationId: listMessages
      description: ${JSON.stringify(parts.said ?? 'The oldest message comes first.')}
      parameters: [${(parts.parameters ?? [SIZE, CURSOR, STATUS, FROM, UNTIL]).join(', ')}]
      ${parts.body ? `requestBody: { content: { application/json: { schema: ${parts.body} } } }` : ''}
      responses:
        '200': { description: Messages, ${parts.headers ? `headers: ${parts.headers}, ` : ''}content: { application/json: { schema: ${parts.answer ?? list} } } }
${parts.lookUp ?? get('/messages/{message_id}', thing(parts.alone ?? message), '[{ name: message_id, in: path, required: true, schema: { type: string } }]')}
${parts.more ?? ''}
`;
}

export type Case = [what: string, parts: Parts, holds: boolean];

function contractIn(text: string) {
  const reading = read(text, textsIn('en'), { most: 100_000 });
  assert.ok(reading.readable, text);
  return contractOf(reading.document.root);
}

/** A row for each kind of contract: whether it settles the fact, and that what is missing is said of the list. */
export function tryFacts(facts: Partial<Record<LogFact, Case[]>>): void {
  for (const [fact, cases] of Object.entries(facts) as [LogFact, Case[]][])
    for (const [what, parts, holds] of cases)
      it(`${fact}: ${what}`, () => {
        const contract = contractIn(spec(parts));
        const find = { operation: 'logs' as const, every: true as const, log: fact };
        const found = selected(contract, find);
        assert.equal(found.holds, holds);
        if (holds) return;
        assert.ok(found.near, 'the list is recognised');
        for (const locale of ['en', 'zh-cn'] as const)
          assert.match(describeLack(find, found.near, contract, locale), /[.。]$/);
      });
}

/** The names of the lists that are found. */
export function logsOf(parts: Parts): string[] {
  return logsIn(contractIn(spec(parts))).map(({ name }) => name);
}
