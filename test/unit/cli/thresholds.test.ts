import assert from 'node:assert/strict';
import { isPassed } from '../../../src/cli/review/thresholds';
import type { Finding } from '../../../src/core/report';
import { passingReport as report } from './formats/reports';

const error: Finding = {
  ...{
    rule: 'oas3-schema',
    severity: 'error',
    message: 'A Path Item has no `pst`.',
    why: '',
    pointer: '/paths',
  },
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  fixes: [],
};

describe('whether a check is passed', () => {
  it('is decided by the goals, or by the score where one is named', () => {
    assert.ok(isPassed(report, undefined, undefined));
    assert.ok(!isPassed({ ...report, passed: false, score: 60 }, undefined, undefined));
    assert.ok(isPassed({ ...report, passed: false, score: 60 }, 60, undefined));
    assert.ok(!isPassed({ ...report, passed: false, score: 60 }, 61, undefined));
  });

  it('is no where the document is not correct, whatever the score', () => {
    const blocked = { ...report, score: 100, passed: false, findings: [error], blocking: [0] };
    assert.ok(!isPassed(blocked, undefined, undefined));
    assert.ok(!isPassed(blocked, 0, undefined));
  });

  it('is no where something of the named severity was found', () => {
    assert.ok(!isPassed({ ...report, findings: [error] }, 0, 'error'));
    assert.ok(isPassed({ ...report, findings: [{ ...error, waived: 'Known' }] }, 0, 'error'));
  });
});
