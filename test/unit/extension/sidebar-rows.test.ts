import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Catalog } from '../../../src/core/exercises/exercise';
import type { ProgressEvent } from '../../../src/core/progress/events';
import { progressOf, type Progress } from '../../../src/core/progress/progress';
import { themeTitle } from '../../../src/core/texts/themes';
import { exerciseRows, type Filter } from '../../../src/extension/views/sidebar/exercise-rows';
import { progressRows } from '../../../src/extension/views/sidebar/progress-rows';
import { reviewRows } from '../../../src/extension/views/sidebar/review-rows';
import type { Row, Shown } from '../../../src/extension/views/sidebar/row';
import { checked, finding, goal, place, report, shown } from './feedback-fixture';

const t = (message: string, ...values: unknown[]) =>
  message.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)]));

const exercise = (id: string, ...dimensions: string[]) => ({
  ...{ id, title: `Title *${id}*`, track: 't', level: 1, minutes: 15, dimensions, goals: [], stories: [] },
});
const catalog: Catalog = {
  tracks: [
    { id: 't', title: 'Track', exercises: [exercise('a', 'errors'), exercise('b', 'errors', 'security')] },
    { id: 'u', title: 'Other', exercises: [exercise('c', 'security')] },
  ],
};
const STANDINGS: Record<string, Progress> = {
  a: { state: 'done', attempts: 2, best: 100, latest: { score: 60, met: 3, total: 5 } },
  b: { state: 'inProgress', attempts: 0, latest: { score: 40, met: 2, total: 6 } },
  c: { state: 'new', attempts: 0 },
};
const standing = (slug: string) => STANDINGS[slug] ?? { state: 'new' as const, attempts: 0 };

const all = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...all(row.children ?? [])]);
const row = ({ rows }: Shown, id: string) => all(rows).find((one) => one.id === id) ?? assert.fail(id);
const unique = ({ rows }: Shown) => {
  const ids = all(rows).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, ids.join());
};

describe('The rows of the exercises', () => {
  const rows = (filter: Filter) => exerciseRows({ catalog, standing, filter, locale: 'en', t });

  it('have one fact beside the title, and all of them in tooltip and voice', () => {
    const tree = rows('all');
    unique(tree);
    assert.equal(tree.description, '1 of 3 done');
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => row(tree, `exercise:${id}`).description),
      ['100', '2/6', 'L1 · 15m'],
    );
    const { tooltip, spoken, menu } = row(tree, 'exercise:b');
    assert.equal(spoken, 'Title *b*, In progress, 2/6 goals, level 1 · 15 min');
    assert.equal(
      tooltip,
      '**Title \\*b\\***\n\nIn progress · 2/6 goals\n\nlevel 1 · 15 min\n\nErrors · Security',
    );
    assert.equal(menu, 'exercise.inProgress');
    assert.equal(row(tree, 'track:t').description, '1/2');
  });

  it('have nothing beside a title that leaves no room for it', () => {
    const titled = (title: string) => {
      const exercises = [{ ...exercise('c'), title }];
      const tree = exerciseRows({
        ...{
          catalog: { tracks: [{ id: 't', title: 'T', exercises }] },
          standing,
          filter: 'all',
          locale: 'en',
          t,
        },
      });
      return row(tree, 'exercise:c');
    };
    assert.equal(titled('One error contract').description, 'L1 · 15m');
    assert.equal(titled('A list that moves while you read it').description, undefined);
    assert.match(titled('A list that moves while you read it').spoken ?? '', /level 1 · 15 min/);
    assert.equal(titled('边读边变的列表').description, 'L1 · 15m');
    assert.equal(titled('边读边变的列表，以及很长很长的标题').description, undefined);
  });

  it('can be those of one state, and say so', () => {
    const tree = rows('new');
    assert.deepEqual(
      all(tree.rows).map(({ id }) => id),
      ['track:u', 'exercise:c'],
    );
    assert.equal(tree.description, 'only: New');
    const untouched = exerciseRows({
      ...{ catalog, filter: 'all', locale: 'en', t },
      standing: () => ({ state: 'new', attempts: 0 }),
    });
    assert.equal(untouched.message, 'Begin with “Title *a*”: 15 min.');
    assert.equal(rows('all').message, undefined);
    const none = exerciseRows({ catalog: { tracks: [] }, standing, filter: 'done', locale: 'en', t });
    assert.equal(none.state, 'noMatch');
  });
});

describe('The rows of the review', () => {
  it('say what the page says: score, strengths, next fix, goals with findings, the rest', () => {
    const tree = reviewRows(shown(checked()), true);
    unique(tree);
    assert.deepEqual(
      tree.rows.map(({ id }) => id),
      ['score', 'strengths', 'next', 'goals', 'beside', 'facts:The contract in figures'],
    );
    assert.equal(row(tree, 'score').label, '60 of 100');
    const open = row(tree, 'goal:b:unmet');
    assert.equal(open.spoken, '2. Goal b, not met, 0/40');
    // One finding stands for itself, and a click leads to it.
    const [said, found] = open.children ?? [];
    assert.equal(said?.label, 'One finding is left.');
    assert.deepEqual([found?.label, found?.description], ['rule-one', 'x breaks rule-one']);
    assert.deepEqual([found?.menu, found?.about], ['finding', 'rule-one']);
    assert.deepEqual(found?.click, { command: 'apiKata.goTo', arguments: [{ range: place.range }] });
    assert.deepEqual(tree.badge, { value: 1, tooltip: '2 of 3 goals met' });
    assert.equal(reviewRows(shown(checked()), false).badge, undefined);
  });

  it('fold many places of one rule under it', () => {
    const findings = Array.from({ length: 6 }, () => finding('rule-one'));
    const tree = reviewRows(shown(checked({ goals: [goal('a', 100)], findings })), false);
    unique(tree);
    const { label, description, children } = row(tree, 'beside:0');
    assert.deepEqual([label, description, children?.length], ['rule-one', '6', 6]);
  });

  it('say what is wrong above the last review, and what to do where there is none', () => {
    const trouble = { kind: 'notChecked', trouble: 'time-limit' } as const;
    assert.match(reviewRows(shown(trouble), false).message ?? '', /^The review took too long/);
    assert.equal(reviewRows(shown(undefined), false).state, 'none');
    assert.equal(
      reviewRows(shown(undefined, { stranger: { name: 'pets.yaml' } }), false).state,
      'reviewable',
    );
    assert.equal(reviewRows(shown(checked({ ...report })), false).state, 'ready');
  });
});

describe('The rows of the progress', () => {
  const submitted = (id: string, slug: string, score: number, at: string): ProgressEvent => ({
    ...{ v: 1, id, at, exercise: slug, kind: 'submitted', score, met: score / 20, total: 5, goals: {} },
  });
  const rowsOn = (reviewsOn: Date | undefined, ...events: ProgressEvent[]) =>
    progressRows({
      reviewsOn,
      exercises: catalog.tracks.flatMap(({ exercises }) => exercises),
      events,
      of: (slug) => progressOf(events, slug),
      locale: 'zh-cn',
      dated: (at) => at,
      day: (at) => at,
      t,
    });
  const rows = (...events: ProgressEvent[]) => rowsOn(undefined, ...events);

  it('bring solved exercises back for review, where the learner wants that', () => {
    const solved = submitted('1', 'a', 100, '2026-01-01T00:00:00.000Z');
    const due = (tree: Shown) => tree.rows.find(({ id }) => id === 'due');
    assert.equal(due(rows(solved)), undefined);
    const soon = due(rowsOn(new Date('2026-01-03T23:00:00.000Z'), solved));
    assert.equal(soon?.description, 'next on 2026-01-04T00:00:00.000Z');
    assert.equal(soon.children, undefined);
    const tree = rowsOn(new Date('2026-01-04T00:00:00.000Z'), solved, submitted('2', 'c', 60, '2026-01-02'));
    unique(tree);
    const [only, ...others] = due(tree)?.children ?? [];
    assert.equal(others.length, 0);
    assert.deepEqual([only?.about, only?.menu], ['a', 'exercise.done']);
    assert.match(only?.spoken ?? '', /since 2026-01-04.*Reviewed 0 times by now/);
  });

  it('say that an exercise was solved before it changed', () => {
    const old = { ...submitted('1', 'a', 100, '2026-01-01'), edition: '9' } as ProgressEvent;
    assert.match(row(rows(old), 'skill:errors:a').description ?? '', /changed since you solved it/);
    const tree = exerciseRows({
      catalog,
      filter: 'all',
      locale: 'en',
      t,
      standing: (slug) => progressOf([old], slug),
    });
    assert.equal(row(tree, 'exercise:a').description, '100, changed');
    assert.match(row(tree, 'exercise:a').spoken ?? '', /Done.*changed since you solved it/);
    assert.equal(row(tree, 'exercise:a').menu, 'exercise.done');
  });

  it('list themes, the weakest first, and attempts, the latest first', () => {
    const tree = rows(
      submitted('1', 'a', 100, '2026-01-01'),
      { ...submitted('2', 'c', 60, '2026-01-02'), fixes: 2 } as ProgressEvent,
      submitted('3', 'gone', 60, '2026-01-03'),
    );
    unique(tree);
    assert.deepEqual(
      row(tree, 'skills').children?.map(({ label, description }) => [label, description]),
      [
        ['安全', '60 · 0/2'],
        ['错误', '100 · 1/2'],
      ],
    );
    assert.deepEqual(
      row(tree, 'attempts').children?.map(({ about }) => about),
      ['2', '1'],
    );
    assert.match(row(tree, 'attempt:2').description ?? '', / · 2 quick fixes$/);
    assert.match(row(tree, 'attempt:2').spoken ?? '', /3\/5 goals · 2 quick fixes/);
    assert.doesNotMatch(row(tree, 'attempt:1').description ?? '', /quick fix/);
    assert.deepEqual(row(tree, 'attempt:2').click, { command: 'apiKata.openAttempt', arguments: ['2'] });
    assert.equal(row(tree, 'skill:errors:a').about, 'a');
  });

  it('are none before there is an outcome', () => {
    assert.deepEqual(rows(), { state: 'none', rows: [] });
  });
});

describe('Themes', () => {
  it('of all rules and exercises have a title in both languages', () => {
    const rules = readdirSync('rulesets/registry').map((name) => name.replace('.yaml', ''));
    const dimensions = readdirSync('exercises', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(
        ({ name }) =>
          /^dimensions: \[(.*)\]/m.exec(readFileSync(`exercises/${name}/exercise.yaml`, 'utf8'))?.[1],
      )
      .flatMap((list) => list?.split(', ') ?? []);
    assert.ok(dimensions.length > 0);
    for (const theme of new Set([...rules, ...dimensions]))
      if (theme !== 'engine')
        for (const locale of ['en', 'zh-cn'] as const) assert.notEqual(themeTitle(theme, locale), theme);
  });
});
