import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../../src/core/document/edits/text-edit';
import { lineDiff, linesOf } from '../../../src/cli/fix/line-diff';
import { FIXERS } from '../../../src/core/fixes/fixers';
import type { FixKind } from '../../../src/core/fixes/fix';
import { shippedKata } from '../../../src/engine/engine';

const kata = shippedKata();

const HEAD = `openapi: 3.1.0
info: { title: T, version: '1' }
servers: [{ url: https://api.acme.dev }]
`;
const READ = `  /messages/{id}:
    get: # one
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        '200':
          description: The message.
`;

/** A document, the finding to mend, what becomes of the text, as lines taken out and brought in. */
interface Row {
  rule: string;
  pointer: string;
  text: string;
  kind: FixKind;
  lines: string[];
}

const ROWS: Row[] = [
  {
    rule: 'operation-id-verb-noun',
    pointer: '/paths/~1messages~1{id}/get',
    text: `${HEAD}paths:\n${READ}`,
    kind: 'safe',
    lines: ['+      operationId: getMessage'],
  },
  {
    rule: 'oas3-schema',
    pointer: '/paths/~1messages~1{id}/get/parameters/0',
    text: `${HEAD}paths:\n${READ.replace(' required: true,', '')}`,
    kind: 'safe',
    lines: [
      '-        - { name: id, in: path, schema: { type: string } }',
      '+        - { name: id, in: path, required: true, schema: { type: string } }',
    ],
  },
  {
    rule: 'operation-parameters',
    pointer: '/paths/~1messages~1{id}/get/parameters/1',
    text: `${HEAD}paths:\n${READ.replace(/( {8}- .*\n)/, '$1$1')}`,
    kind: 'safe',
    lines: ['-        - { name: id, in: path, required: true, schema: { type: string } }'],
  },
  {
    rule: 'idempotency-not-on-safe-methods',
    pointer: '/paths/~1messages~1{id}/get/parameters/1',
    text: `${HEAD}paths:\n${READ.replace(/( {8}- .*\n)/, '$1        - { name: Idempotency-Key, in: header, schema: { type: string } } # why\n')}`,
    kind: 'suggestion',
    lines: ['-        - { name: Idempotency-Key, in: header, schema: { type: string } } # why'],
  },
  {
    rule: 'no-content-empty',
    pointer: '/paths/~1messages~1{id}/get/responses/204/content',
    text: `${HEAD}paths:\n${READ}        '204':\n          description: Nothing.\n          content:\n            application/json: {}\n`,
    kind: 'safe',
    lines: ['-          content:', '-            application/json: {}'],
  },
];

describe('quick fixes', () => {
  it('are there for at least 40 rules, and the registry says for which', () => {
    const said = kata.rules().filter(({ fix }) => fix === 'yes' || fix === 'part');
    assert.deepEqual(said.map(({ id }) => id).sort(), [...FIXERS.keys()].sort());
    assert.ok(FIXERS.size >= 40);
  });

  for (const { rule, pointer, text, kind, lines } of ROWS)
    it(`mends ${rule} and leaves the rest as it is`, async () => {
      const [fix] = await kata.fixes('t.yaml', text, [{ rule, pointer }]);
      assert.ok(fix);
      assert.equal(fix.kind, kind);
      const [before, after] = [linesOf(text), linesOf(applyEdits(text, fix.edits))];
      const changed = lineDiff(before, after).flatMap((hunk) => [
        ...before.slice(hunk.start, hunk.end).map((line) => `-${line.trimEnd()}`),
        ...hunk.lines.map((line) => `+${line.trimEnd()}`),
      ]);
      assert.deepEqual(changed, lines);
    });

  it('say what they do in the language of the reader', async () => {
    const text = `${HEAD}paths:\n${READ}`;
    const wanted = [{ rule: 'operation-id-verb-noun', pointer: '/paths/~1messages~1{id}/get' }];
    const [en] = await kata.fixes('t.yaml', text, wanted);
    const [zh] = await kata.fixes('t.yaml', text, wanted, { locale: 'zh-cn' });
    assert.deepEqual([en?.title, zh?.title], ['Add operationId: getMessage', '添加 operationId: getMessage']);
  });

  it('tell what they would do without being tried, and nothing where there is none', async () => {
    const text = `${HEAD}paths:\n${READ}`;
    const wanted = ['operation-id-verb-noun', 'no-such-rule'].map((rule) => ({
      rule,
      pointer: '/paths/~1messages~1{id}/get',
    }));
    const titles = await kata.fixTitles('t.yaml', text, wanted, { locale: 'zh-cn' });
    assert.deepEqual(titles, ['添加 operationId: getMessage', undefined]);
    assert.deepEqual(await kata.fixTitles('t.yaml', 'a: [', wanted), [undefined, undefined]);
  });

  it('refer to a component that is there only if it is what is wanted', async () => {
    const create = `  /messages:
    post:
      operationId: sendMessage
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '201': { description: Sent. } }
`;
    const component = (schema: string) =>
      `components: { parameters: { idempotency_key: { name: Idempotency-Key, in: header, description: A key., schema: ${schema} } } }\n`;
    const wanted = [{ rule: 'idempotency-key-on-create', pointer: '/paths/~1messages/post' }];
    for (const [schema, name] of [
      ['{ type: string }', 'idempotency_key'],
      ['{ type: integer }', 'IdempotencyKey2'],
    ] as const) {
      const text = `${HEAD}paths:\n${create}${component(schema)}`;
      const [fix] = await kata.fixes('t.yaml', text, wanted);
      assert.ok(applyEdits(text, fix?.edits ?? []).includes(`'#/components/parameters/${name}'`), name);
    }
  });

  it('mend all that they can in published documents, and then there is nothing left to do', async () => {
    const kinds: FixKind[] = ['safe', 'suggestion', 'shared-component'];
    for (const name of ['petstore.yaml', 'twilio-oauth.yaml', 'much-wrong.yaml']) {
      const text = readFileSync(`test/fixtures/specs/${name}`, 'utf8');
      const before = await kata.lint(name, text);
      const mended = await kata.mend(text, { file: name, kinds });
      const after = await kata.lint(name, mended.text);
      const errors = (report: typeof before) =>
        report.findings.filter(({ severity }) => severity === 'error').length;
      assert.ok(errors(after) <= errors(before), name);
      assert.equal((await kata.mend(mended.text, { file: name, kinds })).text, mended.text, name);
      assert.ok(mended.fixed.length > 0, name);
    }
  }).timeout(60_000);

  it('that stand alone bring no finding of any severity', async () => {
    // The example is no time of RFC 3339, so `format: date-time` would contradict it.
    const field = (example: string) =>
      `created_at: { type: string, description: When it was sent., example: ${example} }`;
    const text = (example: string) => `${HEAD}paths:
  /messages:
    get:
      operationId: listMessages
      responses:
        '200':
          description: OK
          content: { application/json: { schema: { type: object, properties: { ${field(example)} } } } }
`;
    const kinds: FixKind[] = ['safe', 'suggestion'];
    const mended = async (example: string) =>
      kata.mend(text(example), { file: 't.yaml', kinds, rules: ['timestamps-rfc3339'] });
    const [good, bad] = [await mended("'2026-06-30T12:00:00Z'"), await mended("'30/06/2026'")];
    assert.deepEqual(good.fixed, [{ rule: 'timestamps-rfc3339', places: 1 }]);
    assert.deepEqual([good.brought, bad.brought, bad.fixed], [[], [], []]);
    assert.equal(bad.text, text("'30/06/2026'"));
    const wanted = { rule: 'timestamps-rfc3339' };
    const [finding] = (await kata.lint('t.yaml', bad.text)).findings.filter(
      ({ rule }) => rule === wanted.rule,
    );
    assert.ok(finding);
    assert.deepEqual(await kata.fixes('t.yaml', bad.text, [finding]), [undefined]);
  });

  it('never throw, and leave what cannot be read as it is', async () => {
    const wanted = [...FIXERS.keys()].flatMap((rule) =>
      ['', '/paths', '/info', '/paths/x/y/0', '/components/schemas/constructor', '/__proto__'].map(
        (pointer) => ({ rule, pointer }),
      ),
    );
    for (const text of [
      '',
      ':',
      'openapi: 3.1.0\npaths: []',
      `${HEAD}paths:\n${READ}`,
      `${HEAD}paths: { /a: { get: null } }\ncomponents: 3\n`,
    ])
      assert.equal(
        (await kata.fixes('t.yaml', text, text.includes('get: #') ? [] : wanted)).filter(
          (fix) => fix && !fix.edits,
        ).length,
        0,
      );
    assert.equal((await kata.mend('a: [', { file: 't.yaml', kinds: ['safe'] })).text, 'a: [');
  });
});
