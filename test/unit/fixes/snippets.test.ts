import { strict as assert } from 'node:assert';
import { blockPath } from '../../../src/core/document/block-path';
import { snippetsAt } from '../../../src/core/fixes/shared/snippets';
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
});

describe('The components that can be written by name', () => {
  const KINDS = ['parameters', 'headers', 'schemas'];

  it('are there among their kind, and nowhere else', () => {
    for (const path of [
      [],
      ['components'],
      ['paths', 'parameters'],
      ['components', 'headers', 'A'],
      ['components', 'links'],
    ])
      assert.deepEqual(snippetsAt(path), [], path.join('/'));
    const names = KINDS.flatMap((kind) => snippetsAt(['components', kind]).map(({ name }) => name));
    for (const wanted of ['IdempotencyKey', 'WebhookSignature', 'RetryAfter', 'Problem'])
      assert.ok(names.includes(wanted), wanted);
  });

  it('are correct OpenAPI where they are inserted, and our rules find nothing in them', async () => {
    const parts = KINDS.map((kind) => {
      const texts = snippetsAt(['components', kind]).map(({ text }) => text.replace(/^/gm, '    '));
      return `  ${kind}:\n${texts.join('\n')}`;
    });
    const text = `openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\nservers: [{ url: https://api.acme.com }]\npaths: {}\ncomponents:\n${parts.join('\n')}\n`;
    const { findings } = await shippedKata().lint('a.yaml', text);
    assert.deepEqual(
      findings
        .filter(({ pointer }) => pointer.startsWith('/components'))
        .map(({ rule, pointer }) => [rule, pointer]),
      [],
    );
    assert.ok(!findings.some(({ rule }) => rule === 'parser'), JSON.stringify(findings));
  });
});
