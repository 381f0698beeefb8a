import assert from 'node:assert/strict';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas3 } from '@stoplight/spectral-formats';
import { perDocument } from '../../../rulesets/functions/rule/per-document';
import { perOperation } from '../../../rulesets/functions/rule/per-operation';
import type { Goal } from '../../../src/core/exercises/exercise';
import { assembleKata } from '../../../src/core/kata';

/** Two rules that want a summary, one of them off and in place of the other; and one on whether this is OpenAPI. */
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
          if (!operation.summary) yield { message: 'No summary.', path: operation.path };
        }),
      },
    },
    'no-trace': {
      given: '$',
      resolved: false,
      severity: 'error',
      message: '{{error}}',
      then: {
        function: perDocument(({ contract }) =>
          contract.root['x-trace'] ? [{ message: 'No `x-trace` here.', path: ['x-trace'] }] : [],
        ),
      },
      extensions: { category: 'correctness' },
    },
    'only-for-exercises': {
      given: '$',
      resolved: false,
      recommended: false,
      message: '{{error}}',
      then: {
        function: perOperation(function* (_, operation, examine) {
          examine(operation);
          if (!operation.summary) yield { message: 'Say what it does.', path: operation.path };
        }),
      },
      extensions: { covers: ['needs-summary'] },
    },
  },
} as unknown as RulesetDefinition;

const kata = assembleKata({ ruleset });
const spec = (more = '') => `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /messages:
    post:
      ${more || 'summary: Send'}
      responses: { '201': { description: made } }
`;
const goal = (rule: string): Goal => ({
  ...{ id: 'g', title: 'G', weight: 100, find: [{ operation: 'creates' }], rules: [rule], anyOf: [] },
});
async function stateOf(one: Goal, text: string) {
  const facts = { id: 'e', title: 'E', track: 't', level: 1, minutes: 10, dimensions: [], stories: [] };
  const report = await kata.check({ ...facts, goals: [one] }, text);
  return { report, score: report.score };
}

describe('an answer', () => {
  it('passes no answer whose document is not correct, whatever its score, and says which errors those are', async () => {
    const text = `${spec()}x-trace: true\n`;
    const { report, score } = await stateOf(goal('needs-summary'), text);
    assert.equal(score, 100);
    assert.equal(report.passed, false);
    assert.deepEqual(
      report.blocking?.map((i) => report.findings[i]?.rule),
      ['no-trace'],
    );
    assert.equal((await stateOf(goal('needs-summary'), spec())).report.blocking, undefined);
  });

  it('switches a rule on that a goal names, and what it covers off', async () => {
    const named = goal('only-for-exercises');
    const rulesIn = async (one: Goal) => {
      const { report } = await stateOf(one, spec('operationId: send'));
      return new Set(report.findings.map(({ rule }) => rule));
    };
    assert.deepEqual([...(await rulesIn(named))], ['only-for-exercises']);
    assert.deepEqual([...(await rulesIn(goal('needs-summary')))], ['needs-summary']);
  });
});
