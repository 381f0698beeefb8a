import { oas3 } from '@stoplight/spectral-formats';
import assert from 'node:assert/strict';
import ruleset from '../../../rulesets/api-kata.yaml';
import { perOperation } from '../../../rulesets/functions/rule/per-operation';
import type { Exercise, Find } from '../../../src/core/exercises/exercise';
import { assembleKata } from '../../../src/core/kata';

/** A finding that stands elsewhere, and what mends it. */
interface Elsewhere {
  rule: string;
  find: Find;
  pointer: string;
  broken: string;
  mended: string;
}

const CASES: Elsewhere[] = [
  {
    rule: 'quickstart-in-info',
    find: { operation: 'creates' },
    pointer: '/info/description',
    broken: spec({ description: 'Messages.' }),
    mended: spec({ description: 'Sign up for a key, call the sandbox with `curl`, or ask support.' }),
  },
  {
    rule: 'sandbox-declared',
    find: { operation: 'creates' },
    pointer: '/servers',
    broken: spec(),
    mended: spec({ server: 'https://sandbox.acme.dev' }),
  },
  {
    rule: 'version-major-only',
    find: { operation: 'reads' },
    pointer: '/servers/0/url',
    broken: spec({ server: 'https://api.acme.dev/v1.2' }),
    mended: spec({ server: 'https://api.acme.dev/v1' }),
  },
  {
    // A server of one path concerns the operations there.
    rule: 'version-major-only',
    find: { operation: 'reads' },
    pointer: '/paths/~1messages~1{id}/servers/0/url',
    broken: spec({ item: 'servers: [{ url: https://api.acme.dev/v1.2 }]' }),
    mended: spec({ item: 'servers: [{ url: https://api.acme.dev/v1 }]' }),
  },
  {
    // Two operations share the response: it is one of the second as well.
    rule: 'no-content-empty',
    find: { operation: 'reads' },
    pointer: '/components/responses/Nothing/content',
    broken: spec({ nothing: 'content: { application/json: { schema: { type: object } } }' }),
    mended: spec(),
  },
];

describe('an example that fits one of the answers that show it', () => {
  const kata = assembleKata({ ruleset });
  const paths = (made: string) => `
openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /messages: { post: { responses: { '201': { description: ok, content: { application/json: { schema: { type: object, required: [ref], properties: { ref: { type: string } } }, examples: { a: { $ref: '#/components/examples/${made}' } } } } } } } }
  /messages/{id}: { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '200': { description: ok, content: { application/json: { schema: { type: object, required: [state], properties: { state: { type: string } } }, examples: { a: { $ref: '#/components/examples/Looked' } } } } } } } }
components: { examples: { Made: { value: { ref: m-1 } }, Looked: { value: { state: sent } } } }
`;
  const state = async (find: Find, made: string) => {
    const { goals } = await kata.check(exercise('response-example', find), paths(made));
    return goals[0]?.state;
  };

  it('costs the other, and not that one', async () => {
    const makes: Find = { operation: 'creates', response: 'success' };
    const reads: Find = { operation: 'reads', response: 'success' };
    assert.deepEqual([await state(makes, 'Made'), await state(reads, 'Made')], ['met', 'met']);
    assert.deepEqual([await state(makes, 'Looked'), await state(reads, 'Looked')], ['unmet', 'met']);
  });
});

describe('a finding that stands elsewhere', () => {
  const kata = assembleKata({ ruleset });

  for (const { rule, find, pointer, broken, mended } of CASES)
    it(`concerns the operation that ${rule} examined for it`, async () => {
      const report = await kata.check(exercise(rule, find), broken);
      const [goal] = report.goals;
      assert.equal(goal?.state, 'unmet');
      assert.deepEqual(
        goal.findings.map((i) => [report.findings[i]?.rule, report.findings[i]?.pointer]),
        [[rule, pointer]],
      );
      assert.equal((await kata.check(exercise(rule, find), mended)).goals[0]?.state, 'met');
    });
});

function exercise(rule: string, find: Find): Exercise {
  return {
    id: 'elsewhere',
    title: 'Elsewhere',
    track: 'tests',
    level: 1,
    minutes: 1,
    dimensions: [],
    goals: [{ id: 'goal', title: 'Goal', weight: 100, find: [find], rules: [rule], anyOf: [] }],
    stories: [],
  };
}

function spec({
  description = 'Messages.',
  server = 'https://api.acme.dev',
  nothing = '',
  item = '',
} = {}): string {
  return `openapi: 3.1.0
info: { title: Messages, version: '1', description: '${description}' }
servers: [{ url: '${server}' }]
paths:
  /messages:
    post:
      operationId: createMessage
      responses: { '201': { description: Made }, '204': { $ref: '#/components/responses/Nothing' } }
  /messages/{id}:
    ${item}
    get:
      operationId: readMessage
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '204': { $ref: '#/components/responses/Nothing' } }
components:
  responses:
    Nothing:
      description: Nothing
      ${nothing}
`;
}

describe('an example of an error', () => {
  const kata = assembleKata({ ruleset });
  const state = async (reason: string) => {
    const schema =
      '{ type: object, required: [details], properties: { details: { type: array, prefixItems: [{ type: object, required: [reason], properties: { reason: { enum: [TOO_LATE, GONE] } } }] }, code: { type: string, enum: [too_late, gone] } } }';
    const text = `
openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /messages: { post: { responses: { '201': { description: Made }, '409': { description: No, content: { application/json: { schema: ${schema}, example: { code: gone, details: [{ reason: ${reason} }] } } } } } } }
`.replace('required: [details]', 'required: [details, code]');
    const { goals } = await kata.check(
      exercise('error-stable-code', { operation: 'creates', response: 'error' }),
      text,
    );
    return goals[0]?.state;
  };

  it('costs the code that it shows beside the list, however far in', async () => {
    assert.equal(await state('GONE'), 'met');
    assert.equal(await state('LOST'), 'unmet');
  });
});

describe('a finding of what operations share', () => {
  const keyed = (schema: string) => `openapi: 3.1.0
info: { title: A, version: '1' }
paths:
  /messages:
    parameters: [{ name: Idempotency-Key, in: header, required: true, schema: ${schema} }]
    post:
      operationId: sendMessage
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '201': { description: Sent } }
`;

  it('in their path item concerns each of them', async () => {
    const kata = assembleKata({ ruleset });
    const goal = exercise('idempotency-key-bounded', { operation: 'creates' });
    const { goals, findings } = await kata.check(goal, keyed('{ type: string }'));
    assert.equal(goals[0]?.state, 'unmet');
    assert.match(findings[goals[0].findings[0] ?? -1]?.pointer ?? '', /^\/paths\/~1messages\/parameters\/0/);
  });

  it('is said once, and stands in the way of all that it was found for', async () => {
    const everywhere = perOperation(function* (_, operation, examine) {
      examine(operation);
      yield { message: `\`${operation.name}\` has no owner.`, path: ['info'] };
    });
    const rule = { given: '$', resolved: false, message: '{{error}}', then: { function: everywhere } };
    const kata = assembleKata({ ruleset: { formats: [oas3], rules: { owned: rule } } });
    for (const find of [{ operation: 'creates' }, { operation: 'reads' }] as const) {
      const { goals, findings } = await kata.check(exercise('owned', find), spec());
      assert.equal(findings.filter(({ rule }) => rule === 'owned').length, 1);
      assert.equal(goals[0]?.findings.length, 1, find.operation);
    }
  });
});
