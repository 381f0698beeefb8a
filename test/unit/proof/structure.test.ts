import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { filesIn } from './scaffold-files';
import { prove } from '../../../src/core/proof/prove';
import { structureFaults } from '../../../src/core/proof/structure';
import { shippedKata } from '../../../src/engine/engine';

const ROOT = 'src/cli/scaffold/my-exercise';
const FILES = new Map(filesIn(ROOT).map((name) => [name, readFileSync(`${ROOT}/${name}`, 'utf8')]));
const kata = shippedKata();
const RULES = new Set(kata.rules().flatMap(({ id, enabled }) => (enabled ? [id] : [])));

type Change = Record<string, ((text: string) => string) | undefined>;

/** The scaffold with some files changed or (undefined) removed. */
const reader = (change: Change) => (path: string) => {
  const name = path.replace('my-exercise/', '');
  if (name in change && change[name] === undefined) return Promise.resolve(undefined);
  const text = FILES.get(name);
  return Promise.resolve(text === undefined ? undefined : (change[name]?.(text) ?? text));
};
const faultsOf = async (change: Change) =>
  (await structureFaults(reader(change), 'my-exercise', RULES)).map((fault) => {
    const about =
      fault.kind === 'schema'
        ? ` ${fault.keyword} ${fault.limit}`
        : fault.kind === 'edits'
          ? ` ${fault.reason} ${fault.pointer}`
          : '';
    return `${fault.kind} ${fault.file} ${fault.detail}${about}`;
  });

const swap = (from: string, to: string) => (text: string) => {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
};

describe('the structure of an exercise', () => {
  it('of the scaffold has no faults', async () => assert.deepEqual(await faultsOf({}), []));

  const table: [string, Change, string[]][] = [
    ['a missing file', { 'notes.md': undefined }, ['missing notes.md notes.md']],
    [
      'a missing solution',
      { 'solutions/another-answer.yaml': undefined },
      ['missing solutions/another-answer.yaml solutions/another-answer.yaml'],
    ],
    ['no exercise.yaml', { 'exercise.yaml': undefined }, ['missing exercise.yaml exercise.yaml']],
    [
      'a field that nobody knows',
      { 'exercise.yaml': swap('level: 1', 'stars: 5\nlevel: 1') },
      ['schema exercise.yaml / additionalProperties stars'],
    ],
    [
      'another id than the folder',
      { 'exercise.yaml': swap('id: my-exercise', 'id: other') },
      ['id exercise.yaml other'],
    ],
    [
      'weights beyond 100',
      { 'exercise.yaml': swap('weight: 70', 'weight: 80') },
      ['weights exercise.yaml 110'],
    ],
    [
      'a rule that is not there',
      { 'exercise.yaml': swap('[request-example]', '[request-exampel]') },
      ['unknownRule exercise.yaml request-exampel'],
    ],
    [
      'a rule that is off',
      { 'exercise.yaml': swap('[request-example]', '[async-202-sole-success]') },
      ['unknownRule exercise.yaml async-202-sole-success'],
    ],
    [
      'a goal that an answer meets which shows nothing',
      {
        'exercise.yaml': swap(
          'find: { operation: creates, about: [order, purchase] }',
          'find: { operation: any, count: { atMost: 0 } }',
        ),
      },
      ['vacuous exercise.yaml copyable-request'],
    ],
    [
      'a goal that rests on prose and weighs much',
      {
        'exercise.yaml': swap(
          'find: { operation: creates, about: [order, purchase] }',
          'find: { operation: creates, says: atomic }',
        ),
      },
      ['prose exercise.yaml copyable-request'],
    ],
    [
      'a goal twice',
      {
        'exercise.yaml': swap('id: refusals-documented', 'id: copyable-request'),
        'mutants.yaml': (text) => text.replaceAll('[refusals-documented]', '[copyable-request]'),
      },
      ['twice exercise.yaml copyable-request'],
    ],
    [
      'a goal without translation',
      { 'exercise.zh-cn.yaml': swap('refusals-documented', 'refusals') },
      ['translation exercise.zh-cn.yaml refusals-documented'],
    ],
    [
      'two hints instead of three',
      { 'hints.zh-cn.md': swap('### 思路', '') },
      ['hints hints.zh-cn.md copyable-request'],
    ],
    [
      'a mutant of nothing',
      { 'mutants.yaml': swap('of: solution.yaml', 'of: solutions/gone.yaml') },
      ['unknownSolution mutants.yaml no-request-example: solutions/gone.yaml'],
    ],
    [
      'a mutant that breaks an unknown goal',
      { 'mutants.yaml': swap('[copyable-request]', '[copyable]') },
      ['unknownGoal mutants.yaml no-request-example: copyable'],
    ],
    [
      'edits that do not apply',
      { 'mutants.yaml': swap('post/responses/400', 'post/responses/404') },
      ['edits mutants.yaml malformed-undocumented nowhere /paths/~1orders/post/responses/404'],
    ],
    [
      'edits that change nothing',
      {
        'mutants.yaml': swap(
          '{ op: remove, path: /paths/~1orders/post/responses/400 }',
          '{ op: replace, path: /info/title, value: Orders API }',
        ),
      },
      ['noEffect mutants.yaml malformed-undocumented'],
    ],
    [
      'a goal that no mutant attacks',
      { 'mutants.yaml': (text) => text.replaceAll('[refusals-documented]', '[copyable-request]') },
      ['notAttacked mutants.yaml refusals-documented'],
    ],
  ];
  for (const [name, change, expected] of table)
    it(`says that there is ${name}`, async () => assert.deepEqual(await faultsOf(change), expected));

  it('says where YAML cannot be read', async () => {
    const [fault = '', ...more] = await faultsOf({ 'stub.yaml': () => 'a: [1' });
    assert.match(fault, /^unreadable stub\.yaml /);
    assert.deepEqual(more, []);
  });

  it('needs no Chinese', async () => {
    const chinese = ['exercise.zh-cn.yaml', 'hints.zh-cn.md', 'brief.zh-cn.md', 'notes.zh-cn.md'];
    assert.deepEqual(await faultsOf(Object.fromEntries(chinese.map((name) => [name, undefined]))), []);
  });
});

describe('the proof of an exercise', function () {
  this.timeout(60_000);
  const failing = async (change: Change) => {
    const { proven, faults, steps } = await prove(kata, reader(change), 'my-exercise');
    const failed = steps.flatMap(({ kind, name, holds }) => (holds ? [] : [`${kind} ${name}`]));
    assert.equal(proven, failed.length === 0 && faults.length === 0);
    return failed;
  };

  it('of the scaffold holds', async () => assert.deepEqual(await failing({}), []));

  it('fails where a solution does not score 100', async () => {
    const change = {
      'solutions/another-answer.yaml': swap("'4XX'", "'2XX'"),
      'mutants.yaml': swap('responses/4XX', 'responses/2XX'),
    };
    assert.deepEqual(await failing(change), [
      'solution solutions/another-answer.yaml',
      'mutant purchase-stale-example',
    ]);
  });

  it('fails where the stub is an answer already, or no start at all', async () => {
    assert.deepEqual(await failing({ 'stub.yaml': () => FILES.get('solution.yaml') ?? '' }), [
      'stub stub.yaml',
    ]);
    assert.deepEqual(await failing({ 'stub.yaml': () => 'openapi: 3.1.0\n' }), ['stub stub.yaml']);
  });

  it('fails where a mutant breaks more, or less, than it names', async () => {
    const change = { 'mutants.yaml': swap('[copyable-request]', '[copyable-request, refusals-documented]') };
    assert.deepEqual(await failing(change), ['mutant no-request-example']);
  });

  it('grades nothing where there are faults', async () => {
    const { proven, faults, steps } = await prove(kata, reader({ 'brief.md': undefined }), 'my-exercise');
    assert.deepEqual([proven, faults.length, steps], [false, 1, []]);
  });
});
