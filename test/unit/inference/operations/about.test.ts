import assert from 'node:assert/strict';
import { mentionsResource, operationsAbout } from '../../../../src/core/inference/operations/about';
import { contractFrom, operationOf, single } from '../../contract/spec';

const WORDS = ['message', 'sms', 'Nachricht', 'Nachrichten', 'mensaje', 'notificación', '消息', '短信'];

/** The names of the operations of a contract that are about messages. */
function about(spec: string, kind: (method: string) => boolean = () => true): string[] {
  const contract = contractFrom(spec);
  const asked = contract.operations.filter(({ method }) => kind(method));
  return operationsAbout(contract, asked, WORDS).map(({ name }) => name);
}
const post = (method: string) => method === 'post';
const get = (method: string) => method === 'get';

describe('mentionsResource', () => {
  it('looks at path, operationId, tags and schema names', () => {
    const names = (route: string, members: object, ...phrases: string[]) =>
      mentionsResource(single('get', route, members).operation, phrases);
    assert.ok(names('/v1/Messages.json', {}, 'message'));
    assert.ok(names('/things', { operationId: 'list_sms_things' }, 'call', 'SMS'));
    assert.ok(names('/things', { tags: ['Phone numbers'] }, 'phone number'));
    assert.ok(!names('/things/{message_id}', {}, 'message'));
    assert.ok(!names('/things', {}));
    const contract = contractFrom(`
      paths:
        /outbox: { get: { responses: { '200': { content: { a/b: { schema: { type: array, items: { $ref: '#/components/schemas/NewMessage' } } } } } } } }
        /inbox: { get: { responses: { '400': { content: { a/b: { schema: { $ref: '#/components/schemas/NewMessage' } } } } } } }
      components: { schemas: { NewMessage: {} } }
    `);
    assert.ok(mentionsResource(operationOf(contract, 'GET /outbox'), ['messages']));
    assert.ok(!mentionsResource(operationOf(contract, 'GET /inbox'), ['messages']));
  });

  it('knows words of any language: cases, accents, and runs without spaces', () => {
    const names = (route: string, members: object = {}) =>
      mentionsResource(single('post', route, members).operation, WORDS);
    for (const route of [
      '/nachrichten',
      '/mensajes',
      '/notificacion',
      '/短信',
      '/%E7%9F%AD%E4%BF%A1',
      '/群发短信接口',
    ])
      assert.ok(names(route), route);
    assert.ok(names('/x', { operationId: 'nachrichtSenden' }));
    assert.ok(names('/x', { tags: ['短信服务'] }));
    for (const route of ['/kurznachrichten', '/pushnotificacion']) assert.ok(names(route), route);
    for (const route of ['/短', '/信息', '/%E7', '/mens', '/nachrichtenlos']) assert.ok(!names(route), route);
  });
});

describe('operationsAbout', () => {
  it('goes by names where any of the operations has one', () => {
    const spec = `
      info: { title: Messages }
      paths:
        /messages: { post: {} }
        /items: { post: { summary: Send a message } }
    `;
    assert.deepEqual(about(spec), ['POST /messages']);
  });

  it('goes by summaries where no name has the word, and by the address that is shared', () => {
    for (const summary of [
      'Send a message',
      'Sends an SMS to a patient',
      '发送消息',
      '发送短信',
      'Enviar mensaje',
      'Nachricht senden',
    ]) {
      const spec = `
        paths:
          /submit: { post: { summary: ${summary} } }
          /submit/{id}: { get: { summary: Look it up } }
          /submit/{id}/cancel: { post: { summary: Cancel it } }
          /senders: { get: { summary: List senders }, post: { summary: Add a sender } }
      `;
      assert.deepEqual(about(spec, post), ['POST /submit', 'POST /submit/{id}/cancel'], summary);
      assert.deepEqual(about(spec, get), ['GET /submit/{id}'], summary);
    }
  });

  it('goes by what both answer with where no name has the word, and by whose state a summary speaks of', () => {
    const answers = (name: string) =>
      `responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/${name}' } } } } }`;
    const spec = `
      components: { schemas: { Receipt: { type: object }, Price: { type: object } } }
      paths:
        /sms/{number}: { post: { ${answers('Receipt')} } }
        /fate/{ticket}: { get: { ${answers('Receipt')} } }
        /price/{country}: { get: { ${answers('Price')} } }
        /ticket/{ticket}: { get: { summary: What became of a message } }
        /fee/{ticket}: { get: { summary: What became of a payment for a message } }
    `;
    assert.deepEqual(about(spec, get), ['GET /fate/{ticket}', 'GET /ticket/{ticket}']);
  });

  it('goes by what one hands on to the other, whatever both are called', () => {
    const made = (answer: string) => `
        paths:
          /to/{phone}: { post: { summary: Send a message, responses: { '200': { description: ok, content: { application/json: ${answer} } } } } }
          /m/{id}: { get: { parameters: [{ name: id, in: path, example: m_7kq2 }], responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { id: {}, phone: {}, state: {}, at: {} } } } } } } } }
          /account/{id}: { get: { parameters: [{ name: id, in: path, example: a_1111 }], responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { id: {}, state: {}, owner: {} } } } } } } } }
      `;
    const shown = made('{ example: { id: m_7kq2 } }');
    const members = made('{ schema: { type: object, properties: { id: {}, phone: {}, state: {} } } }');
    const few = made('{ schema: { type: object, properties: { id: {}, state: {} } } }');
    assert.deepEqual(about(shown, get), ['GET /m/{id}']);
    assert.deepEqual(about(members, get), ['GET /m/{id}']);
    assert.deepEqual(about(few, get), []);
  });

  it('is not opened by what a summary mentions besides', () => {
    for (const summary of [
      'Pay for a message',
      "Cancel the message's payment",
      'Create an invoice about messages',
      'Refund the price of a message',
      'Register a phone to receive messages',
      'Sign in before the first message',
      '支付消息的费用',
      '取消短信的付款',
    ])
      assert.deepEqual(
        about(`paths: { /payments: { post: { summary: ${JSON.stringify(summary)} } } }`),
        [],
        summary,
      );
  });

  it('reads on where the names could stand for anything', () => {
    const neutral = (route: string, members: string, head = '') =>
      about(`${head}\npaths: { ${route}: { post: { ${members} } } }`).length > 0;
    assert.ok(neutral('/v1/items', 'operationId: createItem', 'info: { title: Larkline Messages API }'));
    assert.ok(neutral('/tasks', 'summary: Create a task', 'info: { title: Larkline 短信接口 }'));
    assert.ok(neutral('/v1/submit', 'description: Sends a text message. Costs money.'));
    assert.ok(
      neutral('/entries', 'tags: [Core]', 'tags: [{ name: Core, description: Messages to patients }]'),
    );
    assert.ok(
      neutral('/jobs', "summary: ''", 'info: { title: Larkline, description: "Send messages. Fast." }'),
    );
    assert.ok(!neutral('/payments', 'operationId: pay', 'info: { title: Larkline Messages API }'));
    assert.ok(!neutral('/items', 'operationId: createInvoice', 'info: { title: Larkline Messages API }'));
    assert.ok(!neutral('/items', 'tags: [Invoices]', 'info: { title: Larkline Messages API }'));
    assert.ok(!neutral('/senders', "description: 'Adds a sender. Messages go out under its name.'"));
    assert.ok(!neutral('/items', 'description: Cancels the payment of a message.'));
    assert.ok(!neutral('/items', "description: 'Adds an item. Messages are elsewhere.'"));
    assert.ok(!neutral('/items', 'summary: Create an item', 'info: { title: Larkline }'));
  });
});
