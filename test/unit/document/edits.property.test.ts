import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ruleset from '../../../rulesets/api-kata.yaml';
import { PieceCache } from '../../../src/core/document/piece-cache';
import { parse } from '../../../src/core/document/parse';
import { keyRange } from '../../../src/core/document/positions';
import { read } from '../../../src/core/document/read';
import { isObject, type JsonPath, type JsonValue } from '../../../src/core/json';
import { assembleKata } from '../../../src/core/kata';
import { textsIn } from '../../../src/core/texts/texts';
import { publishedSpec, solutionOf } from './starting-texts';
import { assertLintedAnew, unheardOf } from './warm-and-cold';

const LIMITS = { most: 20_000_000 };
const texts = textsIn('en');
const SPECS = ['museum', 'tictactoe', 'adyen-balance-control', 'swagger-petstore', 'much-wrong'].map(
  publishedSpec,
);
const solution = solutionOf('send-exactly-once');

/** What a person does to a line: types in it, deletes it, doubles it, moves it, indents it, pastes something odd. */
type Edit = (lines: string[], at: number) => void;
const PASTED = [
  'x-new: 1',
  '  /new: { get: { responses: { "200": { description: ok } } } }',
  '    NewSchema: { type: object, properties: { id: { type: integer } } }',
  "          $ref: '#/components/schemas/Ticket'",
  '    Ticket: &anchor { type: string }',
  '    Alias: *anchor',
  '<<: { openapi: 3.0.0 }',
  '# a comment',
  '  "quoted key": "a text',
  '? complex',
  ': value',
  'paths: {}',
  '- item',
  '\tTab: 1',
  '---',
  "    '200': { description: first }",
  'components:',
  '  schemas:',
];
const edits: Edit[] = [
  (lines, at) => (lines[at] = `${lines[at] ?? ''}x`),
  (lines, at) => (lines[at] = (lines[at] ?? '').replace(/: .*/, ': changed')),
  (lines, at) => (lines[at] = (lines[at] ?? '').replace('string', 'integer').replace('true', 'false')),
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ''),
  (lines, at) => lines.splice(at, 0, ''),
  (lines, at) => (lines[at] = ` ${lines[at] ?? ''}`),
  (lines, at) => (lines[at] = (lines[at] ?? '').replace(/^ {2}/, '')),
  ...PASTED.map(
    (text): Edit =>
      (lines, at) =>
        lines.splice(at, 0, text),
  ),
];
const someEdits = fc.array(
  fc.tuple(fc.integer({ min: 0, max: edits.length - 1 }), fc.double({ min: 0, max: 1, noNaN: true })),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function applied(text: string, [kind, where]: [number, number]): string {
  const lines = text.split('\n');
  edits[kind]?.(lines, Math.floor(where * (lines.length - 1)));
  return lines.join('\n');
}

function pathsOf(value: JsonValue, path: JsonPath = []): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return [path, ...children.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

describe('reading an edited document', function () {
  this.timeout(120_000);

  it('gives the document, the order of its keys and the places that reading the whole text gives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SPECS, solution), someEdits, (start, steps) => {
        const memory = new PieceCache();
        read(start, texts, LIMITS, memory);
        let text = start;
        for (const step of steps) {
          text = applied(text, step);
          const reading = read(text, texts, LIMITS, memory);
          if (!reading.readable) continue;
          const whole = parse(text, LIMITS.most);
          assert.equal(JSON.stringify(reading.document.root), JSON.stringify(whole.data));
          for (const path of [
            ...pathsOf(reading.document.root),
            ['paths', 'nowhere'],
            ['info', 'nowhere', 'at', 'all'],
          ])
            assert.deepEqual(reading.document.rangeOf(path), keyRange(whole, path), path.join(' / '));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says the same of a text whether or not it was read before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SPECS, solution), someEdits, (start, steps) => {
        const memory = new PieceCache();
        read(start, texts, LIMITS, memory);
        const text = steps.reduce(applied, start);
        const [warm, cold] = [read(text, texts, LIMITS, memory), read(text, texts, LIMITS)];
        assert.deepEqual(warm.findings, cold.findings);
        assert.equal(warm.readable, cold.readable);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the identity of what an edit leaves alone, and of nothing that refers to the edit', () => {
    const spec = (name: string) =>
      `openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { responses: { '200': { $ref: '#/components/responses/A' } } }\n  /b:\n    get: { responses: { '200': { description: ok } } }\ncomponents:\n  responses:\n    A: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Inner/properties/x' } } } }\n  schemas:\n    Inner: { properties: { x: { type: ${name} } } }\n    Other: { type: string }\n`;
    const memory = new PieceCache();
    const at = (text: string, ...path: string[]) => {
      const reading = read(text, texts, LIMITS, memory);
      assert.ok(reading.readable);
      return path.map((pointer) =>
        pointer
          .split('|')
          .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], reading.document.root),
      );
    };
    const places = [
      'paths|/a',
      'paths|/b',
      'components|responses|A',
      'components|schemas|Inner',
      'components|schemas|Other',
    ];
    const before = at(spec('string'), ...places);
    const after = at(spec('integer'), ...places);
    assert.deepEqual(
      places.filter((_, i) => before[i] === after[i]),
      ['paths|/b', 'components|schemas|Other'],
    );
  });
});

describe('reading JSON', () => {
  const OUT_OF_ORDER =
    '{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"404":{"a":[1, {"b": "x\\"]"}]},"default":{},"200":{ }}}}}, "e":[],"\\u0041b":-1.5e3}';
  const specs: unknown[] = SPECS.map((text) => parse(text, LIMITS.most).data);
  for (const [name, text] of Object.entries({
    'a published spec': readFileSync('test/fixtures/specs/box-v2026.json', 'utf8'),
    'keys out of order, escapes and empty things': OUT_OF_ORDER,
    ...Object.fromEntries(
      specs.flatMap((data, i) =>
        [0, 2, '\t'].map((space) => [
          `spec ${i} indented by ${JSON.stringify(space)}`,
          JSON.stringify(data, null, space),
        ]),
      ),
    ),
  }))
    it(`gives the document, the order of its keys and the places that the YAML parser gives: ${name}`, () => {
      const reading = read(text, texts, LIMITS);
      assert.ok(reading.readable, JSON.stringify(reading.findings));
      const whole = parse(text, LIMITS.most);
      assert.equal(JSON.stringify(reading.document.root), JSON.stringify(whole.data));
      for (const path of [
        ...pathsOf(reading.document.root),
        ['paths', 'nowhere'],
        ['info', 'nowhere', 'at', 'all'],
      ])
        assert.deepEqual(reading.document.rangeOf(path), keyRange(whole, path), path.join(' / '));
    });
});

describe('checking an edited document', function () {
  this.timeout(300_000);

  it('judges an example anew when what its schema refers to was edited', async () => {
    const warm = assembleKata({ ruleset });
    const spec = (amount: string) => `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /orders:
    get:
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: { type: object, properties: { total: { $ref: '#/components/schemas/Amount' } } }
              example: { total: 12 }
components:
  schemas:
    Amount: { type: ${amount} }
`;
    const isFound = async (text: string) =>
      (await warm.lint('edited.yaml', text)).findings.some(({ rule }) => rule === 'oas3-valid-media-example');
    assert.equal(await isFound(spec('integer')), false);
    assert.equal(await isFound(spec('string')), true);
    assert.equal(await isFound(spec('integer')), false);
  });

  it('gives the report that a new engine gives, whatever was edited before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SPECS, solution), someEdits, async (start, steps) => {
        let text = start;
        const file = unheardOf();
        await assertLintedAnew(file, text);
        for (const step of steps) {
          text = applied(text, step);
          await assertLintedAnew(file, text);
        }
      }),
      { numRuns: 25 },
    );
  });
});
