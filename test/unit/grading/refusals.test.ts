import assert from 'node:assert/strict';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
import { refuses } from '../../../src/core/grading/evidence/refuses';
import type { Short } from '../../../src/core/grading/evidence/kind';
import { contractFrom } from '../contract/spec';
import { contractIn, spec } from './edits-spec';

describe('evidence of refusals', () => {
  const answers = (responses: string, components = '') =>
    contractIn(
      `${spec({ responses })}${components && `components: { responses: { Answer: ${components} } }`}`,
    );
  const tagged = (description: string) =>
    `{ description: no, headers: { ETag: { description: ${description}, schema: { type: string } } } }`;
  const stale: Find = { operation: 'updates', has: [{ at: '412', means: 'version-token', in: 'header' }] };
  for (const [what, holds, contract] of [
    ['the present version', true, answers(`'412': ${tagged('The version that it has now.')}`)],
    [
      'not the one that was sent',
      true,
      answers(`'412': ${tagged('The present version, not the one you sent.')}`),
    ],
    ['what the caller sent', false, answers(`'412': ${tagged('The version that the request named.')}`)],
    [
      'what the request was made with',
      false,
      answers(`'412': ${tagged('The tag that the request was made with.')}`),
    ],
    [
      'an answer whose text is still to come',
      false,
      answers(`'412': ${tagged('now').replace(': no', ': TODO 412')}`),
    ],
    [
      'an answer that never comes',
      false,
      answers(`'412': ${tagged('now').replace(': no', ': Never sent.')}`),
    ],
    [
      'what stands for success, too',
      false,
      answers(
        "'201': { $ref: '#/components/responses/Answer' }, '412': { $ref: '#/components/responses/Answer' }",
        tagged('now'),
      ),
    ],
    [
      'what stands for two failures',
      true,
      answers(
        "'409': { $ref: '#/components/responses/Answer' }, '412': { $ref: '#/components/responses/Answer' }",
        tagged('now'),
      ),
    ],
  ] as const)
    it(`of a refusal: ${what}`, () => {
      assert.equal(selected(contract, stale).holds, holds);
    });
});

describe('evidence that an address is taken', () => {
  const put = (responses: string) =>
    contractIn(`openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /messages/{id}:
    put:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '201': { description: ok }, ${responses} }
`);
  const taken: Find = { operation: 'upserts', refuses: ['conflict'] };
  for (const [what, holds, contract] of [
    ['another message has the id', true, put("'409': { description: The id names another message. }")],
    [
      'the first call is still running',
      false,
      put("'423': { description: The first call is still running. }"),
    ],
    ['both', true, put("'409': { description: Still running. Or the id names another message. }")],
  ] as const)
    it(`of a PUT: ${what}`, () => {
      assert.equal(selected(contract, taken).holds, holds);
    });
});

describe('evidence that an unknown id is refused', () => {
  const asked = ['unknown' as const];
  const reading = (description: string, status: number) =>
    contractFrom(`
paths:
  /flows/{id}:
    get:
      operationId: getFlow
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200': { description: It. }
        '404':
          description: ${description}
          content: { application/problem+json: { example: { title: No, status: ${status} } } }
`);
  const holds = (description: string, status: number) =>
    selected(reading(description, status), { operation: 'reads', refuses: asked }).holds;
  const lacking = (description: string, status: number) => {
    const contract = reading(description, status);
    const operation = contract.operations.find(({ operationId }) => operationId === 'getFlow');
    assert.ok(operation);
    return refuses.lacking?.en({ refuses: asked }, {
      name: '`getFlow`',
      operation,
      contract,
    } as unknown as Short);
  };

  it('is a 404 that says so, and whose example is of it', () => {
    assert.ok(holds('No flow has this id.', 404));
    assert.ok(!holds('No flow has this id.', 401));
  });

  it('says what stands there instead', () => {
    const said =
      '`getFlow` does not document an id that leads nowhere (`404` tells of something else, or nothing).';
    assert.equal(lacking('No flow has this id.', 401), said);
    assert.equal(lacking('The key is missing.', 404), said);
  });
});
