import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { applyEdits } from '../../../src/core/document/edits/text-edit';
import { en } from '../../../src/core/fixes/words/en';
import { zhCn } from '../../../src/core/fixes/words/zh-cn';
import { isMostlyChinese } from '../../../src/core/inference/text/mostly-chinese';
import { statesNothing } from '../../../src/core/inference/text/heaps';
import type { Finding } from '../../../src/core/report';
import { shippedKata } from '../../../src/engine/engine';

const kata = shippedKata();

/** The same document, whose head says more in Chinese than all the rest says in English. */
function inChinese(text: string): string {
  const tags = Array.from(
    { length: 150 },
    (_, i) => `  - { name: 主题${i}, description: 第 ${i} 组操作。 }\n`,
  );
  const list = tags.join('');
  return /^tags:\n/m.test(text)
    ? text.replace(/^tags:\n/m, (key) => key + list)
    : text.replace(/^paths:/m, `tags:\n${list}paths:`);
}

/** Every sentence of one language. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : [];
}

const HEAD = `openapi: 3.1.0
info: { title: T, version: '1' }
servers: [{ url: https://api.acme.dev }]
`;
/** What no document below lacks. */
const OTHERS = `${HEAD}security: [{ oauth: [calls] }]
tags:
  - { name: Calls }
paths:
  /messages:
    get:
      operationId: listMessages
      deprecated: true
      responses:
        '200': { description: A page., content: { application/json: { schema: { type: object, properties: { items: { type: array, items: { type: object } } } } } } }
  /calls:
    get:
      operationId: listCalls
      tags: [Lists]
      responses:
        '200': { description: All., content: { application/json: { schema: { type: array, items: { type: object } } } } }
    post:
      operationId: createCall
      parameters: [{ name: Idempotency-Key, in: header, description: Makes the call safe to repeat., schema: { type: string, maxLength: 64 }, example: a1b2c3d4e5f60718 }]
      requestBody: { content: { application/json: { schema: { type: object, properties: { to: { type: string } } } } } }
      responses: { '201': { description: Made. } }
  /pages:
    get:
      operationId: listPages
      parameters: [{ name: limit, in: query, schema: { type: integer } }, { name: cursor, in: query, schema: { type: string } }]
      responses:
        '200': { description: A page., content: { application/json: { schema: { type: object, properties: { items: { type: array, items: { type: object } } } } } } }
  /rows:
    get:
      operationId: listRows
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses:
        '200': { description: A page., content: { application/json: { schema: { type: array, items: { type: object, properties: { id: { type: string } } } } } } }
  /calls/{id}/notes/{note}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: getNote
      parameters: [{ name: Api-Version, in: header, description: The version., schema: { type: string, pattern: '^\\d+$' }, example: '2' }]
      responses: { '200': { description: The note., content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } } } }
    put:
      operationId: replaceNote
      requestBody: { content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } } }
      responses: { '200': {} }
webhooks:
  call.ended:
    post:
      operationId: onCallEnded
      requestBody: { content: { application/json: { schema: { type: object, required: [type], properties: { type: { type: string }, data: { type: object } } } } } }
      responses: { '400': { description: No. } }
components:
  securitySchemes:
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://api.acme.dev/token, scopes: { calls: All of calls. } } } }
`;

/** A label of the editor, and the header of a bare array that says how long its pages are. */
const ELSEWHERE = new Set([zhCn.problem.itself, zhCn.headers['Link to the next page']]);

const TEXTS = [
  ['others', OTHERS] as const,
  ...readdirSync('exercises')
    .filter((slug) => existsSync(`exercises/${slug}/stub.yaml`))
    .map((slug) => [slug, readFileSync(`exercises/${slug}/stub.yaml`, 'utf8')] as const),
  ['much-wrong', readFileSync('test/fixtures/specs/much-wrong.yaml', 'utf8')] as const,
];

describe('quick fixes of a document that speaks Chinese', () => {
  const written = new Set<string>();
  const known = new Set<string>();

  for (const [name, text] of TEXTS)
    it(`${name}: write Chinese, and hold as they do in English`, async () => {
      const chinese = inChinese(text);
      const wanted = fixable((await kata.lint('t.yaml', chinese)).findings).filter(
        ({ rule, message }) => !known.has(`${rule} ${message}`) && known.add(`${rule} ${message}`),
      );
      const [inEnglish, fixes] = [
        await kata.fixes('t.yaml', text, wanted),
        await kata.fixes('t.yaml', chinese, wanted),
      ];
      for (const [i, fix] of fixes.entries()) {
        const place = `${wanted[i]?.rule} at ${wanted[i]?.pointer}`;
        assert.ok(fix ?? !inEnglish[i], `${place} is offered in English alone`);
        if (!fix) continue;
        const mended = applyEdits(chinese, fix.edits);
        for (const sentence of sentences(en))
          assert.ok(chinese.includes(sentence) || !mended.includes(sentence), `${place}: ${sentence}`);
        for (const sentence of sentences(zhCn)) if (mended.includes(sentence)) written.add(sentence);
      }
    }).timeout(120_000);

  it('know each sentence in both', () => {
    const left = sentences(zhCn).filter((sentence) => !written.has(sentence) && !ELSEWHERE.has(sentence));
    assert.deepEqual(left, []);
  });
});

function fixable(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ fixes }) => fixes.length > 0);
}

describe('The language of a document', () => {
  it('is that of most of its texts: names are none, and Japanese is not Chinese', () => {
    assert.equal(isMostlyChinese(['发送短信', 'OK', '查询 API 的状态']), true);
    assert.equal(isMostlyChinese(['发送短信', 'Sends it.', '200']), false);
    assert.equal(isMostlyChinese(['メッセージを送信']), false);
    assert.equal(isMostlyChinese([]), false);
  });

  it('changes nothing about what is still to be written', () => {
    for (const sentence of Object.values(zhCn.todo)) {
      assert.ok(statesNothing(sentence), sentence);
      assert.ok(statesNothing(`列出消息。${sentence}`), sentence);
    }
    assert.ok(!statesNothing('TODO 清单中没有这一项。'));
  });
});
