import assert from 'node:assert/strict';
import { contractOf } from '../../../../src/core/contract/build';
import { tellsState } from '../../../../src/core/inference/operations/states';
import type { JsonObject } from '../../../../src/core/json';

const text = { type: 'string' };
const answering = (content: JsonObject) =>
  contractOf({
    openapi: '3.1.0',
    paths: {
      '/a': { get: { responses: { 200: { description: 'A.', content: { 'application/json': content } } } } },
    },
  });
const tells = (content: JsonObject) => {
  const contract = answering(content);
  const response = contract.operations[0]?.responses[0];
  assert.ok(response);
  return tellsState(contract, response);
};
const properties = (all: JsonObject) => ({ schema: { type: 'object', properties: all } });

describe('an answer that tells the state', () => {
  const told: [string, JsonObject][] = [
    ['by its name', properties({ status: text })],
    ['by its name in Portuguese', properties({ situação: text })],
    ['by its name in Chinese', properties({ 状态: text })],
    ['by a part of its name', properties({ deliveryStatus: text })],
    [
      'far in',
      properties({
        data: { type: 'object', properties: { attributes: properties({ state: text }).schema } },
      }),
    ],
    ['by its text', properties({ x: { type: 'string', description: 'What became of the message.' } })],
    ['by its values', properties({ kind: { enum: ['queued', 'delivered', 'failed'] } })],
    ['by a time', properties({ delivered_at: text })],
    ['in an example without a schema', { example: { id: 'a', status: 'sent' } }],
  ];
  for (const [name, content] of told) it(`is one ${name}`, () => assert.ok(tells(content)));

  const silent: [string, JsonObject][] = [
    ['what was sent', properties({ id: text, to: text, text })],
    ['a link', properties({ href: text })],
    ['values of another kind', properties({ channel: { enum: ['sms', 'mms'] } })],
    ['nothing', {}],
  ];
  for (const [name, content] of silent) it(`is none with ${name}`, () => assert.ok(!tells(content)));
});
