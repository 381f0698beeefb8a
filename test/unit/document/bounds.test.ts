import assert from 'node:assert/strict';
import { Budget, budgetFor, Overspent } from '../../../src/core/budget';
import { expandedNodes } from '../../../src/core/document/expansion';
import { read } from '../../../src/core/document/read';
import { survey } from '../../../src/core/document/survey';
import type { JsonObject } from '../../../src/core/json';
import { textsIn } from '../../../src/core/texts/texts';

const HEAD = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";
const rulesOf = (text: string) =>
  read(text, textsIn('en'), { most: 10_000_000 }).findings.map(({ rule }) => rule);
const many = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');

describe('the bounds of a document', () => {
  it('refuse a text that aliases make long: a string behind many of them', () => {
    const text = `${HEAD}x-a: &a ${'a'.repeat(5_000)}\nx-b:\n${many(20_000, () => '- *a\n')}`;
    assert.deepEqual(rulesOf(text), ['alias-bomb']);
  });

  it('allow aliases that a person would write', () => {
    const text = `${HEAD}x-a: &a { description: ${'a'.repeat(500)} }\nx-b:\n${many(500, () => '- *a\n')}`;
    assert.deepEqual(rulesOf(text), []);
  });

  it('refuse references that fan out, percent-encoded or not', () => {
    for (const name of ['A', '%41']) {
      const fan = many(
        25,
        (i) =>
          `    A${i}: { allOf: [{ $ref: '#/components/schemas/${name}${i + 1}' }, { $ref: '#/components/schemas/A${i + 1}' }] }\n`,
      );
      assert.deepEqual(rulesOf(`${HEAD}components:\n  schemas:\n${fan}    A25: {}\n`), ['alias-bomb']);
    }
  });

  it('follow a chain of references of any length', () => {
    const root: JsonObject = {};
    for (let i = 0; i < 20_000; i++) root[`a${i}`] = { $ref: `#/a${i + 1}` };
    root['a20000'] = 1;
    assert.ok(expandedNodes(root, survey(root, [])) > 20_000);
  });

  it('refuse names that nobody can send, unless they are data', () => {
    const name = 'a'.repeat(5_000);
    assert.deepEqual(rulesOf(HEAD.replace('paths: {}', `paths: { /${name}: {} }`)), ['too-large']);
    assert.deepEqual(rulesOf(`${HEAD}x-a: { ${name}: 1 }\n`), []);
  });

  it('refuse lists of which nobody can compare each with each, unless they are data', () => {
    const list = many(20_000, () => '{},');
    assert.deepEqual(rulesOf(`${HEAD}tags: [${list}]\n`), ['too-large']);
    assert.deepEqual(rulesOf(`${HEAD}x-tags: [${list}]\n`), []);
  });
});

describe('the faults of a broken text', () => {
  for (const [name, text] of Object.entries({
    'JSON without commas': `{"openapi":"3.1.0" "a":1,${many(20_000, () => '"b":{} ')}}`,
    'values where keys should be': `${HEAD}x:\n${many(20_000, () => '  a: b: c\n')}`,
    'brackets that nobody closes, behind another fault': `${HEAD}y: }\nx: ${'['.repeat(100_000)}`,
    'keys that stand twice': `${HEAD}x:\n${many(20_000, () => '  a: 1\n')}`,
  }))
    it(`are at most three, said at once: ${name}`, () => {
      const rules = rulesOf(text);
      assert.ok(rules.length > 0 && rules.length <= 3);
      assert.ok(rules.every((rule) => rule === 'parser' || rule === 'too-large'));
    });
});

describe('a budget', () => {
  it('ends where it is spent, and says how much of it is', () => {
    const budget = new Budget(10);
    budget.spend(4);
    assert.equal(budget.share, 0.4);
    assert.ok(budget.affords(6) && !budget.affords(7));
    assert.throws(() => budget.spend(7), Overspent);
  });

  it('grows with the text', () => {
    assert.ok(budgetFor(1_000_000).affords(60_000_000));
    assert.ok(!budgetFor(1_000_000).affords(60_000_001));
  });
});
