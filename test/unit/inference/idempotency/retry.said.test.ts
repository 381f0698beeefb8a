import assert from 'node:assert/strict';
import { retryOf } from '../../../../src/core/inference/idempotency/retry';
import { single } from '../../contract/spec';

const text = { type: 'string' };

/** The mechanism of a POST that makes a message. */
function retry(members: object): string | undefined {
  const { contract, operation } = single('post', '/messages', {
    responses: { 201: { description: 'Made' } },
    ...members,
  });
  const found = retryOf(contract, operation);
  return found && `${found.kind} ${found.name}`;
}

const header = (name: string, description: string, more: object = {}) => ({
  parameters: [{ name, in: 'header', description, schema: text }],
  ...more,
});
const body = (name: string, description: string, more: object = {}) => ({
  requestBody: {
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: [name],
          properties: { [name]: { ...text, description }, to: text },
        },
      },
    },
  },
  ...more,
});
const refusing = (description: string, operation = '') => ({
  description: operation,
  responses: { 201: { description: 'Made' }, 409: { description } },
});

describe('retryOf, by what is said', () => {
  it('takes names of vendors and merchants for tokens in the body', () => {
    for (const name of [
      'messageDeduplicationId',
      'MessageDeduplicationId',
      'dedupId',
      'deduplication_key',
      'clientToken',
      'client_request_id',
      'out_trade_no',
      'out_biz_no',
      'uniqueRequestId',
      'idempotencyToken',
    ])
      assert.equal(retry(body(name, '')), `body ${name}`);
    for (const name of ['trade_no', 'client_id', 'message', 'dedup', 'output_no'])
      assert.equal(retry(body(name, '')), undefined, name);
  });

  it('takes any value for a key that is called one, in English and Chinese', () => {
    for (const said of [
      'An idempotency key of your choice.',
      'Your idempotency token: a repeat with it sends nothing.',
      'Used to detect duplicates for 24 hours.',
      'Used for deduplication.',
      'A value that serves to recognise repeats.',
      '幂等键，由调用方生成。',
      '用于去重，同一个值 24 小时内只发送一次。',
      '防止重复提交，建议使用 UUID。',
      '请求的幂等标识。',
      'A second request with this value is recognised as a repeat.',
      'A value of your own that makes the request idempotent.',
      'A token with which a request can be retried without risk of doing the same again.',
    ]) {
      assert.equal(retry(body('nr', said)), 'body nr', said);
      assert.equal(retry(header('X-Nr', said)), 'header X-Nr', said);
    }
    for (const said of [
      'The number of the message.',
      'Not an idempotency key.',
      'Must not be sent with the idempotency key.',
      'See the idempotency key.',
      'Duplicates are listed in the report.',
      '短信编号。',
      '不用于去重。',
      '内容重复时的处理方式。',
    ]) {
      assert.equal(retry(body('nr', said)), undefined, said);
      assert.equal(retry(header('X-Nr', said)), undefined, said);
    }
  });

  it('takes no key that is forgotten before a caller repeats', () => {
    const keyed = (description: string) => retry(header('Idempotency-Key', '', { description }));
    for (const said of [
      'The key is scoped to the TLS session.',
      'A repeat gets the first message as long as it has not been sent.',
      'A request that ends with a dropped connection does not use up the key.',
      'A repeat with this key is put back, and delivered once more.',
    ])
      assert.equal(keyed(said), undefined, said);
    for (const said of [
      'The key is scoped to your account.',
      'A request that ends with 400 does not use up the key.',
      'A repeat with this key is not delivered once more.',
      'Ask again while the message is not delivered.',
    ])
      assert.equal(keyed(said), 'header Idempotency-Key', said);
  });

  it('takes no key whose repeat is answered with nothing', () => {
    const answers = (description: string) =>
      retry(
        header('Idempotency-Key', '', {
          responses: {
            201: { description: 'Made', content: { 'application/json': { schema: { type: 'object' } } } },
            204: { description },
          },
        }),
      );
    assert.equal(answers('Sent before.'), undefined);
    assert.equal(answers('Nothing to send.'), 'header Idempotency-Key');
  });

  it('knows the correlator of the telecommunication industry, and what a 200 beside 201 says of a value', () => {
    assert.equal(retry(body('clientCorrelator', '')), 'body clientCorrelator');
    const replays = (statuses: object) =>
      retry(
        body('vorgangsnummer', '', {
          description: 'Repeat the call with the same vorgangsnummer.',
          responses: statuses,
        }),
      );
    assert.equal(replays({ 201: { description: 'Made' } }), undefined);
    assert.equal(
      replays({ 201: { description: 'Made' }, 200: { description: 'Known' } }),
      'body vorgangsnummer',
    );
  });

  it('reads what a request id is for in Chinese', () => {
    for (const said of [
      '重复请求返回第一次的结果',
      '去重用',
      '同一个请求 ID 只会发送一次',
      '网络超时后用同一请求ID重试',
    ])
      assert.equal(retry(header('X-Request-Id', said)), 'header X-Request-Id', said);
    for (const said of ['仅用于链路追踪', '请求编号，排查问题时提供', '用于日志，不用于去重'])
      assert.equal(retry(header('X-Request-Id', said)), undefined, said);
  });

  it('takes what a vendor calls it in a body for a key where the text speaks of idempotency', () => {
    for (const [name, said] of [
      ['requestId', 'Your id of this request; it is idempotent by it.'],
      ['nonce', 'Random. 去重用。'],
      ['transaction_id', 'Chosen by you, for deduplication.'],
    ] as const)
      assert.equal(retry(body(name, said)), `body ${name}`);
    for (const [name, said] of [
      ['message_id', 'The message to repeat.'],
      ['transaction_id', 'The id of the payment that this is about.'],
      ['nonce', 'Goes into the signature.'],
    ] as const)
      assert.equal(retry(body(name, said)), undefined, said);
  });

  it('takes what the server ignores for no key', () => {
    for (const said of [
      'Ignored by the server.',
      'Currently ignored.',
      'Accepted for compatibility. This header is ignored.',
      'The server ignores this header.',
      'Our API does not evaluate it.',
      'We do not store the key: it is not used.',
      'Reserved for future use.',
      'Has no effect.',
      'Not yet supported.',
      'Accepted and ignored.',
      'For logging only.',
      'A UUID. A repeat with the same key sends the message again.',
      '服务端会忽略该字段。',
      '目前不起作用。',
      '预留字段。',
      '忽略',
    ]) {
      assert.equal(retry(header('Idempotency-Key', said)), undefined, said);
      assert.equal(retry(body('idempotency_key', said)), undefined, said);
    }
    const apart = { description: 'The `Idempotency-Key` header is ignored by this operation.' };
    assert.equal(retry(header('Idempotency-Key', 'A UUID.', apart)), undefined);
    const again = { description: 'The key is not stored. A repeat creates a second message.' };
    assert.equal(retry(header('Idempotency-Key', 'A UUID.', again)), undefined);
  });

  it('still takes a key whose text speaks of something else that is ignored', () => {
    for (const said of [
      'Repeats with the same key are ignored by the server.',
      'A UUID. Ignored after 24 hours.',
      'The header is ignored if the request fails validation.',
      'The server ignores requests that repeat a key.',
      'Upper and lower case are not ignored.',
      'Without it, a repeat sends the message again.',
      'Requests without this header are not idempotent.',
      'After 24 hours, the same key sends a second message.',
      'We support only UUIDs.',
      'Keys are stored for 24 hours.',
      '重复的请求会被忽略，返回第一次的结果。',
      '忽略大小写。',
    ]) {
      assert.equal(retry(header('Idempotency-Key', said)), 'header Idempotency-Key', said);
      assert.equal(retry(body('idempotency_key', said)), 'body idempotency_key', said);
    }
  });

  it('takes an id of something else for a business key where it is unique and refused the second time', () => {
    const rows: [name: string, said: string, conflict: string, operation?: string][] = [
      ['appointment_id', 'Unique in your account.', 'There is a message for this `appointment_id` already.'],
      ['appointment_id', '', 'A message with this appointment_id exists.'],
      ['orderNo', 'Your order number, used once.', 'Duplicate: nothing was sent.'],
      ['booking_ref', '', 'Sent before; `booking_ref` is taken.', ''],
      ['visit_id', '', 'Already sent.', 'Each `visit_id` gets one message: it is unique.'],
      ['appointment_id', '预约编号，唯一。', '该预约已发送过提醒。'],
    ];
    for (const [name, said, conflict, operation] of rows)
      assert.equal(retry(body(name, said, refusing(conflict, operation))), `business-key ${name}`, conflict);
    const others: [name: string, said: string, conflict: string][] = [
      ['appointment_id', 'The appointment that the message is about.', 'The account is locked.'],
      ['appointment_id', '', 'The message conflicts with the opening hours.'],
      ['appointment_id', 'Unique in your account.', 'The account is closed.'],
      ['to', 'Unique.', 'A message to this number was sent already: `to` is blocked.'],
      ['template_id', 'The template to use.', 'A send is running already.'],
    ];
    for (const [name, said, conflict] of others)
      assert.equal(retry(body(name, said, refusing(conflict))), undefined, conflict);
    assert.equal(retry(body('appointment_id', 'Unique in your account.')), undefined, 'refused by nobody');
  });

  it('takes none that is another with each attempt, or that only one connection knows', () => {
    for (const said of [
      'Generate one key per attempt and never reuse it.',
      'A unique value. Create a new one for every retry.',
      'Identifies one attempt.',
      'Pro Versuch ein neuer Wert.',
      'Un identifiant pour chaque tentative.',
      '每次重试请使用新的值。',
      'Keys are compared within one TCP connection.',
      'We save the status and the body of the first answer under its key for 20 seconds.',
      'Schlüssel werden je Netzknoten geführt.',
    ])
      assert.equal(retry(header('Idempotency-Key', said)), undefined, said);
    for (const said of [
      'Generate one key per message and send it with every attempt.',
      'One key for a message, the same on each attempt.',
      'Use one key per message, not per attempt.',
      'When the client receives no response, it sends the request again with the same key.',
      'Für jeden Versuch derselbe Wert.',
      'Einmal je Nachricht erzeugen, bei jeder Wiederholung gleich lassen.',
      'La même valeur pour chaque tentative.',
      '每次重试都使用相同的值。',
    ])
      assert.equal(retry(header('Idempotency-Key', said)), 'header Idempotency-Key', said);
  });

  it('takes names in other languages whose text says that a repeat is recognised', () => {
    for (const [name, description] of [
      ['referenz', 'Mit derselben Referenz geht höchstens eine Nachricht hinaus.'],
      ['clientCorrelator', 'Renvoyez avec le même clientCorrelator : un seul message part.'],
      ['ticket', 'Post the same ticket again: at most one message goes out.'],
    ] as const)
      assert.equal(retry(body(name, description)), `body ${name}`, name);
    assert.equal(retry(body('ticket', 'The support ticket that this is about.')), undefined);
  });
});
