import assert from 'node:assert/strict';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas3 } from '@stoplight/spectral-formats';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { perDocument } from '../../../rulesets/functions/rule/per-document';
import { perOperation } from '../../../rulesets/functions/rule/per-operation';
import type { Exercise, Goal } from '../../../src/core/exercises/exercise';
import { assembleKata } from '../../../src/core/kata';

/** A ruleset small enough to reason about: names must be set, secrets must not, and one rule that throws on demand. */
const ruleset = {
  formats: [oas3],
  rules: {
    'needs-summary': {
      given: '$',
      resolved: false,
      severity: 'warn',
      message: '{{error}}',
      then: {
        function: perOperation(function* (_, operation, examine) {
          examine(operation);
          if (!operation.summary)
            yield { message: `\`${operation.name}\` has no summary.`, path: operation.path };
        }),
      },
      extensions: { why: 'Callers guess.' },
    },
    'looks-at-nothing': {
      given: '$',
      resolved: false,
      then: { function: perDocument(() => []) },
    },
    throws: {
      given: '$',
      resolved: false,
      then: {
        function: perDocument(({ contract }) => {
          if (contract.root['x-throw']) throw new Error('boom');
          return [];
        }),
      },
    },
    'whole-document': {
      given: '$',
      resolved: false,
      message: '{{error}}',
      then: {
        function: perDocument(({ contract, examine }) => {
          examine({ usedAt: [] });
          return contract.root['x-owner'] ? [] : [{ message: 'Nobody owns this.', path: ['paths'] }];
        }),
      },
    },
  },
} as unknown as RulesetDefinition;

const goal = (parts: Partial<Goal>): Goal => ({
  id: 'g',
  title: 'G',
  weight: 100,
  find: [],
  rules: [],
  anyOf: [],
  ...parts,
});
const exercise = (...goals: Goal[]): Exercise => ({
  id: 'e',
  title: 'E',
  track: 't',
  level: 1,
  minutes: 1,
  dimensions: [],
  goals,
  stories: [],
});
const kata = assembleKata({ ruleset });
const spec = (more = '', operation = 'summary: Send') => `openapi: 3.1.0
info: { title: T, version: '1' }
x-owner: me
${more}
paths:
  /messages:
    post:
      ${operation}
      responses:
        '201': { description: made }
        '409': { description: twice }
  /calls:
    get:
      responses:
        '200': { description: ok }
`;
const creates = { find: [{ operation: 'creates' as const, about: ['message'] }], rules: ['needs-summary'] };

describe('grading', () => {
  const stateOf = async (one: Goal, text: string) => {
    const report = await kata.check(exercise(one), text);
    const [graded] = report.goals;
    assert.ok(graded);
    return { ...graded, score: report.score, report };
  };

  it('meets a goal whose evidence is there and clean, though the rule fires elsewhere', async () => {
    const { state, evidence, score, report } = await stateOf(goal(creates), spec());
    assert.equal(state, 'met');
    assert.equal(score, 100);
    assert.deepEqual(
      evidence.map(({ pointer }) => pointer),
      ['/paths/~1messages/post'],
    );
    assert.equal(evidence[0]?.range.start.line, 6);
    assert.deepEqual(
      report.findings.map(({ pointer, goal }) => [pointer, goal]),
      [['/paths/~1calls/get', undefined]],
    );
    assert.equal(report.passed, true);
  });

  it('leaves a goal unmet where its rule found something on the evidence, and points the finding to the goal', async () => {
    const { state, findings, reason, report } = await stateOf(goal(creates), spec('', 'operationId: send'));
    assert.equal(state, 'unmet');
    assert.equal(reason, 'One finding is left: `send` has no summary.');
    const [index = -1] = findings;
    assert.equal(report.findings[index]?.goal, 'g');
    assert.equal(report.findings[index]?.why, 'Callers guess.');
    assert.deepEqual(
      [report.nextBestFix?.goal, report.nextBestFix?.gain, report.nextBestFix?.rule],
      ['g', 100, 'needs-summary'],
    );
  });

  it('never meets a goal without evidence: no vacuous pass', async () => {
    for (const text of ['', 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n']) {
      const { state, score } = await stateOf(goal(creates), text);
      assert.equal(state, 'unmet');
      assert.equal(score, 0);
    }
  });

  it('never meets a goal whose rule looked at nothing', async () => {
    const { state, reason } = await stateOf(goal({ ...creates, rules: ['looks-at-nothing'] }), spec());
    assert.equal(state, 'unmet');
    assert.match(reason, /does not show this yet: `looks-at-nothing`/);
  });

  it('cannot check what a crashed rule should have judged, and never scores it', async () => {
    const { state, score, report } = await stateOf(
      goal({ ...creates, rules: ['throws'] }),
      spec('x-throw: true'),
    );
    assert.equal(state, 'notChecked');
    assert.equal(score, 0);
    assert.equal(report.complete, false);
    assert.match(report.findings[0]?.message ?? '', /`throws` could not check this document: boom/);
  });

  it('cannot check a text that does not parse', async () => {
    const { state, score, report } = await stateOf(goal(creates), 'openapi: 3.1.0\ninfo: {title: [}\n');
    assert.equal(state, 'notChecked');
    assert.equal(score, 0);
    assert.equal(report.complete, false);
    assert.ok(report.findings.every(({ rule }) => rule === 'parser'));
  });

  it('recognises which of several designs the answer took', async () => {
    const designs = [
      {
        design: 'a',
        title: 'By 422',
        find: [{ operation: 'creates' as const, responds: ['422'] }],
        rules: [],
      },
      {
        design: 'b',
        title: 'By 409',
        find: [{ operation: 'creates' as const, responds: ['409'] }],
        rules: [],
      },
    ];
    const met = await stateOf(goal({ ...creates, anyOf: designs }), spec());
    assert.deepEqual([met.state, met.design], ['met', 'By 409']);
    assert.deepEqual(met.report.strengths, ['G: By 409']);
    const none = await stateOf(goal({ ...creates, anyOf: designs.slice(0, 1) }), spec());
    assert.equal(none.state, 'unmet');
    assert.match(none.reason, /By 422/);
  });

  it('counts a finding above the evidence as a finding on it', async () => {
    const owned = goal({ ...creates, rules: ['needs-summary', 'whole-document'] });
    assert.equal((await stateOf(owned, spec())).state, 'met');
    const { state, findings, report } = await stateOf(owned, spec().replace('x-owner: me\n', ''));
    assert.equal(state, 'unmet');
    assert.deepEqual(
      findings.map((i) => report.findings[i]?.pointer),
      ['/paths'],
    );
  });

  it('takes a delivery or a security scheme as evidence, and looks at rules there only', async () => {
    const events = goal({ find: [{ delivery: 'webhook', about: ['message'] }] });
    const secured = goal({ find: [{ scheme: 'api-key' }] });
    const more = `security: [{ key: [] }]
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
webhooks: { message.sent: { post: { responses: { '204': { description: ok } } } } }`;
    for (const [one, pointer] of [
      [events, '/webhooks/message.sent/post'],
      [secured, '/components/securitySchemes/key'],
    ] as const) {
      const met = await stateOf(one, spec(more));
      assert.deepEqual([met.state, met.evidence.map((place) => place.pointer)], ['met', [pointer]]);
      assert.equal((await stateOf(one, spec())).state, 'unmet');
      // The rule speaks about operations: on this evidence it found nothing to judge.
      const { state, reason } = await stateOf({ ...one, rules: ['needs-summary'] }, spec(more));
      assert.equal(state, 'unmet');
      assert.match(reason, /does not show this yet: `needs-summary`/);
    }
  });

  it('sums the weights of met goals only', async () => {
    const report = await kata.check(
      exercise(
        goal({ ...creates, id: 'a', weight: 60 }),
        goal({ id: 'b', weight: 40, find: [{ operation: 'lists', about: ['nothing'] }] }),
      ),
      spec(),
    );
    assert.equal(report.score, 60);
    assert.equal(report.passed, false);
    assert.equal(report.nextBestFix?.goal, 'b');
    assert.equal(report.nextBestFix?.rule, undefined);
  });

  it('counts required inputs and a wildcard status', async () => {
    const body = `requestBody: { required: true, content: { application/json: { schema: { type: object, required: [to, text, opts], properties: { to: { type: string }, text: { type: string }, opts: { type: object, required: [a, b], properties: { a: { type: string }, b: { type: string } } } } } } } }`;
    const bounded = (most: number) =>
      goal({ find: [{ operation: 'creates', atMost: { requiredInputs: most } }] });
    assert.equal((await stateOf(bounded(4), spec('', body))).state, 'met');
    assert.equal((await stateOf(bounded(3), spec('', body))).state, 'unmet');
    const wildcard = spec().replace("'409'", "'4XX'");
    assert.equal(
      (await stateOf(goal({ find: [{ operation: 'creates', responds: ['409'] }] }), wildcard)).state,
      'met',
    );
  });

  it('gives reports that its schema accepts', async () => {
    const validate = new Ajv2020({ strict: true }).compile(
      JSON.parse(readFileSync('media/report.schema.json', 'utf8')) as object,
    );
    for (const text of ['', 'a: b: c', spec(), spec('x-throw: true'), 'swagger: "2.0"']) {
      const report = await kata.check(
        exercise(goal(creates), goal({ id: 'h', weight: 0, rules: ['throws'] })),
        text,
      );
      assert.ok(validate(report), JSON.stringify(validate.errors));
    }
  });
});
