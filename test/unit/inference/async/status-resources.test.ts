import assert from 'node:assert/strict';
import { statusResources } from '../../../../src/core/inference/async/status-resources';
import { handleOf } from '../../../../src/core/inference/async/long-running';
import { contractFrom, operationOf } from '../../contract/spec';

const text = { type: 'string' };
const answer = (properties: object) => ({
  description: 'Fine',
  content: { 'application/json': { schema: { type: 'object', properties } } },
});
const get = (properties: object) => ({ get: { responses: { 200: answer(properties) } } });

/** What is a status resource among these GETs, and which of them exist only to tell how something went. */
function found(paths: object): string[] {
  const contract = contractFrom({ openapi: '3.1.0', paths });
  return statusResources(contract, contract.operations).map(
    ({ operation, isJob }) => `${operation.route}${isJob ? ' job' : ''}`,
  );
}

describe('statusResources', () => {
  it('takes the nouns that are sure for status resources, and the others by the values of their status', () => {
    const running = { status: { ...text, enum: ['queued', 'failed'] } };
    const open = { status: { ...text, enum: ['open', 'closed'] } };
    assert.deepEqual(found({ '/exports/{id}': get({ id: text }) }), ['/exports/{id} job']);
    assert.deepEqual(found({ '/jobs/{id}': get(running) }), ['/jobs/{id} job']);
    assert.deepEqual(found({ '/jobs/{id}': get(open) }), []);
    assert.deepEqual(found({ '/runs/{id}': get(running) }), []);
    assert.deepEqual(found({ '/messages/{id}': get(running) }), []);
  });

  it('takes what a 202 leads to, whatever it is called; a message is a thing of its own', () => {
    const accepting = { post: { responses: { 202: answer({ id: text }) } } };
    for (const [noun, said] of [
      ['runs', ' job'],
      ['messages', ''],
      ['widgets', ''],
    ] as const)
      assert.deepEqual(
        found({ [`/${noun}`]: accepting, [`/${noun}/{id}`]: get({ status: text }) }),
        [`/${noun}/{id}${said}`],
        noun,
      );
  });
});

describe('handleOf', () => {
  /** What a 202 for an action on an item gives the caller, if the item shows this. */
  function handle(shown: object) {
    const contract = contractFrom({
      openapi: '3.1.0',
      paths: {
        '/videos/{id}': get(shown),
        '/videos/{id}/transcode': { post: { responses: { 202: { description: 'Accepted' } } } },
      },
    });
    const operation = operationOf(contract, 'POST /videos/{id}/transcode');
    const [response] = operation.responses;
    assert.ok(response);
    return handleOf(contract, operation, response);
  }

  it('sends the caller of an action to the item where that shows a status, in an envelope as well', () => {
    assert.equal(handle({ title: text }), undefined);
    for (const name of ['status', 'transcodingState', 'lifecycle', 'progress'])
      assert.deepEqual(handle({ [name]: text }), {}, name);
    assert.deepEqual(handle({ data: { type: 'object', properties: { status: text } } }), {});
  });
});
