import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject } from '../../../src/core/json';
import { applyPatch, PatchError, type PatchOperation } from '../../../src/core/proof/json-patch';

const own = (json: string) => JSON.parse(json) as JsonObject;
const edits = (json: string) => JSON.parse(json) as PatchOperation[];
const reasonOf = (document: string, operations: string) => {
  try {
    applyPatch(own(document), edits(operations));
    return 'none';
  } catch (error) {
    assert.ok(error instanceof PatchError, String(error));
    return error.reason;
  }
};
/** All that a careless write could reach. */
const shared = () =>
  [Object, Array, Function, String, Number].map((type) => [
    Reflect.ownKeys(type),
    Reflect.ownKeys(type.prototype as object),
    Object.isFrozen(type.prototype),
  ]);

describe('JSON Patch', () => {
  const done: [string, string, string, string][] = [
    ['adds to an object', '{"a":1}', '[{"op":"add","path":"/b","value":2}]', '{"a":1,"b":2}'],
    ['adds into a list', '{"a":[1,3]}', '[{"op":"add","path":"/a/1","value":2}]', '{"a":[1,2,3]}'],
    ['adds at the end', '{"a":[1]}', '[{"op":"add","path":"/a/-","value":2}]', '{"a":[1,2]}'],
    ['adds where the end is', '{"a":[1]}', '[{"op":"add","path":"/a/1","value":2}]', '{"a":[1,2]}'],
    ['replaces in a list', '{"a":[1,2]}', '[{"op":"replace","path":"/a/0","value":9}]', '{"a":[9,2]}'],
    ['replaces the root', '{"a":1}', '[{"op":"add","path":"","value":{"b":2}}]', '{"b":2}'],
    [
      'removes',
      '{"a":[1,2],"b":1}',
      '[{"op":"remove","path":"/a/0"},{"op":"remove","path":"/b"}]',
      '{"a":[2]}',
    ],
    ['moves', '{"a":{"x":1},"b":[]}', '[{"op":"move","from":"/a/x","path":"/b/0"}]', '{"a":{},"b":[1]}'],
    ['copies', '{"a":{"x":1}}', '[{"op":"copy","from":"/a","path":"/b"}]', '{"a":{"x":1},"b":{"x":1}}'],
    ['knows the empty key', '{"":{"":1}}', '[{"op":"replace","path":"//","value":2}]', '{"":{"":2}}'],
    ['reads escapes', '{"a/b":{"~":1}}', '[{"op":"remove","path":"/a~1b/~0"}]', '{"a/b":{}}'],
    [
      'writes __proto__ as a key',
      '{}',
      '[{"op":"add","path":"/__proto__","value":{"x":1}}]',
      '{"__proto__":{"x":1}}',
    ],
    [
      'walks a key __proto__',
      '{"__proto__":{}}',
      '[{"op":"add","path":"/__proto__/x","value":1}]',
      '{"__proto__":{"x":1}}',
    ],
    [
      'writes constructor as a key',
      '{}',
      '[{"op":"add","path":"/constructor","value":1}]',
      '{"constructor":1}',
    ],
  ];
  for (const [name, document, operations, expected] of done)
    it(name, () => {
      const before = own(document);
      const after = applyPatch(before, edits(operations));
      assert.equal(JSON.stringify(after), expected);
      assert.equal(JSON.stringify(before), document);
      assert.equal(Object.getPrototypeOf(after), Object.prototype);
    });

  const refused: [string, string, string][] = [
    ...[
      '/__proto__/x',
      '/constructor/prototype/x',
      '/constructor/x',
      '/a/b/c',
      '/l/constructor/x',
      '/l/length/x',
    ].map((path): [string, string, string] => [
      `add to ${path}`,
      `[{"op":"add","path":"${path}","value":1}]`,
      'nowhere',
    ]),
    ...[
      '01',
      '-1',
      '+1',
      '1e0',
      '1.0',
      ' 1',
      '',
      '3',
      '99999999999999999999',
      'length',
      '__proto__',
      'x',
    ].map((key): [string, string, string] => [
      `add at ${key}`,
      `[{"op":"add","path":"/l/${key}","value":1}]`,
      'nowhere',
    ]),
    ...['2', '-', '01', 'length', 'concat'].map((key): [string, string, string] => [
      `remove at ${key}`,
      `[{"op":"remove","path":"/l/${key}"}]`,
      'nowhere',
    ]),
    ...['toString', 'constructor', '__proto__', 'hasOwnProperty'].flatMap(
      (key): [string, string, string][] => [
        [`remove ${key}`, `[{"op":"remove","path":"/${key}"}]`, 'nowhere'],
        [`replace ${key}`, `[{"op":"replace","path":"/${key}","value":1}]`, 'nowhere'],
        [`copy ${key}`, `[{"op":"copy","from":"/${key}","path":"/x"}]`, 'nowhere'],
        [`move ${key}`, `[{"op":"move","from":"/${key}","path":"/x"}]`, 'nowhere'],
      ],
    ),
    ['a pointer without its slash', '[{"op":"add","path":"a","value":1}]', 'noPointer'],
    ['a wrong escape', '[{"op":"add","path":"/~2","value":1}]', 'noPointer'],
    ['a move into itself', '[{"op":"move","from":"/a","path":"/a/b"}]', 'intoItself'],
    ['a document that is none', '[{"op":"replace","path":"","value":[]}]', 'noObject'],
    ['no document', '[{"op":"remove","path":""}]', 'nowhere'],
    [
      'copies of copies',
      JSON.stringify(Array.from({ length: 60 }, (_, i) => ({ op: 'copy', from: '', path: `/${i}` }))),
      'tooLarge',
    ],
  ];
  for (const [name, operations, reason] of refused)
    it(`refuses: ${name}`, () => assert.equal(reasonOf('{"a":{"x":1},"l":[1,2]}', operations), reason));

  it('touches nothing but the document, whatever the edits', () => {
    const key = fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'length',
      '0',
      '1',
      '-',
      '-1',
      'a',
      '',
    );
    const pointer = fc.array(key, { maxLength: 4 }).map((keys) => keys.map((one) => `/${one}`).join(''));
    const value = fc.constantFrom<unknown>(
      1,
      {},
      [],
      { a: { a: 1 } },
      own('{"__proto__":{"polluted":true}}'),
    );
    const operation = fc.record({
      op: fc.constantFrom('add', 'replace', 'remove', 'move', 'copy'),
      path: pointer,
      from: pointer,
      value,
    });
    const before = shared();
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 8 }), (operations) => {
        const document = own('{"a":{"a":[{"a":1}]},"__proto__":{"a":[]},"constructor":{"prototype":{}}}');
        const text = JSON.stringify(document);
        try {
          const after = applyPatch(document, operations as PatchOperation[]);
          assert.deepEqual(own(JSON.stringify(after)), after);
        } catch (error) {
          assert.ok(error instanceof PatchError, String(error));
        }
        assert.equal(JSON.stringify(document), text);
        assert.deepEqual(shared(), before);
        assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
      }),
      { numRuns: 2_000 },
    );
  });
});
