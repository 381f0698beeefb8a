import type { Finding, LintReport, Report } from '../../../../src/core/report';

/** Written by hand, so that what the formats show does not change with the rules. */

export const SPEC = `openapi: 3.1.0
info: { title: Messages API, version: 1.0.0 }
paths:
  /messages:
    post:
      operationId: sendMessage
      summary: 发送一条消息 Send a message 👩‍👩‍👧‍👦
      responses:
        '201': { description: Sent. }
`;

export function finding(part: Partial<Finding> & Pick<Finding, 'rule'>, line = 4, from = 4, to = 8): Finding {
  return {
    severity: 'error',
    message: 'The body of `sendMessage` should have an example.',
    why: 'A newcomer guesses, and leaves after the fifth refusal.',
    pointer: '/paths/~1messages/post',
    range: { start: { line, character: from }, end: { line, character: to } },
    fixes: [],
    ...part,
  };
}

const metrics = {
  operations: 1,
  firstCallFacts: 4,
  requiredInputs: 2,
  documentedErrors: 0.5,
  retrySafeWrites: 1,
};

export const passingReport: Report = {
  version: 1,
  file: 'answers/openapi.yaml',
  exercise: 'send-exactly-once',
  score: 100,
  passed: true,
  complete: true,
  goals: [
    {
      id: 'retry-safe-send',
      title: 'A client can send again',
      weight: 60,
      state: 'met',
      reason: '',
      design: 'Key in a header',
      evidence: [],
      findings: [],
    },
    {
      id: 'key-described',
      title: 'The key is described',
      weight: 40,
      state: 'met',
      reason: '',
      evidence: [],
      findings: [],
    },
  ],
  findings: [],
  strengths: ['A client can send again: Key in a header', 'The key is described'],
  metrics,
};

export const failingReport: Report = {
  version: 1,
  file: 'answers/openapi.yaml',
  exercise: 'send-exactly-once',
  score: 40,
  passed: false,
  complete: false,
  goals: [
    {
      id: 'key-described',
      title: 'The key is described',
      weight: 40,
      state: 'met',
      reason: '',
      evidence: [],
      findings: [],
    },
    {
      id: 'example',
      title: 'The request is shown',
      weight: 20,
      state: 'unmet',
      reason: 'One finding is left.',
      evidence: [],
      findings: [0],
    },
    {
      id: 'conflicts',
      title: 'Conflicts are told apart',
      weight: 15,
      state: 'unmet',
      reason: 'Nothing found yet to judge: a POST.',
      evidence: [
        { pointer: '/paths', range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } } },
      ],
      findings: [],
    },
    {
      id: 'limits',
      title: 'Limits are stated',
      weight: 15,
      state: 'waived',
      reason: 'An internal API.',
      evidence: [],
      findings: [1],
    },
    {
      id: 'errors',
      title: 'Errors have one shape',
      weight: 10,
      state: 'notChecked',
      reason: '`error-schema-consistent` could not check the document.',
      evidence: [],
      findings: [],
    },
  ],
  findings: [
    finding({ rule: 'request-example', goal: 'example' }),
    finding(
      {
        rule: 'rate-limit-429-documented',
        severity: 'warn',
        goal: 'limits',
        waived: 'An internal API, called by us alone.',
        message: 'State `429`.',
        why: '',
      },
      7,
      6,
      15,
    ),
    finding(
      {
        rule: 'external-ref',
        severity: 'warn',
        message: '`./shared.yaml` lies outside this file.',
        why: '',
        pointer: '/info',
      },
      1,
      0,
      4,
    ),
  ],
  strengths: ['The key is described'],
  nextBestFix: {
    goal: 'example',
    rule: 'request-example',
    gain: 20,
    message: 'The body of `sendMessage` should have an example.',
    pointer: '/paths/~1messages/post',
    range: { start: { line: 4, character: 4 }, end: { line: 4, character: 8 } },
  },
  metrics,
};

export const unreadableReport: Report = {
  version: 1,
  file: '-',
  exercise: 'send-exactly-once',
  score: 0,
  passed: false,
  complete: false,
  goals: passingReport.goals.map(({ id, title, weight }) => ({
    id,
    title,
    weight,
    state: 'notChecked',
    reason: 'The document could not be read.',
    evidence: [],
    findings: [],
  })),
  findings: [
    finding({ rule: 'parser', message: 'A tab stands in the indentation.', why: '', pointer: '' }, 1, 0, 1),
  ],
  strengths: [],
  metrics: { operations: 0, firstCallFacts: 0, requiredInputs: 0, documentedErrors: 0, retrySafeWrites: 0 },
};

export const lint = (file: string, findings: Finding[], rest: Partial<LintReport> = {}): LintReport => ({
  version: 1,
  file,
  complete: true,
  findings,
  ...rest,
});
