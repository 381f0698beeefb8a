import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contractOf } from '../../../src/core/contract/build';
import { compareDocuments } from '../../../src/core/compatibility/compare-documents';
import type { JsonObject, JsonValue } from '../../../src/core/json';
import { TODAY } from './pairs';

const museum = parse(readFileSync('test/fixtures/specs/museum.yaml', 'utf8')) as JsonObject;
const places = pathsOf(museum).filter((path) => path.length > 0);
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const located = (root: JsonObject) => ({ root, rangeOf: () => START });

function told(before: JsonObject, after: JsonObject) {
  const report = compareDocuments(located(before), located(after), { on: TODAY });
  for (const { message } of report.changes) assert.doesNotMatch(message, /undefined|\[object/);
  return report;
}

/** Every place of a document, to break one of. */
function pathsOf(value: JsonValue, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...children.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

const wounds = fc.array(
  fc.tuple(
    fc.constantFrom(...places),
    fc.oneof(
      fc.constantFrom<JsonValue>(
        null,
        true,
        false,
        -1,
        '',
        [],
        {},
        [null],
        { $ref: '#/nowhere' },
        { $ref: 'a.yaml' },
        { type: [] },
      ),
      fc
        .constantFrom(...places)
        .map((path): JsonValue => ({ $ref: `#/${path.join('/').replaceAll('~', '~0')}` })),
      fc
        .constantFrom('oneOf', 'anyOf', 'allOf', 'properties', 'required', 'enum', 'type', 'discriminator')
        .map((key): JsonValue => ({ [key]: [{ $ref: '#/components/schemas/Ticket' }, 3, null] })),
    ),
  ),
  { minLength: 1, maxLength: 6 },
);

function wounded(edits: readonly (readonly [(string | number)[], JsonValue])[]): JsonObject {
  const root = structuredClone(museum);
  for (const [path, value] of edits) {
    let at: JsonValue | undefined = root;
    for (const key of path.slice(0, -1)) at = (at as JsonObject | undefined)?.[key];
    const last = path.at(-1);
    if (typeof at === 'object' && at !== null && last !== undefined)
      (at as JsonObject)[last] = structuredClone(value);
  }
  return root;
}

describe('mutilated documents', () => {
  it('are compared with whole ones and with themselves', () => {
    fc.assert(
      fc.property(wounds, (edits) => {
        told(museum, wounded(edits));
        told(wounded(edits), museum);
        assert.deepEqual(told(wounded(edits), wounded(edits)).changes, []);
      }),
      { numRuns: 60 },
    );
  });

  it('are compared whatever they hold', () => {
    const names = [
      'paths',
      '/a',
      'get',
      'requestBody',
      'content',
      'schema',
      'oneOf',
      '$ref',
      'properties',
      '__proto__',
      'constructor',
      'responses',
      '200',
      'security',
      'servers',
    ];
    const anything = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 8 },
        fc.constantFrom<JsonValue>(null, true, 1, 'object', '#', '#/paths'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
      ),
    })).value;
    const root = fc.dictionary(fc.constantFrom(...names), anything);
    fc.assert(
      fc.property(root, root, (before, after) => void told(before, after)),
      { numRuns: 150 },
    );
  });

  it('whose schemas refer to each other in every direction are compared', () => {
    const names = ['A', 'B', 'C', 'D'];
    const node = fc
      .record({
        key: fc.constantFrom(
          'allOf',
          'oneOf',
          'anyOf',
          'properties',
          'items',
          '$ref',
          'not',
          'additionalProperties',
        ),
        targets: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
        maxLength: fc.integer({ min: 0, max: 2 }),
      })
      .map(({ key, targets, maxLength }): JsonObject => {
        const refs = targets.map((name): JsonObject => ({ $ref: `#/components/schemas/${name}` }));
        const [first = {}] = refs;
        if (key === 'properties')
          return { maxLength, properties: Object.fromEntries(refs.map((ref, i) => [`p${i}`, ref])) };
        if (key === '$ref') return { ...first, maxLength };
        return { maxLength, [key]: /Of/.test(key) ? refs : first };
      });
    const document = fc.tuple(node, node, node, node).map((nodes): JsonObject => {
      const content = { 'application/json': { schema: { $ref: '#/components/schemas/A' } } };
      const post = { requestBody: { content }, responses: { 200: { content } } };
      const schemas = Object.fromEntries(names.map((name, i) => [name, nodes[i] ?? {}]));
      return { openapi: '3.1.0', paths: { '/a': { post } }, components: { schemas } };
    });
    fc.assert(
      fc.property(document, document, (before, after) => {
        told(before, after);
        assert.deepEqual(told(before, structuredClone(before)).changes, []);
      }),
      { numRuns: 120 },
    );
  });

  it('with their contracts known are compared as at first', () => {
    const [before, after] = [wounded([]), wounded([[['paths'], {}]])];
    const first = told(before, after);
    contractOf(after);
    assert.deepEqual(told(before, after), first);
  });
});
