import assert from 'node:assert/strict';
import { read, type Reading } from '../../../src/core/document/read';
import { textsIn } from '../../../src/core/texts/texts';

const texts = textsIn('en');
const readText = (text: string): Reading => read(text, texts, { most: 20_000_000 });
const HEAD = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';

/** Bad input and the rule that speaks about it; each must end in one clear sentence at a place. */
const refused: { name: string; text: string; rule: string; says: RegExp; line?: number; empty?: boolean }[] =
  [
    { name: 'an empty file', text: '', rule: 'not-openapi', says: /empty/, empty: true },
    { name: 'only white space', text: ' \n\n\t\n', rule: 'not-openapi', says: /empty/, empty: true },
    { name: 'only comments', text: '# later\n', rule: 'not-openapi', says: /empty/, empty: true },
    {
      name: 'JSON with a key that stands twice',
      text: '{"openapi":"3.1.0","info":{"title":"T","version":"1"},\n"paths":{"/a":{},"/b":{},"/a":{}}}',
      rule: 'parser',
      says: /occurs twice/,
      line: 1,
    },
    {
      name: 'JSON with a key that stands twice, once escaped',
      text: '{"openapi":"3.1.0","paths":{},\n"p\\u0061ths":{}}',
      rule: 'parser',
      says: /occurs twice/,
      line: 1,
    },
    { name: 'prose', text: 'hello world\n', rule: 'not-openapi', says: /first key should be `openapi/ },
    { name: 'a list', text: '- openapi: 3.1.0\n', rule: 'not-openapi', says: /not an OpenAPI document/ },
    {
      name: 'YAML that is not OpenAPI',
      text: 'name: x\nversion: 1\n',
      rule: 'not-openapi',
      says: /not an OpenAPI document/,
    },
    {
      name: 'Swagger 2.0',
      text: 'swagger: "2.0"\ninfo: {}\n',
      rule: 'unsupported-version',
      says: /Swagger 2\.0/,
    },
    { name: 'OpenAPI 4', text: 'openapi: 4.0.0\n', rule: 'unsupported-version', says: /`4\.0\.0`/ },
    {
      name: 'an unquoted version number',
      text: 'openapi: 2.1\n',
      rule: 'unsupported-version',
      says: /`2\.1`/,
    },
    { name: 'a tab', text: 'openapi: 3.1.0\ninfo:\n\ttitle: T\n', rule: 'parser', says: /tab/i, line: 2 },
    {
      name: 'a duplicate key',
      text: `${HEAD}paths: {}\npaths: {}\n`,
      rule: 'parser',
      says: /twice/,
      line: 3,
    },
    {
      name: 'bad indentation',
      text: 'openapi: 3.1.0\ninfo:\n  title: T\n version: 1\n',
      rule: 'parser',
      says: /./,
      line: 3,
    },
    {
      name: 'an unclosed bracket',
      text: 'openapi: 3.1.0\ninfo: [a, b\n',
      rule: 'parser',
      says: /cannot be read/,
    },
    {
      name: 'an unclosed quote',
      text: 'openapi: "3.1.0\ninfo: {}\n',
      rule: 'parser',
      says: /no closing quote/,
    },
    {
      name: 'broken JSON',
      text: '{"openapi": "3.1.0",, "info": {}}',
      rule: 'parser',
      says: /comma/,
    },
    { name: 'an unknown alias', text: `${HEAD}paths: *nowhere\n`, rule: 'parser', says: /anchor|alias/i },
    {
      name: 'two documents',
      text: `${HEAD}paths: {}\n---\nopenapi: 3.1.0\n`,
      rule: 'parser',
      says: /second YAML document/,
    },
    { name: 'binary', text: '\u0000\u0001\u0002\u0003', rule: 'parser', says: /cannot be read/ },
    {
      name: 'an alias that contains itself',
      text: `${HEAD}x-a: &a [*a]\n`,
      rule: 'alias-bomb',
      says: /aliases/,
    },
    {
      name: 'deep flow nesting',
      text: `${HEAD}x-a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
      rule: 'too-large',
      says: /deep/,
    },
    { name: 'deep block nesting', text: `${HEAD}x-a: ${nested(400)}\n`, rule: 'too-large', says: /deep/ },
    { name: 'an alias bomb', text: `${HEAD}${aliasBomb()}`, rule: 'alias-bomb', says: /millions/ },
    { name: 'a reference bomb', text: referenceBomb(), rule: 'alias-bomb', says: /references/ },
  ];

describe('reading a document', () => {
  for (const { name, text, rule, says, line, empty = false } of refused) {
    it(`refuses ${name} in one clear sentence`, () => {
      const reading = readText(text);
      assert.equal(reading.readable, false);
      if (reading.readable) return;
      assert.equal(reading.empty, empty);
      const [finding] = reading.findings;
      assert.equal(finding?.rule, rule);
      assert.match(finding.message, says);
      if (line !== undefined) assert.equal(finding.range.start.line, line);
      assert.ok(
        reading.findings.every((one) => one.rule === rule),
        'a refusal stands alone',
      );
    });
  }

  it('refuses a file beyond the limit and says both sizes', () => {
    const reading = read('a'.repeat(3_000_000), texts, { most: 2_000_000 });
    assert.equal(reading.readable, false);
    assert.equal(reading.findings[0]?.rule, 'too-large');
    assert.match(reading.findings[0].message, /3\.0 MB.*2\.0 MB/);
  });

  it('says it in Chinese', () => {
    const reading = read('', textsIn('zh-cn'), { most: 1000 });
    assert.match(reading.findings[0]?.message ?? '', /文件是空的/);
  });

  const accepted: { name: string; text: string; rules: string[] }[] = [
    {
      name: 'unquoted response codes',
      text: `${HEAD}paths:\n  /a:\n    get:\n      responses:\n        200: { description: ok }\n`,
      rules: [],
    },
    { name: 'JSON', text: '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{}}', rules: [] },
    {
      name: 'JSON with tabs',
      text: '{\n\t"openapi": "3.1.0",\n\t"info": {\n\t\t"title": "T",\n\t\t"version": "1" },\n\t"paths": {}\n}',
      rules: [],
    },
    {
      name: 'CRLF and a byte order mark',
      text: `\uFEFF${HEAD.replaceAll('\n', '\r\n')}paths: {}\r\n`,
      rules: [],
    },
    {
      name: 'OpenAPI 3.2',
      text: 'openapi: 3.2.0\ninfo: { title: T, version: "1" }\npaths: {}\n',
      rules: ['unsupported-version'],
    },
    {
      name: 'a reference to a loopback URL',
      text: `${HEAD}paths: { /a: { $ref: "http://127.0.0.1/x.yaml" } }\n`,
      rules: ['external-ref'],
    },
    {
      name: 'a reference to a file outside',
      text: `${HEAD}paths: { /a: { $ref: "../../etc/passwd" } }\n`,
      rules: ['external-ref'],
    },
    {
      name: 'a URL that is only an example',
      text: `${HEAD}x-a: { example: { $ref: "http://a.example" } }\n`,
      rules: [],
    },
    {
      name: 'a reference inside an extension',
      text: `${HEAD}x-topics: [{ $ref: ./docs/start.md }]\n`,
      rules: [],
    },
    {
      name: 'honest anchors',
      text: `${HEAD}x-a: &a { b: 1 }\nx-c: *a\nx-d: { <<: *a, e: 2 }\npaths: {}\n`,
      rules: [],
    },
    {
      name: 'circular references',
      text: `${HEAD}components: { schemas: { A: { properties: { a: { $ref: "#/components/schemas/A" } } } } }\n`,
      rules: [],
    },
    {
      name: 'Markdown emphasis that looks like an alias',
      text: `${HEAD}x-a: |\n  - &and *and* more\n`,
      rules: [],
    },
  ];
  for (const { name, text, rules } of accepted) {
    it(`reads ${name}`, () => {
      const reading = readText(text);
      assert.equal(reading.readable, true, JSON.stringify(reading.findings));
      assert.deepEqual(
        reading.findings.map(({ rule }) => rule),
        rules,
      );
    });
  }

  it('points at keys, not at blocks', () => {
    const reading = readText(
      `${HEAD}paths:\n  /a:\n    get:\n      responses: {}\n    parameters:\n      - name: x\n        in: query\n`,
    );
    assert.ok(reading.readable);
    const { rangeOf } = reading.document;
    assert.deepEqual(rangeOf(['paths', '/a', 'get']), {
      start: { line: 4, character: 4 },
      end: { line: 4, character: 7 },
    });
    assert.deepEqual(rangeOf(['paths', '/a', 'parameters', 0]).start, { line: 7, character: 8 });
    assert.deepEqual(
      rangeOf(['paths', '/a', 'get', 'nowhere']).start,
      { line: 4, character: 4 },
      'the closest ancestor',
    );
    assert.deepEqual(rangeOf([]).start, { line: 0, character: 0 });
  });
});

function nested(levels: number): string {
  return `${'{a: '.repeat(levels)}1${'}'.repeat(levels)}`;
}

/** Nine levels of nine aliases: 9^9 nodes from half a kilobyte. */
function aliasBomb(): string {
  const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const row = (name: string, i: number) =>
    `x-${name}: &${name} [${Array(9)
      .fill(i === 0 ? 'lol' : `*${levels[i - 1]}`)
      .join(', ')}]`;
  return `${levels.map(row).join('\n')}\n`;
}

/** Forty schemas, each naming the next one twice: 2^40 nodes. */
function referenceBomb(): string {
  const schema = (i: number) =>
    `    S${i}: { properties: { a: { $ref: '#/components/schemas/S${i + 1}' }, b: { $ref: '#/components/schemas/S${i + 1}' } } }`;
  const schemas = Array.from({ length: 40 }, (_, i) => schema(i)).join('\n');
  return `${HEAD}components:\n  schemas:\n${schemas}\n    S40: { type: string }\n`;
}
