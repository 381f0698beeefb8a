import { strict as assert } from 'node:assert';
import { placeLabel } from '../../../src/extension/pages/place-label';

describe('placeLabel', () => {
  const cases: Record<string, string> = {
    '': '',
    '/info': 'info',
    '/paths': 'paths',
    '/paths/~1messages': '/messages',
    '/paths/~1messages/parameters/0': '/messages',
    '/paths/~1messages/post': 'POST /messages',
    '/paths/~1messages/post/parameters/0/name': 'POST /messages',
    '/paths/~1messages~1{id}/get/responses/404/content': 'GET /messages/{id} · 404',
    '/webhooks/delivered/post': 'POST delivered',
    '/components': 'components',
    '/components/schemas/Message/properties/to': 'schemas/Message',
  };
  for (const [pointer, label] of Object.entries(cases))
    it(`calls ${pointer || 'the root'} ${label || 'nothing'}`, () =>
      assert.equal(placeLabel(pointer), label));
});
