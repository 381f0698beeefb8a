import assert from 'node:assert/strict';
import ruleset from '../../../rulesets/api-kata.yaml';
import zhCn from '../../../rulesets/messages.zh-cn.yaml';
import type { Exercise } from '../../../src/core/exercises/exercise';
import { assembleKata } from '../../../src/core/kata';

const kata = assembleKata({ ruleset, translations: { 'zh-cn': zhCn } });
const RULE = 'idempotency-key-on-create';
const exercise: Exercise = {
  ...{ id: 'payments', title: 'Payments', track: 'idempotency', level: 1, minutes: 1 },
  dimensions: ['idempotency'],
  goals: [
    { id: 'retry', title: 'Retry', weight: 60, find: [{ operation: 'creates' }], rules: [RULE], anyOf: [] },
    { id: 'list', title: 'List', weight: 40, find: [{ operation: 'creates' }], rules: [], anyOf: [] },
  ],
  stories: [],
};

const WAIVER = `      x-review: { ignore: [${RULE}], reason: The bank recognises repeats }\n`;
const KEY = `      parameters: [{ name: Idempotency-Key, in: header, required: true, schema: { type: string } }]\n`;
const create = (path: string, more: string) => `  ${path}:
    post:
      operationId: create${path.replace(/\W/g, '')}
${more}      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '201': { description: Created } }
`;
const spec = (...operations: string[]) =>
  `openapi: 3.1.0\ninfo: { title: Payments, version: '1' }\npaths:\n${operations.join('')}`;
const checked = async (...operations: string[]) => {
  const report = await kata.check(exercise, spec(...operations));
  const [goal] = report.goals;
  return { report, goal: goal as NonNullable<typeof goal> };
};

describe('a goal whose findings are waived', () => {
  it('is waived, scores nothing, and is no pass', async () => {
    const { report, goal } = await checked(create('/payments', WAIVER), create('/refunds', KEY));
    assert.equal(goal.state, 'waived');
    assert.equal(report.score, 40);
    assert.equal(report.passed, false);
    assert.equal(goal.reason, 'One finding is waived here, and a waiver earns no points.');
    const [index = -1] = goal.findings;
    const finding = report.findings[index];
    assert.equal(finding?.waived, 'The bank recognises repeats');
    assert.equal(finding.goal, 'retry');
  });

  it('is waived where every operation is', async () => {
    const { goal } = await checked(create('/payments', WAIVER), create('/refunds', WAIVER));
    assert.equal(goal.state, 'waived');
    assert.equal(goal.findings.length, 2);
  });

  it('is unmet as long as one is left that nobody waived', async () => {
    const { goal } = await checked(create('/payments', WAIVER), create('/refunds', ''));
    assert.equal(goal.state, 'unmet');
  });

  it('is met where the waiver waives nothing', async () => {
    const { report, goal } = await checked(create('/payments', `${WAIVER}${KEY}`));
    assert.equal(goal.state, 'met');
    assert.equal(report.passed, true);
  });
});

describe('a waiver of what is no rule', () => {
  const unknown = async (id: string, locale: 'en' | 'zh-cn' = 'en') => {
    const review = `      x-review: { ignore: [${id}] }\n`;
    const { findings } = await kata.lint('a.yaml', spec(create('/payments', review)), { locale });
    return findings.filter(({ rule }) => rule === 'unknown-waiver');
  };

  it('is found, at its place, with the rule that was meant', async () => {
    const [finding] = await unknown('idempotency-key-on-creat');
    assert.equal(finding?.pointer, '/paths/~1payments/post/x-review/ignore');
    assert.match(finding.message, /`idempotency-key-on-creat`.*Did you mean `idempotency-key-on-create`\?/);
    assert.match((await unknown('constructor', 'zh-cn'))[0]?.message ?? '', /不是规则/);
  });

  it('is none where the rule exists, off or not', async () => {
    assert.deepEqual(await unknown('async-202-sole-success'), []);
  });

  it('ends with the budget where there are very many', async () => {
    const ids = Array.from({ length: 600 }, (_, i) => `no-rule-of-ours-${i}`);
    const first = create('/a', `      x-review: &many { ignore: [${ids.join(', ')}] }\n`);
    const others = Array.from({ length: 90 }, (_, i) => create(`/a${i}`, '      x-review: *many\n'));
    const { findings } = await kata.lint('many.yaml', spec(first, ...others));
    assert.ok(findings.some(({ rule }) => rule === 'too-large'));
    assert.ok(!findings.some(({ rule }) => rule === 'unknown-waiver'));
  });
});
