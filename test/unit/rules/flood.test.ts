import assert from 'node:assert/strict';
import { withoutFloods } from '../../../rulesets/functions/rule/flood';
import { assembleKata } from '../../../src/core/kata';
import type { Exercise } from '../../../src/core/exercises/exercise';
import ruleset from '../../../rulesets/api-kata.yaml';
import { runRule } from './rule-table';

const problems = (count: number, message: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => ({ message: message(i), path: ['paths', `/${i}`, 'get'] }));

describe('a flood of findings', () => {
  it('is said once, at the first place, with the number of the others', () => {
    const said = withoutFloods(problems(31, (i) => `\`get${i}\` lacks ${i} things.`));
    assert.deepEqual(
      said.map(({ message, path }) => ({ message, path })),
      [
        {
          message:
            '`get0` lacks 0 things. The same holds in 30 more places, among them `GET /1, GET /2, GET /3`.',
          path: ['paths', '/0', 'get'],
        },
      ],
    );
    assert.equal(said[0]?.concerned?.length, 31);
  });

  it('is none where there are thirty, or where each says something else', () => {
    assert.equal(withoutFloods(problems(30, () => 'Same.')).length, 30);
    const kinds = problems(60, (i) => `${i % 2 === 0 ? 'This' : 'That'} is wrong.`);
    assert.equal(withoutFloods(kinds).length, 60);
  });

  it('leaves what is said beside it as it is, in its order', () => {
    const beside = { message: 'Something else.', path: ['info'] };
    const said = withoutFloods([...problems(40, () => 'Same.'), beside, ...problems(2, () => 'Few.')]);
    assert.deepEqual(
      said.map(({ message }) => message.split('. The')[0]),
      ['Same', 'Something else.', 'Few.', 'Few.'],
    );
  });

  it('is one finding of empty schemas of errors', async () => {
    const bad = { description: 'Bad.', content: { 'application/json': { schema: {} } } };
    const paths = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`/${i}`, { get: { responses: { 400: bad } } }]),
    );
    for (const rule of ['error-stable-code', 'error-doc-link']) {
      const { findings, examined } = await runRule(rule, { paths }, '3.1.0');
      assert.equal(findings.length, 1, rule);
      assert.equal(examined.length, 40, rule);
    }
  });
});

describe('one fault, one finding', () => {
  const spec = (example: string) => `openapi: 3.1.0
info: { title: Messages, version: '1' }
paths:
  /messages:
    post:
      operationId: createMessage
      requestBody: { content: { application/json: { schema: { type: object, required: [to], properties: { to: { type: string } } }, example: ${example} } } }
      responses: { '201': { description: Made } }
`;
  const exercise: Exercise = {
    id: 'example',
    title: 'Example',
    track: 'tests',
    level: 1,
    minutes: 1,
    dimensions: [],
    goals: [
      {
        id: 'goal',
        title: 'Goal',
        weight: 100,
        find: [{ operation: 'creates' }],
        rules: ['request-example'],
        anyOf: [],
      },
    ],
    stories: [],
  };

  it('an example that does not fit is found by one rule, and keeps the goal of the other from being met', async () => {
    const kata = assembleKata({ ruleset });
    const { goals, findings } = await kata.check(exercise, spec('{ to: 5 }'));
    assert.deepEqual(
      findings.filter(({ rule }) => rule.endsWith('-example')).map(({ rule }) => rule),
      ['oas3-valid-media-example'],
    );
    assert.equal(goals[0]?.state, 'unmet');
    assert.deepEqual(
      goals[0].findings.map((i) => findings[i]?.rule),
      ['oas3-valid-media-example'],
    );
    assert.equal((await kata.check(exercise, spec("{ to: '+14155550100' }"))).goals[0]?.state, 'met');
  });
});
