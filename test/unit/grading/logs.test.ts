import assert from 'node:assert/strict';
import { EVENTS, get, ID, logsOf, STEPS, TIME, type Parts } from './log-spec';

describe('a list that grows while it is read', () => {
  const cases: [what: string, parts: Parts, names: string[]][] = [
    ['all messages', {}, ['listMessages']],
    ['those of an account', { path: '/accounts/{account_id}/messages' }, ['listMessages']],
    ['a search by POST', { path: '/messages/search', method: 'post' }, ['listMessages']],
    ['a POST that lists', { method: 'post' }, ['listMessages']],
    [
      'not the events of one message',
      {
        more: get('/messages/{message_id}/events', EVENTS(`type: { type: string }, at: ${TIME}`), `[${ID}]`),
      },
      ['listMessages'],
    ],
    [
      'not the events of all of them, where the messages are listed',
      { more: get('/events', EVENTS(`type: { type: string }, at: ${TIME}`)) },
      ['listMessages'],
    ],
    [
      'no single thing in an envelope',
      {
        path: '/message',
        answer: `{ type: object, properties: { data: { type: object, properties: { id: { type: string }, status: { type: string }, ${STEPS} } } } }`,
      },
      [],
    ],
    [
      'no single thing with a list in it',
      {
        path: '/message',
        answer: `{ type: object, properties: { id: { type: string }, status: { type: string }, ${STEPS} } }`,
      },
      [],
    ],
  ];
  for (const [what, parts, names] of cases) it(what, () => assert.deepEqual(logsOf(parts), names));
});
