import assert from 'node:assert/strict';
import { read, type SpecDocument } from '../../../src/core/document/read';
import { target } from '../../../src/core/contract/follow';
import { isObject, toPointer, valueAt, type JsonPath } from '../../../src/core/json';
import { danglingIn } from '../../../src/core/lint/dangling';
import { referenceOf } from '../../../src/core/openapi/reference';
import { textsIn } from '../../../src/core/texts/texts';
import { PieceCache } from '../../../src/core/document/piece-cache';

const texts = textsIn('en');

function documentOf(schemas: string, version = '3.1.0', cache = new PieceCache()) {
  const lines = schemas.split('\n').map((line) => `    ${line}\n`);
  const text = `openapi: ${version}\ninfo: { title: T, version: "1" }\ncomponents:\n  schemas:\n${lines.join('')}`;
  const reading = read(text, texts, { most: 100_000 }, cache);
  assert.ok(reading.readable, JSON.stringify(reading.findings));
  return { document: reading.document, external: reading.findings.map(({ pointer }) => pointer) };
}

/** Where the reference of `components.schemas.Use.…` leads. */
function placeOf({ root }: SpecDocument, ...below: JsonPath): string | undefined {
  const node = valueAt(root, ['components', 'schemas', 'Use', ...below]);
  const ref = isObject(node) ? referenceOf(node) : undefined;
  const found = ref === undefined ? undefined : target(root, ref);
  return found && toPointer(found.path).replace('/components/schemas', '');
}

const resolved: [name: string, schemas: string, place: string][] = [
  ['an anchor', 'Use: { $ref: "#here" }\nA: { $anchor: here }', '/A'],
  [
    'an anchor deep inside',
    'Use: { $ref: "#here" }\nA: { properties: { a: { $anchor: here } } }',
    '/A/properties/a',
  ],
  ['a dynamic anchor', 'Use: { $ref: "#node" }\nA: { $dynamicAnchor: node }', '/A'],
  ['the URI of a schema', 'Use: { $ref: "https://a.example/s" }\nA: { $id: "https://a.example/s" }', '/A'],
  [
    'the same with an empty fragment',
    'Use: { $ref: "https://a.example/s#" }\nA: { $id: "https://a.example/s" }',
    '/A',
  ],
  ['a URN', 'Use: { $ref: "urn:example:s" }\nA: { $id: "urn:example:s" }', '/A'],
  [
    'an anchor of a URN',
    'Use: { $ref: "urn:example:s#x" }\nA: { $id: "urn:example:s", not: { $anchor: x } }',
    '/A/not',
  ],
  [
    'a URI with a pointer',
    'Use: { $ref: "https://a.example/s#/$defs/b" }\nA: { $id: "https://a.example/s", $defs: { b: {} } }',
    '/A/$defs/b',
  ],
  [
    'a URI with an anchor',
    'Use: { $ref: "https://a.example/s#b" }\nA: { $id: "https://a.example/s", $defs: { b: { $anchor: b } } }',
    '/A/$defs/b',
  ],
  [
    'a relative identifier, without an address of the document',
    'Use: { $ref: parcel }\nA: { $id: parcel }',
    '/A',
  ],
  ['a path from the root', 'Use: { $ref: /schemas/a }\nA: { $id: /schemas/a }', '/A'],
  [
    'an identifier inside another, relative to it',
    'Use: { $ref: "https://a.example/x/item" }\nA: { $id: "https://a.example/x/list", items: { $id: item } }',
    '/A/items',
  ],
  [
    'a pointer with a percent sign',
    'Use: { $ref: "s#/$defs/a%25b" }\nA: { $id: s, $defs: { "a%b": {} } }',
    '/A/$defs/a%b',
  ],
  [
    'a definition below the own identifier',
    'Use: { $id: "https://a.example/s", $ref: "#/$defs/b", $defs: { b: {} } }',
    '/Use/$defs/b',
  ],
  ['the own identifier', 'Use: { $id: "https://a.example/s", $ref: "#" }', '/Use'],
  [
    'a neighbour of the own identifier',
    'Use: { $id: "https://a.example/s", $ref: other }\nA: { $id: "https://a.example/other" }',
    '/A',
  ],
  [
    'from the document, as most tools have it',
    'Use: { $id: "https://a.example/s", $ref: "#/components/schemas/A" }\nA: {}',
    '/A',
  ],
  ['an item of a list', 'Use: { $id: s, $ref: "#/allOf/0", allOf: [{}] }', '/Use/allOf/0'],
];

const dangling: [name: string, schemas: string, refs: string[]][] = [
  ['an anchor that nobody has', 'Use: { $ref: "#here" }', ['#here']],
  ['an anchor of another resource', 'Use: { $ref: "#here" }\nA: { $id: s, $anchor: here }', ['#here']],
  [
    'a definition that is not below the identifier',
    'Use: { $id: s, not: { $ref: "#/$defs/b" } }',
    ['#/$defs/b'],
  ],
  ['a pointer into a schema known by its URI', 'Use: { $ref: "s#/$defs/b" }\nA: { $id: s }', ['s#/$defs/b']],
  ['a dynamic reference', 'Use: { $dynamicRef: "#node" }', ['#node']],
  ['in a property that is called `example`', 'Use: { properties: { example: { $ref: "#/x" } } }', ['#/x']],
  ['in a property that is called `x-a`', 'Use: { properties: { x-a: { $ref: "#/x" } } }', ['#/x']],
  ['in a definition that is called `default`', 'Use: { $defs: { default: { $ref: "#/x" } } }', ['#/x']],
  ['in a pattern', 'Use: { patternProperties: { value: { $ref: "#/x" } } }', ['#/x']],
];

const silent: [name: string, schemas: string][] = [
  ['an example', 'Use: { example: { $ref: "#/x" } }'],
  ['examples of 3.1', 'Use: { examples: [{ $ref: "#/x" }, [{ $ref: "./y.yaml" }]] }'],
  ['a default', 'Use: { default: { a: { $ref: "#/x" } } }'],
  ['an enum', 'Use: { enum: [{ $ref: "#/x" }] }'],
  ['a constant', 'Use: { const: { $ref: "#nowhere", $id: s, $anchor: a } }'],
  ['an extension', 'Use: { x-a: { $ref: "#/x" } }'],
  [
    'a default of a property called default',
    'Use: { properties: { default: { default: { $ref: "#/x" } } } }',
  ],
  ['a property that is called `$ref`', 'Use: { properties: { $ref: { type: string } } }'],
  ['a dynamic reference to a dynamic anchor', 'Use: { $dynamicRef: "#node" }\nA: { $dynamicAnchor: node }'],
];

describe('references by the names of schemas', () => {
  for (const [name, schemas, place] of resolved)
    it(`lead to the place: ${name}`, () => {
      const { document, external } = documentOf(schemas);
      assert.deepEqual([placeOf(document), external, danglingIn(document)], [place, [], []]);
    });

  for (const [name, schemas, refs] of dangling)
    it(`are missed where they lead nowhere: ${name}`, () => {
      const { document, external } = documentOf(schemas);
      assert.deepEqual([danglingIn(document).map(({ ref }) => ref), external], [refs, []]);
    });

  for (const [name, schemas] of silent)
    it(`are no references in data: ${name}`, () => {
      const { document, external } = documentOf(schemas);
      assert.deepEqual([danglingIn(document), external], [[], []]);
    });

  it('are unknown to 3.0', () => {
    const { document, external } = documentOf(
      'Use: { $id: s, $ref: "#/components/schemas/A" }\nA: { items: { $ref: s } }',
      '3.0.3',
    );
    assert.deepEqual([placeOf(document), external], ['/A', ['/components/schemas/A/items/$ref']]);
  });

  it('lead elsewhere once the identifier has moved, in a document that is edited', () => {
    const cache = new PieceCache();
    const use = 'Use: { $ref: "#here" }\n';
    const before = documentOf(`${use}A: { $anchor: here }\nB: {}`, '3.1.0', cache);
    const after = documentOf(`${use}A: {}\nB: { $anchor: here }`, '3.1.0', cache);
    const never = documentOf(`${use}A: {}\nB: {}`, '3.1.0', cache);
    assert.deepEqual(
      [before, after, never].map(({ document }) => placeOf(document)),
      ['/A', '/B', undefined],
    );
    assert.equal(danglingIn(never.document).length, 1);
  });

  it('count where a document multiplies', () => {
    const link = (i: number) =>
      `S${i}: { $anchor: a${i}, properties: { x: { $ref: "#a${i + 1}" }, y: { $ref: "#a${i + 1}" } } }`;
    const schemas = [...Array(30).keys()].map(link).join('\n');
    assert.throws(() => documentOf(`${schemas}\nLast: { $anchor: a30 }`), /alias-bomb/);
  });
});

describe('references of the objects of OpenAPI', () => {
  const spec = (below: string) => `openapi: 3.1.0\ninfo: { title: T, version: "1" }\n${below}\n`;
  const missing = (below: string) => {
    const reading = read(spec(below), texts, { most: 100_000 });
    assert.ok(reading.readable);
    return danglingIn(reading.document).map(({ path }) => toPointer(path));
  };
  const operation = (members: string) => `paths: { /a: { post: { ${members} } } }`;

  it('are followed wherever the specification allows them', () => {
    assert.deepEqual(missing(operation('responses: { default: { $ref: "#/x" } }')), [
      '/paths/~1a/post/responses/default',
    ]);
    assert.deepEqual(missing('components: { examples: { a: { $ref: "#/x" } } }'), ['/components/examples/a']);
    assert.deepEqual(missing('components: { headers: { value: { $ref: "#/x" } } }'), [
      '/components/headers/value',
    ]);
    assert.deepEqual(
      missing(operation('requestBody: { content: { a/b: { examples: { one: { $ref: "#/x" } } } } }')),
      ['/paths/~1a/post/requestBody/content/a~1b/examples/one'],
    );
    assert.deepEqual(missing(operation('callbacks: { default: { $ref: "#/x" } }')), [
      '/paths/~1a/post/callbacks/default',
    ]);
  });

  it('are data in values', () => {
    const data = [
      operation('requestBody: { content: { a/b: { example: { $ref: "#/x" } } } }'),
      operation('requestBody: { content: { a/b: { examples: { one: { value: { $ref: "#/x" } } } } } }'),
      operation('parameters: [{ name: a, in: query, example: [{ $ref: "#/x" }] }]'),
      'components: { links: { a: { parameters: { value: { $ref: "#/x" } }, requestBody: { $ref: "#/x" } } } }',
      'components: { examples: { a: { value: { $ref: "#/x" }, dataValue: { $ref: "#/x" } } } }',
      operation('responses: { x-later: { $ref: "#/x" } }'),
      'paths: { x-later: { $ref: "#/x" } }',
    ];
    assert.deepEqual(data.flatMap(missing), []);
  });
});
