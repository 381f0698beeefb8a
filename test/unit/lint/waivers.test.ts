import assert from 'node:assert/strict';
import ruleset from '../../../rulesets/api-kata.yaml';
import zhCn from '../../../rulesets/messages.zh-cn.yaml';
import { assembleKata } from '../../../src/core/kata';

const RULE = 'idempotency-key-on-create';
const spec = (review: string) => `openapi: 3.1.0
info: { title: Payments, version: '1' }
servers: [{ url: https://api.bank.example }]
paths:
  /payments:
    post:
      operationId: createPayment
${review}      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '201': { description: Created } }
  /refunds:
    post:
      operationId: createRefund
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '201': { description: Created } }
`;

describe('a waiver', () => {
  const kata = assembleKata({ ruleset, translations: { 'zh-cn': zhCn } });
  const of = async (review: string, locale: 'en' | 'zh-cn' = 'en') => {
    const report = await kata.lint('openapi.yaml', spec(review), { locale });
    const findings = report.findings.filter(({ waived }) => waived === undefined);
    const waived = report.findings.filter(({ waived }) => waived !== undefined);
    const places = (list: typeof findings) =>
      list.filter(({ rule }) => rule === RULE).map(({ pointer }) => pointer);
    return { findings: places(findings), waived: places(waived), all: waived };
  };

  it('silences the rule on its operation only, and stays visible with its reason', async () => {
    const review = `      x-review: { ignore: [${RULE}], reason: The bank deduplicates by end-to-end id }\n`;
    const { findings, waived, all } = await of(review);
    assert.deepEqual(findings, ['/paths/~1refunds/post']);
    assert.deepEqual(waived, ['/paths/~1payments/post']);
    const [finding] = all;
    assert.equal(finding?.waived, 'The bank deduplicates by end-to-end id');
    assert.equal(finding.severity, 'error');
    assert.match(finding.message, /`createPayment`/);
    assert.equal(finding.range.start.line, 5);
  });

  it('names itself where no reason is given, and speaks the language of the reader', async () => {
    const { all } = await of(`      x-review: { ignore: ${RULE} }\n`, 'zh-cn');
    assert.equal(all[0]?.waived, 'x-review');
    assert.match(all[0].message, /\p{Script=Han}/u);
  });

  it('is absent where nothing is waived', async () => {
    assert.deepEqual(await of(''), {
      findings: ['/paths/~1payments/post', '/paths/~1refunds/post'],
      waived: [],
      all: [],
    });
    assert.deepEqual((await of('      x-review: { ignore: [get-no-body] }\n')).all, []);
  });

  it('of a callback knows the operation that takes its URL, which may say what is asked for', async () => {
    const callback = (said: string) => `openapi: 3.1.0
info: { title: Rooms, version: '1' }
servers: [{ url: https://api.rooms.example }]
paths:
  /rooms:
    post:
      operationId: createRoom
      description: ${said}
      responses: { '201': { description: Created } }
      callbacks:
        changed:
          '{$request.body#/callback_url}':
            post:
              operationId: roomChanged
              x-review: { ignore: [webhook-occurred-at], reason: Rooms change rarely }
              requestBody:
                content:
                  application/json:
                    schema: { type: object, properties: { occurred_at: { type: string, format: date-time } } }
              responses: { '204': { description: Received } }
`;
    const strict = { extends: ruleset, rules: { 'webhook-occurred-at': 'info' } };
    const waivedIn = async (said: string) => {
      const { findings } = await assembleKata({ ruleset: strict }).lint('rooms.yaml', callback(said));
      return findings.filter(({ rule }) => rule === 'webhook-occurred-at').map(({ waived }) => waived);
    };
    assert.deepEqual(await waivedIn('Make a room.'), ['Rooms change rarely']);
    assert.deepEqual(await waivedIn('Make a room. Callbacks may arrive out of order.'), []);
  });
});
