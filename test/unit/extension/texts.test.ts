import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CODE = join('src', 'extension');
/** A call of `l10n.t` or of a translator called `t`, with its English text in single or double quotes. */
const CALL = /\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;

function texts(): Set<string> {
  const files = readdirSync(CODE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const calls = files.flatMap((name) => [...readFileSync(join(CODE, name), 'utf8').matchAll(CALL)]);
  return new Set(calls.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1')));
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const placeholders = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort().join();

describe('Texts of the extension', () => {
  const chinese = read('l10n/bundle.l10n.zh-cn.json');

  it('are all in Chinese too, and no translation is left over', () => {
    assert.deepEqual(Object.keys(chinese).sort(), [...texts()].sort());
  });

  it('say the same values in both languages', () => {
    for (const [english, translated] of Object.entries(chinese))
      assert.equal(placeholders(translated), placeholders(english), english);
  });

  it('of the manifest exist in both languages, and each is used', () => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)]
      .map(([, key]) => key)
      .sort();
    assert.deepEqual(Object.keys(read('package.nls.json')).sort(), [...new Set(used)]);
    assert.deepEqual(Object.keys(read('package.nls.zh-cn.json')).sort(), [...new Set(used)]);
  });
});
