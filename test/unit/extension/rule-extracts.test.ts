import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import type { Catalog } from '../../../src/core/exercises/exercise';
import type { Extract } from '../../../src/extension/pages/messages';
import { extractsOf, RuleExtracts, withExtracts } from '../../../src/extension/pages/rule-extracts';
import { checked, finding, goal, section, shown } from './feedback-fixture';

const PAGES = 'dist/content/rules';

describe('What rule pages show beside findings', () => {
  it('is bad and good of every page that ships, in both languages, and what vendors do where it says so', () => {
    // What the engine says of itself has no good and bad.
    const names = readdirSync(PAGES).filter(
      (name) => name.endsWith('.md') && !/^(not-checked|openapi-structure)\./.test(name),
    );
    assert.ok(names.length > 200);
    let vendors = 0;
    for (const name of names) {
      const [example, others, ...rest] = extractsOf(readFileSync(`${PAGES}/${name}`, 'utf8'));
      assert.match(example?.heading ?? '', name.includes('.zh-cn.') ? /^反例 → 正例$/ : /^Bad → good$/, name);
      assert.ok((example?.markdown.match(/^```\w+$/gm)?.length ?? 0) >= 1, name);
      assert.equal((example?.markdown.match(/^```/gm)?.length ?? 0) % 2, 0, `${name}: whole blocks`);
      assert.doesNotMatch(`${example?.markdown}${others?.markdown}`, /^## /m, name);
      assert.equal(rest.length, 0, name);
      if (others) vendors += 1;
    }
    assert.ok(vendors > 50, String(vendors));
  });

  it('is no heading in a code block', () => {
    const page = '# r\n\n## Bad → good\n\n```yaml\n## What others do\na: 1\n```\n\n## Source\n\nnothing';
    assert.deepEqual(extractsOf(page), [
      { heading: 'Bad → good', markdown: '```yaml\n## What others do\na: 1\n```' },
    ]);
  });

  it('is told once of a rule, where it comes first', () => {
    const goals = [
      goal('a', 50, { state: 'unmet', findings: [0] }),
      goal('b', 50, { state: 'unmet', findings: [1] }),
    ];
    const findings = [finding('rule-one'), finding('rule-one'), finding('rule-two')];
    const { sections } = shown(checked({ goals, findings }));
    const told = withExtracts(sections, (rule) => [{ heading: 'Bad → good', markdown: rule }]);
    const all = told.flatMap((one) =>
      one.kind === 'goals' ? one.goals.flatMap((each) => each.findings) : [],
    );
    assert.deepEqual(
      all.map(({ extracts }) => extracts?.map(({ markdown }) => markdown)),
      [['rule-one'], undefined],
    );
    // A rule without a page has none.
    const beside = told.flatMap((one) => (one.kind === 'findings' ? one.findings : []));
    assert.ok(beside.every(({ extracts }) => extracts === undefined));
  });

  it('is read once of each page, and again where it could not be read', async () => {
    const read: string[] = [];
    let works = false;
    const extracts = new RuleExtracts((rule) => {
      read.push(rule);
      return works ? Promise.resolve('## Bad → good\n\nx') : Promise.reject(new Error('gone'));
    });
    const found = { findings: () => [finding('a'), finding('a')] };
    const load = () => extracts.load({ linted: found, session: { active: undefined, stranger: undefined } });
    await load();
    assert.deepEqual(extracts.of('a'), []);
    works = true;
    await load();
    await load();
    assert.deepEqual(extracts.of('a'), [{ heading: 'Bad → good', markdown: 'x' } satisfies Extract]);
    assert.deepEqual(read, ['a', 'a']);
  });
});

describe('The goals on the feedback page', () => {
  it('have the numbers of the requirements in the brief', () => {
    const [first, second] = section(shown(checked()), 'goals')?.goals ?? [];
    assert.deepEqual([first?.number, second?.number], [1, 2]);
    for (const locale of ['en', 'zh-cn']) {
      const catalog = JSON.parse(readFileSync(`dist/content/catalog.${locale}.json`, 'utf8')) as Catalog;
      for (const { id, goals } of catalog.tracks.flatMap(({ exercises }) => exercises)) {
        const file = readFileSync(`dist/content/exercises/${id}.${locale}.json`, 'utf8');
        const { brief } = JSON.parse(file) as { brief: string };
        const numbers = [...brief.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
        assert.deepEqual(
          numbers,
          goals.map((_, i) => i + 1),
          `${id}, ${locale}`,
        );
      }
    }
  });

  it('are followed by the figures that the exercise is about, and by no others', () => {
    const figures = (...themes: string[]) => {
      const state = shown(checked(), {}, 'en', themes);
      return section(state, 'facts')?.facts.map(({ label }) => label);
    };
    assert.deepEqual(figures('errors'), ['Operations with documented errors']);
    assert.equal(figures('first-call', 'security')?.length, 2);
    assert.equal(figures('pagination'), undefined);
  });
});
