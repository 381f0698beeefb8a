import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { passages, type Passage } from './passages';
import { SECOND_WORDS, secondWords } from './words';

const page = (text: string): Passage => ({ file: 'a', line: 1, text, isPage: true });

describe('words in Chinese', () => {
  it('finds a second word, and says where', () => {
    assert.match(secondWords(page('好。\n\n这个接口')).join('\n'), /^a:3 接口 → 操作/);
    assert.equal(secondWords(page('先尝试照抄，id 没能匹配')).length, 3);
  });

  it('leaves code, addresses and quoted English alone', () => {
    const text = '`id`、[见](https://a.example/worker)、“the worker”\n\n```yaml\nid: 接口\n```\n';
    assert.deepEqual(secondWords(page(text)), []);
  });

  it('has one word for one thing wherever Chinese is written', () => {
    const found = passages().flatMap(secondWords);
    assert.equal(found.length, 0, found.join('\n'));
  });

  it('does not refuse what the table of words asks for', () => {
    const table =
      /^## Words in Chinese$[^]*?(?=^## )/m.exec(readFileSync('rulesets/README.md', 'utf8'))?.[0] ?? '';
    const wanted = [...table.matchAll(/^\| (?!English)[^|]+ \| ([^|]+) \|/gm)].map(
      ([, words]) => words ?? '',
    );
    assert.ok(wanted.length > 40);
    assert.deepEqual(secondWords(page(wanted.join('\n'))), []);
    assert.ok(SECOND_WORDS.every(({ write }) => write !== ''));
  });
});
