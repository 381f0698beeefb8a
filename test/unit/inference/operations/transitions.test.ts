import assert from 'node:assert/strict';
import { does } from '../../../../src/core/inference/operations/transitions';
import { single } from '../../contract/spec';

const json = (properties: object) => ({
  requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } },
});
const state = { type: 'string', enum: ['draft', 'active'] };

describe('what an operation brings a thing to', () => {
  const activates = (method: string, route: string, members: object = {}) => {
    const { contract, operation } = single(method, route, members);
    return does(contract, operation).has('activate');
  };

  it('is said by the path, a noun, a name, a state or a switch in the body', () => {
    for (const [method, route, members] of [
      ['post', '/flows/{id}/activate', {}],
      ['post', '/flows/{id}:activate', {}],
      ['post', '/flows/{id}/activations', {}],
      ['put', '/lines/{id}/active-flow', {}],
      ['post', '/flows/{id}/publish', {}],
      ['post', '/flows/{id}/x', { summary: '上线流程' }],
      ['post', '/floden/{id}/aktivera', {}],
      ['patch', '/flows/{id}', json({ state })],
      ['patch', '/flows/{id}', json({ flow: { type: 'object', properties: { status: state } } })],
      ['patch', '/flows/{id}', json({ active: { type: 'boolean' } })],
      ['patch', '/flows/{id}', json({ isActive: { type: 'boolean' } })],
    ] as const)
      assert.ok(activates(method, route, members), `${method} ${route} ${JSON.stringify(members)}`);
  });

  it('is said in other languages', () => {
    for (const [route, transition] of [
      ['/mensajes/{id}/anulacion', 'cancel'],
      ['/mensagens/{id}/cancelamento', 'cancel'],
      ['/nachrichten/{id}/stornieren', 'cancel'],
      ['/messages/{id}/annulation', 'cancel'],
      ['/nachrichten/{id}/inhalt/loeschung-loschung', 'erase'],
      ['/mensajes/{id}/eliminar', 'erase'],
      ['/endpoints/{id}/rotate-secret', 'rotate'],
      ['/endpoints/{id}/secret:regenerate', 'rotate'],
      ['/endpunkte/{id}/schluessel-erneuern', 'rotate'],
      ['/endpoints/{id}/secret-rotations', 'rotate'],
    ] as const) {
      const { contract, operation } = single('post', route, {});
      assert.ok(does(contract, operation).has(transition), route);
    }
  });

  it('is to put a secret in the place of another, and not to delete it, read it or make a thing', () => {
    const rotates = (method: string, route: string, members: object = {}) => {
      const { contract, operation } = single(method, route, members);
      return does(contract, operation).has('rotate');
    };
    assert.ok(rotates('put', '/endpoints/{id}/secret', { operationId: 'replaceSecret' }));
    assert.ok(rotates('post', '/endpoints/{id}/secret', { summary: '更换密钥' }));
    assert.ok(rotates('post', '/endpoints/{id}/secrets', { operationId: 'createEndpointSecret' }));
    assert.ok(rotates('put', '/endpoints/{id}/signing-secret', { operationId: 'putSigningSecret' }));
    assert.ok(!rotates('patch', '/endpoints/{id}/secrets'));
    assert.ok(!rotates('post', '/secrets'));
    assert.ok(!rotates('put', '/secrets/{id}'));
    assert.ok(!rotates('post', '/endpoints/{id}/events'));
    assert.ok(!rotates('delete', '/endpoints/{id}/rotations'));
    assert.ok(!rotates('get', '/endpoints/{id}/rotation'));
    assert.ok(!rotates('post', '/endpoints', { operationId: 'createEndpoint' }));
    assert.ok(!rotates('patch', '/endpoints/{id}', { operationId: 'updateEndpoint' }));
  });

  it('is not what makes something that has a state, what reads it, and what ends it', () => {
    for (const [method, route, members] of [
      ['post', '/flows', json({ state })],
      ['patch', '/flows/{id}', json({ state: { ...state, readOnly: true } })],
      ['patch', '/flows/{id}', json({ name: { type: 'string', example: 'active' } })],
      ['get', '/flows/active', {}],
      ['delete', '/flows/{id}/activation', {}],
      ['post', '/flows/{id}/deactivate', {}],
    ] as const)
      assert.ok(!activates(method, route, members), `${method} ${route} ${JSON.stringify(members)}`);
  });
});
