import assert from 'node:assert/strict';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
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
