import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import type { Operation } from '../../../src/core/contract/contract';
import { PieceCache } from '../../../src/core/document/piece-cache';
import { read } from '../../../src/core/document/read';
import { textsIn } from '../../../src/core/texts/texts';

const SPEC = `openapi: 3.1.0
info: { title: T, version: '1' }
security: [{ key: [] }]
servers: [{ url: https://api.acme.test }]
paths:
  /orders:
    post: { operationId: createOrder, responses: { '201': { $ref: '#/components/responses/Made' } } }
  /rooms:
    get: { operationId: listRooms, responses: { '200': { description: ok } } }
webhooks:
  paid:
    post: { operationId: paid, responses: { '200': { description: ok } } }
components:
  responses:
    Made: { description: Made, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
  schemas:
    Order: { type: object, properties: { id: { type: string } } }
  securitySchemes:
    key: { type: apiKey, in: header, name: Key }
`;

/** The names of the operations that are the same objects after an edit. */
function keptBy(edit: (text: string) => string): string[] {
  const memory = new PieceCache();
  const operationsIn = (text: string): Operation[] => {
    const reading = read(text, textsIn('en'), { most: 1_000_000 }, memory);
    assert.ok(reading.readable);
    const { operations, deliveries } = contractOf(reading.document.root);
    return [...operations, ...deliveries];
  };
  const before = new Set(operationsIn(SPEC));
  const edited = edit(SPEC);
  assert.notEqual(edited, SPEC);
  return operationsIn(edited).flatMap((operation) => (before.has(operation) ? operation.name : []));
}

const ALL = ['createOrder', 'listRooms', 'paid'];

describe('operations after an edit', () => {
  const cases: [string, [string | RegExp, string], string[]][] = [
    ['the title', ['title: T', 'title: Other'], ALL],
    ['a security scheme, which operations name only', ['name: Key', 'name: Other'], ALL],
    ['one operation', ['listRooms', 'searchRooms'], ['createOrder', 'paid']],
    [
      'what one refers to at a distance',
      ['id: { type: string }', 'id: { type: integer }'],
      ['listRooms', 'paid'],
    ],
    ['a webhook', ['paid,', 'settled,'], ['createOrder', 'listRooms']],
    ['a path before them', ['paths:\n', 'paths:\n  /new: {}\n'], ALL],
    ['the security that they inherit', ['[{ key: [] }]', '[]'], []],
    ['the security that they would inherit', ['security: [{ key: [] }]\n', ''], []],
    ['the servers that they inherit', ['api.acme.test', 'acme.test'], []],
    ['the version that all is read by', ['3.1.0', '3.0.3'], []],
  ];
  for (const [what, [from, to], kept] of cases)
    it(`${kept.length === 0 ? 'are new' : `stay the same (${kept.join(', ')})`} where the edit is in ${what}`, () =>
      assert.deepEqual(
        keptBy((text) => text.replace(from, to)),
        kept,
      ));
});
