import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contractOf } from '../../../src/core/contract/build';
import type { Schema } from '../../../src/core/contract/contract';
import { flatten, reachable } from '../../../src/core/contract/flatten';
import { mentionsResource } from '../../../src/core/inference/operations/about';
import { isSafePost, ofKind } from '../../../src/core/inference/operations/kinds';
import { urlsToCall } from '../../../src/core/inference/webhooks/callback-urls';
import { costsMoney, personalData } from '../../../src/core/inference/operations/payloads';
import { retryOf } from '../../../src/core/inference/idempotency/retry';
import { versionsOf } from '../../../src/core/inference/versioning/versions';
import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json';

/** Asks the contract everything it can answer. */
function exercise(root: JsonObject): void {
  const contract = contractOf(root);
  const all = [...contract.operations, ...contract.deliveries];
  for (const kind of ['any', 'makes', 'lists', 'reads', 'updates', 'deletes', 'writes'] as const)
    ofKind(contract, kind);
  versionsOf(contract, all);
  for (const operation of all) {
    retryOf(contract, operation);
    reachable(contract, operation);
    urlsToCall(contract, operation);
    costsMoney(operation);
    isSafePost(operation);
    mentionsResource(operation, ['message']);
    const messages = [operation.body, ...operation.responses];
    const schemas = messages.flatMap(
      (message) => message?.content.flatMap(({ schema }) => schema ?? []) ?? [],
    );
    for (const schema of schemas) descend(schema, 3);
  }
  function descend(schema: Schema, depth: number): void {
    personalData(contract, schema);
    const { properties, items, values, variants } = flatten(contract, schema);
    if (depth === 0) return;
    for (const child of [...properties.values()].map((property) => property.schema))
      descend(child, depth - 1);
    for (const child of [items, values, ...variants]) if (child) descend(child, depth - 1);
  }
}

/** Every place of a document, to break one of. */
function pathsOf(value: JsonValue, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...children.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

const museum = parse(readFileSync('test/fixtures/specs/museum.yaml', 'utf8')) as JsonObject;
const places = pathsOf(museum).filter((path) => path.length > 0);
const pointers = [
  '#',
  '#/',
  '#/paths',
  '#/components/schemas/Ticket',
  '#/components',
  '#/%zz',
  'other.yaml',
  '',
];

const KEYS = [
  'paths',
  '/a',
  'get',
  'post',
  'parameters',
  'in',
  'name',
  'header',
  'requestBody',
  'content',
  'schema',
  'allOf',
  'oneOf',
  'properties',
  'items',
  'required',
  '$ref',
  'responses',
  '201',
  'security',
  'callbacks',
  'webhooks',
  'components',
  'schemas',
  '__proto__',
  'constructor',
  'type',
  'example',
  'servers',
  'url',
  'x-review',
];
const vocabulary = fc.oneof(fc.constantFrom(...KEYS), fc.string());
const anything = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 8, depthSize: 'medium' },
    fc.constantFrom(null, true, 1, 'string', 'object', ...pointers),
    vocabulary,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(vocabulary, tie('value'), { maxKeys: 6 }),
  ),
})).value;

describe('the contract of a mutilated document', () => {
  it('comes out of any JSON object', () => {
    fc.assert(
      fc.property(fc.dictionary(vocabulary, anything), (root) => exercise(root)),
      { numRuns: 800 },
    );
  });

  it('comes out of a real document with parts replaced by anything, or by references in circles', () => {
    const replacement = fc.oneof(
      anything,
      fc.constantFrom(...pointers).map((ref): JsonValue => ({ $ref: ref })),
      fc.constantFrom(...places).map((path): JsonValue => ({ $ref: `#/${path.join('/')}` })),
    );
    const wounds = fc.array(fc.tuple(fc.constantFrom(...places), replacement), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(wounds, (edits) => {
        const root = structuredClone(museum);
        for (const [path, value] of edits) put(root, path, structuredClone(value));
        exercise(root);
      }),
      { numRuns: 120 },
    );
  });

  it('comes out where schemas refer to each other in every direction', () => {
    const names = ['A', 'B', 'C', 'D'];
    const node: fc.Arbitrary<JsonObject> = fc
      .record({
        key: fc.constantFrom('allOf', 'oneOf', 'anyOf', 'properties', 'items', '$ref'),
        targets: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
      })
      .map(({ key, targets }): JsonObject => {
        const refs = targets.map((name): JsonValue => ({ $ref: `#/components/schemas/${name}` }));
        const [first = {}] = refs;
        if (key === 'properties')
          return { properties: Object.fromEntries(refs.map((ref, i) => [`p${i}`, ref])) };
        if (key === 'items') return { items: first };
        if (key === '$ref') return { ...(isObject(first) ? first : {}), minProperties: 1 };
        return { [key]: refs };
      });
    fc.assert(
      fc.property(fc.tuple(node, node, node, node), (nodes) => {
        const schemas = Object.fromEntries(names.map((name, i) => [name, nodes[i] ?? {}]));
        const content = { 'application/json': { schema: { $ref: '#/components/schemas/A' } } };
        const post = { requestBody: { content }, responses: { 200: { content } } };
        exercise({ paths: { '/a': { post } }, components: { schemas } });
      }),
      { numRuns: 250 },
    );
  });
});

function put(root: JsonObject, path: (string | number)[], value: JsonValue): void {
  let at: JsonValue | undefined = root;
  for (const key of path.slice(0, -1)) at = (at as JsonObject | undefined)?.[key];
  const last = path.at(-1);
  if (typeof at === 'object' && at !== null && last !== undefined) (at as JsonObject)[last] = value;
}
