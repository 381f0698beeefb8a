import assert from 'node:assert/strict';
import { contractOf } from '../../../../src/core/contract/build';
import { otherNames } from '../../../../src/core/inference/naming/spoken-names';
import type { JsonObject } from '../../../../src/core/json';

const text = { type: 'string' };
const sending = (properties: object) => ({
  operationId: 'send',
  requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } },
  responses: { 204: { description: 'Sent.' } },
});
const filtering = (name: string) => ({
  operationId: 'list',
  parameters: [{ name, in: 'query', schema: text }],
  responses: { 204: { description: 'None.' } },
});

describe('one word for one thing', () => {
  const others = (meaning: string, post: object, get: object) => {
    const contract = contractOf({
      openapi: '3.1.0',
      info: { title: 'A', version: '1' },
      paths: { '/messages': { post, get }, '/messages/again': { post } },
    } as unknown as JsonObject);
    return contract.operations.flatMap((operation) => otherNames(contract, operation, meaning));
  };

  it('is another word, and not another case, a filter for it, or a part of it', () => {
    const recipient = sending({ recipient: text });
    assert.deepEqual(others('recipient', recipient, filtering('to_number')), ['to_number']);
    assert.deepEqual(others('recipient', recipient, filtering('filter[destination_number]')), [
      'destination_number',
    ]);
    for (const name of ['recipient', 'Recipient', 'filter[recipient]', 'where[message][recipient]'])
      assert.deepEqual(others('recipient', recipient, filtering(name)), [], name);
    const parted = sending({ recipient: { type: 'object', properties: { phone: text } } });
    assert.deepEqual(others('recipient', parted, filtering('recipient')), []);
  });

  it('is not what a thing calls its own id', () => {
    const reply = sending({ message: { type: 'object', properties: { id: text } } });
    assert.deepEqual(others('message-id', reply, filtering('message_id')), []);
    assert.deepEqual(others('message-id', sending({ msg_id: text }), filtering('message_id')), [
      'message_id',
    ]);
  });
});
