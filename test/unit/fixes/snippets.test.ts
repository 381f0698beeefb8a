import { strict as assert } from 'node:assert';
import { blockKeys, blockPath } from '../../../src/core/document/block-path';
import { snippetsAt } from '../../../src/core/fixes/shared/snippets';
import { wordsIn } from '../../../src/core/fixes/words/words';
import { shippedKata } from '../../../src/engine/engine';

const at = (text: string) => {
  const lines = text.split('\n');
  return blockPath((line) => lines[line] ?? '', lines.length - 1);
};

describe('The keys around a line of YAML', () => {
  it('are those that are indented less, through lists, comments and empty lines', () => {
    assert.deepEqual(at('openapi: 3.1.0\ncomponents:\n  parameters:\n    '), ['components', 'parameters']);
    assert.deepEqual(at('components:\n\n  # all\n  "schemas":\n    A:\n      type: object\n\n    Pro'), [
      'components',
      'schemas',
    ]);
    assert.deepEqual(at("paths:\n  /a:\n    get:\n      responses:\n        '200':\n          "), [
      'paths',
      '/a',
      'get',
      'responses',
      '200',
    ]);
    assert.deepEqual(at('tags:\n  - name: a\n    '), ['tags', 'name']);
    assert.deepEqual(at('a: 1\nb'), []);
    assert.deepEqual(at('a: {\n  '), ['a']);
    assert.deepEqual(at('- what is this\n  '), ['']);
  });

  it('lead to the keys right below them, whatever else is called so', () => {
    const text =
      'x-a:\n  headers:\n    No: 1\ncomponents:\n    schemas:\n        headers: 1\n\n        # none\n        B:\n            headers:\n                C: 1\n    headers:\n        "D": 1\n        E:\n            F: 1\nlast:\n    headers:\n        G: 1\n';
    const keys = (...path: string[]) => blockKeys(text.split('\n'), path);
    assert.deepEqual(keys('components', 'headers'), ['D', 'E']);
    assert.deepEqual(keys('components', 'schemas'), ['headers', 'B']);
    assert.deepEqual(keys('components', 'links'), []);
    assert.deepEqual(keys(), ['x-a', 'components', 'last']);
  });
});

describe('The components that can be written by name', () => {
  const KINDS = ['parameters', 'headers', 'responses', 'schemas'];
  const words = wordsIn(false);
  const bare = { words, namesOf: () => [] };

  it('are there among their kind, and nowhere else', () => {
    for (const path of [
      [],
      ['components'],
      ['paths', 'parameters'],
      ['components', 'headers', 'A'],
      ['components', 'links'],
    ])
      assert.deepEqual(snippetsAt(path, bare), [], path.join('/'));
    const names = KINDS.flatMap((kind) => snippetsAt(['components', kind], bare).map(({ name }) => name));
    for (const wanted of [
      'IdempotencyKey',
      'WebhookSignature',
      'RetryAfter',
      'Problem',
      'TooManyRequests',
      'IdempotencyKeyInUse',
    ])
      assert.ok(names.includes(wanted), wanted);
  });

  it('are left out where they are there, and referred to by what needs them', () => {
    const around = {
      words,
      namesOf: (kind: string) =>
        ({ schemas: ['Problem'], headers: ['RetryAfter'], responses: ['NotFound'] })[kind] ?? [],
    };
    assert.deepEqual(snippetsAt(['components', 'schemas'], around), []);
    const responses = snippetsAt(['components', 'responses'], around);
    assert.ok(!responses.some(({ name }) => name === 'NotFound'));
    const limited = responses.find(({ name }) => name === 'TooManyRequests')?.text ?? '';
    for (const ref of ['schemas/Problem', 'headers/RetryAfter'])
      assert.ok(limited.includes(`#/components/${ref}`), limited);
    const alone = snippetsAt(['components', 'responses'], bare).map(({ text }) => text);
    assert.ok(alone.every((text) => !text.includes('$ref')));
  });

  for (const isChinese of [false, true])
    for (const isShared of [false, true])
      it(`are correct OpenAPI where they are inserted, and our rules find nothing in them (${isChinese ? 'Chinese' : 'English'}, ${isShared ? 'shared' : 'alone'})`, async () => {
        const around = { words: wordsIn(isChinese), namesOf: () => [] as string[] };
        const shared = {
          ...around,
          namesOf: (kind: string) => ({ schemas: ['Problem'], headers: ['RetryAfter'] })[kind] ?? [],
        };
        const parts = KINDS.map((kind) => {
          const snippets = snippetsAt(
            ['components', kind],
            isShared && kind === 'responses' ? shared : around,
          );
          const texts = snippets.map(({ text }) => text.replace(/^/gm, '    '));
          return `  ${kind}:\n${texts.join('\n')}`;
        });
        const statuses = [400, 401, 403, 404, 409, 412, 422, 429];
        const names = snippetsAt(['components', 'responses'], around).map(({ name }) => name);
        const uses = names.map(
          (name, i) => `        '${statuses[i]}': { $ref: '#/components/responses/${name}' }`,
        );
        const text = `openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\nservers: [{ url: https://api.acme.com }]\npaths:\n  /messages:\n    get:\n      responses:\n        '204': { description: None. }\n${uses.join('\n')}\ncomponents:\n${parts.join('\n')}\n`;
        assert.equal(names.length, statuses.length);
        const { findings } = await shippedKata().lint('a.yaml', text);
        // Which header tells the id of a request and where the pages of errors are, a snippet does not know.
        const known = new Set(['request-id-exposed', 'error-doc-link']);
        assert.deepEqual(
          findings
            .filter(({ pointer, rule }) => pointer.startsWith('/components') && !known.has(rule))
            .map(({ rule, pointer }) => [rule, pointer]),
          [],
        );
        assert.ok(!findings.some(({ rule }) => rule === 'parser'), JSON.stringify(findings));
      });

  it('speak the language of the document', () => {
    const texts = KINDS.flatMap((kind) =>
      snippetsAt(['components', kind], { ...bare, words: wordsIn(true) }),
    );
    for (const { name, description, text } of texts) {
      assert.match(description, /\p{Script=Han}/u, name);
      for (const [line] of text.matchAll(/(description|title|detail): .*[A-Za-z]{3}.*/g))
        assert.match(line, /\p{Script=Han}/u, `${name}: ${line}`);
    }
  });
});
