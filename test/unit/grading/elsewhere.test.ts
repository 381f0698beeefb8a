import assert from 'node:assert/strict';
import { parse } from 'yaml';
import ruleset from '../../../rulesets/api-kata.yaml';
import type { JsonObject } from '../../../src/core/json';
import { assembleKata } from '../../../src/core/kata';
import { demandingExercise } from '../document/demanding-exercise';
import { ruleIds } from '../document/every-rule';
import { solutionOf } from '../document/starting-texts';
import { splits } from '../rules/elsewhere';

describe('a goal', function () {
  this.timeout(120_000);
  const kata = assembleKata({ ruleset });
  const exercise = demandingExercise(ruleIds);

  for (const slug of ['first-call', 'send-exactly-once'])
    it(`is not met by what lies in another file (${slug})`, async () => {
      const solution = parse(solutionOf(slug)) as JsonObject;
      const met = new Set(await goalsMet(solution));
      for (const { spec, moved } of splits(solution)) {
        const more = (await goalsMet(spec)).filter((goal) => !met.has(goal));
        assert.deepEqual(more, [], moved);
      }
    });

  it('is not checked where its evidence leads elsewhere', async () => {
    const spec = {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: {
        '/messages': {
          get: { operationId: 'listMessages', responses: { '200': { $ref: 'common.yaml#/responses/Page' } } },
        },
      },
    };
    const goal = {
      ...exercise.goals[0]!,
      id: 'g',
      find: [{ operation: 'any' as const }],
      rules: ['operation-success-response'],
    };
    const report = await kata.check({ ...exercise, goals: [goal] }, JSON.stringify(spec));
    assert.equal(report.goals[0]?.state, 'notChecked');
    assert.match(report.goals[0]?.reason ?? '', /another file/);
    assert.equal(report.score, 0);
  });

  async function goalsMet(spec: JsonObject): Promise<string[]> {
    const { goals } = await kata.check(exercise, JSON.stringify(spec));
    return goals.filter(({ state }) => state === 'met').map(({ id }) => id);
  }
});
