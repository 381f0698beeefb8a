import { strict as assert } from 'node:assert';
import type { Finding } from '../../../src/core/report';
import { SOURCE, checked, commands, finding, goal, place, report, section, shown } from './feedback-fixture';

describe('The feedback page', () => {
  it('invites to open an exercise when none is open', () => {
    const state = shown(undefined);
    assert.equal(state.title, 'No exercise is open');
    assert.deepEqual(commands(state), ['openExercise']);
    assert.equal(state.score, undefined);
  });

  it('begins with strengths, then the next best fix, then the goals', () => {
    const kinds = shown(checked()).sections.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['strengths', 'nextFix', 'goals', 'findings', 'facts']);
  });

  it('offers the quick fixes that there are, at the finding and for the next best fix, and no others', () => {
    const key = `rule-one ${place.pointer}`;
    const state = shown(checked(), { fixTitles: new Map([[key, 'Add x']]) });
    const apply = { command: 'applyFix', argument: key, label: 'Apply: Add x' };
    const next = section(state, 'nextFix')?.actions ?? [];
    assert.deepEqual(next[0], { ...apply, spoken: 'Apply: Add x. mend it' });
    const [, goal] = section(state, 'goals')?.goals ?? [];
    assert.deepEqual(goal?.findings[0]?.items[0]?.fix, {
      ...apply,
      spoken: 'Apply: Add x. `x` breaks rule-one',
    });
    const beside = section(state, 'findings')?.findings ?? [];
    assert.deepEqual(
      beside.flatMap(({ items }) => items.map(({ fix }) => fix)),
      [undefined],
    );
    assert.ok(!JSON.stringify(shown(checked())).includes('applyFix'));
  });

  it('says of each attempt what helped with it', () => {
    const attempt = { id: 'a', score: 70, met: 3, total: 4, when: 'May 1' };
    const state = shown(checked(), {
      attempts: [
        { ...attempt, hints: 1, fixes: 12 },
        { ...attempt, fixes: 1 },
        { ...attempt, hints: 'many' as unknown as number, fixes: -3 },
      ],
    });
    const goals = '3 of 4 goals met';
    assert.deepEqual(
      section(state, 'attempts')?.attempts.map(({ note }) => note),
      [`${goals} · 1 hint, 12 quick fixes`, `${goals} · 1 quick fix`, goals],
    );
  });

  it('says before anything else which errors keep an answer from being passed', () => {
    const error = { rule: 'oas3-schema', severity: 'error' as const, message: 'A Path Item has no `pst`.' };
    const findings = [...report.findings, { ...report.findings[0], ...error } as Finding];
    const [first] = shown(checked({ findings, blocking: [findings.length - 1] })).sections;
    assert.ok(first?.kind === 'findings' && first.open);
    assert.equal(first.heading, 'Fix this first');
    assert.deepEqual(
      first.findings.flatMap(({ items }) => items.map(({ message }) => message)),
      [error.message],
    );
  });

  it('does not say in the reason of a goal what the finding below it says', () => {
    const [finding] = report.findings;
    const reasonOf = (reason: string) =>
      section(shown(checked({ goals: [goal('b', 100, { state: 'unmet', reason, findings: [0] })] })), 'goals')
        ?.goals[0]?.reason;
    assert.equal(reasonOf(`One finding is left: ${finding?.message}`), undefined);
    assert.equal(reasonOf('`send` demands 7 inputs.'), '`send` demands 7 inputs.');
  });

  it('puts a finding under its goal, and the others below', () => {
    const state = shown(checked());
    const rules = (findings: { rule: unknown }[] = []) =>
      findings.map(({ rule }) => (typeof rule === 'string' ? rule : (rule as { label: string }).label));
    assert.deepEqual(rules(section(state, 'goals')?.goals[1]?.findings), ['rule-one']);
    assert.deepEqual(rules(section(state, 'findings')?.findings), ['rule-two']);
  });

  it('lists as many others as anybody reads, and says how many there are', () => {
    const others = Array.from({ length: 130 }, (_, i) => finding(`rule-${i}`));
    const goals = [goal('a', 100)];
    const loose = section(shown(checked({ goals, findings: others })), 'findings');
    assert.equal(loose?.findings.length, 100);
    assert.equal(loose?.heading, 'Also worth a look (130)');
    assert.equal(loose?.note, 'These do not change the score. 30 more are in the Problems view.');
  });

  it('says once why a rule matters, and of many places a few', () => {
    const same = Array.from({ length: 7 }, () => finding('rule-one'));
    const findings = [...same, finding('rule-two'), { ...finding('rule-one'), waived: 'Agreed.' }];
    const views = section(shown(checked({ goals: [goal('a', 100)], findings })), 'findings')?.findings ?? [];
    assert.deepEqual(
      views.map(({ items, more, why }) => [items.length, more.items.length, why]),
      [
        [4, 3, 'It hurts.'],
        [1, 0, 'It hurts.'],
        [1, 0, 'Waived: Agreed.'],
      ],
    );
    assert.equal(views[0]?.more.label, '3 more');
  });

  it('links a rule only where it has a page', () => {
    const state = shown(checked());
    assert.deepEqual(section(state, 'goals')?.goals[1]?.findings[0]?.rule, {
      command: 'explainRule',
      argument: 'rule-one',
      label: 'rule-one',
    });
    assert.equal(section(state, 'findings')?.findings[0]?.rule, 'rule-two');
  });

  it('leads to what is behind a rule', () => {
    const state = shown(checked());
    assert.deepEqual(section(state, 'goals')?.goals[1]?.findings[0]?.sources, [SOURCE]);
    assert.deepEqual(section(state, 'findings')?.findings[0]?.sources, []);
  });

  it('counts lines from one and names the operation', () => {
    assert.equal(section(shown(checked()), 'nextFix')?.place.label, 'POST /messages · line 10');
  });

  it('offers hints for unmet goals only', () => {
    const goals = section(shown(checked()), 'goals')?.goals ?? [];
    assert.deepEqual(
      goals.map(({ nextHint }) => nextHint?.argument),
      [undefined, 'b', undefined],
    );
  });

  it('folds what is met, and lists a few of many places', () => {
    const many = goal('a', 60, { evidence: Array.from({ length: 9 }, () => place) });
    const [met, unmet] =
      section(shown(checked({ goals: [many, goal('b', 40, { state: 'unmet' })] })), 'goals')?.goals ?? [];
    assert.deepEqual([met?.open, unmet?.open], [false, true]);
    assert.equal(met?.evidence?.places.length, 4);
    assert.deepEqual([met.evidence.more.label, met.evidence.more.places.length], ['5 more', 5]);
  });

  it('says of a file that answers no exercise that it does, and shows no other one’s score', () => {
    const state = shown(undefined, { stranger: { name: 'petstore.yaml' } });
    assert.equal(state.title, 'petstore.yaml');
    assert.equal(state.score, undefined);
    assert.deepEqual(commands(state), ['reviewFile', 'openExercise']);
  });

  it('offers notes and solutions once the exercise is solved', () => {
    assert.ok(!commands(shown(checked())).includes('openSolution'));
    const solved = shown(checked(), { progress: { state: 'done', attempts: 1, best: 100 } });
    assert.ok(commands(solved).includes('openSolution') && commands(solved).includes('openNotes'));
    assert.match(solved.facts, /best attempt 100/);
  });
});
