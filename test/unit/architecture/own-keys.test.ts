import { ESLint } from 'eslint';
import assert from 'node:assert/strict';

/** Linted as if it stood there: the rule asks for types, which a file of the project has. */
const FILE = 'src/core/document/document-cache.ts';

async function faultsOf(code: string): Promise<string[]> {
  const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === 'kata/own-keys' });
  const text = `import { type JsonObject } from '../json';\n${code}\nexport class DocumentCache {}\n`;
  const [result] = await eslint.lintText(text, { filePath: FILE });
  return (result?.messages ?? []).map(({ messageId, message }) => messageId ?? message);
}

const TABLE = 'const table: Record<string, number> = { a: 1 };\n';

describe('the lint rule for names as keys', function () {
  this.timeout(120_000);

  for (const [code, faults] of [
    [`${TABLE}export const set = (name: string) => { table[name] = 1; };`, ['write']],
    [`${TABLE}export const add = (name: string) => { table[name]++; };`, ['write']],
    [`${TABLE}export const fill = (name: string) => { table[name] ??= 1; };`, ['write']],
    ['export const set = (object: JsonObject, name: string) => { object[name] = 1; };', ['write']],
    [`${TABLE}export const get = (name: string) => table[name];`, ['read']],
    [`${TABLE}export const has = (name: string) => name in table;`, ['has']],
    [`${TABLE}export const merge = (other: JsonObject) => Object.assign({}, other);`, ['assign']],
    // What cannot go wrong.
    [`${TABLE}export const get = () => table['a'];`, []],
    ['export const get = (object: JsonObject, name: string) => object[name];', []],
    ['export const set = (list: string[], i: number) => { list[i] = ""; };', []],
    ["const words = { a: 1, b: 2 };\nexport const get = (word: 'a' | 'b') => words[word];", []],
    ['const map = new Map<string, number>();\nexport const set = (name: string) => map.set(name, 1);', []],
  ] as const)
    it(`${faults[0] ?? 'nothing'}: ${code.split('\n').at(-1)}`, async () => {
      assert.deepEqual(await faultsOf(code), faults);
    });
});
