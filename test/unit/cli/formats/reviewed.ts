import type { FormatContext, Reviewed } from '../../../../src/cli/formats/format';
import type { Finding, LintReport, Report } from '../../../../src/core/report';

/** Written by hand, so that what the formats show does not change with the rules. */

const SPEC = `openapi: 3.1.0
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

const passingReport: Report = {
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

const failingReport: Report = {
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

const unreadableReport: Report = {
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

const lint = (file: string, findings: Finding[], rest: Partial<LintReport> = {}): LintReport => ({
  version: 1,
  file,
  complete: true,
  findings,
  ...rest,
});

const HOSTILE =
  '"]]></x> <script>alert(1)</script>\n::error::no | **b** `a|b\\c` [x](javascript:y) {0} @team #1 😀 \u202eabc \u0007 %0A, end: \ud800';

const hostileFindings = [
  finding({ rule: 'request-example', message: HOSTILE, why: HOSTILE, waived: HOSTILE }),
  finding({ rule: 'a:b,c<d>|`e`', message: HOSTILE, why: HOSTILE, pointer: '/a\n"b' }, 1, 2, 9),
];

/** Each case: what was reviewed, and what the process exits with. */
export const CASES: Record<string, { reviewed: Reviewed[]; exitCode: FormatContext['exitCode'] }> = {
  passing: { reviewed: [{ file: 'answers/openapi.yaml', text: SPEC, report: passingReport }], exitCode: 0 },
  blocked: {
    reviewed: [
      {
        file: 'answers/openapi.yaml',
        text: SPEC,
        report: {
          ...passingReport,
          passed: false,
          findings: [
            finding({ rule: 'oas3-schema', severity: 'error', message: 'A Path Item must not have `pst`.' }),
            ...passingReport.findings,
          ],
          blocking: [0],
        },
      },
    ],
    exitCode: 1,
  },
  failing: { reviewed: [{ file: 'answers/openapi.yaml', text: SPEC, report: failingReport }], exitCode: 1 },
  unreadable: {
    reviewed: [{ file: '-', text: 'openapi: 3.1.0\n\tinfo: {}\n', report: unreadableReport }],
    exitCode: 1,
  },
  severities: {
    reviewed: [
      {
        file: 'my api/消息.yaml',
        text: SPEC.replaceAll('\n', '\r\n'),
        report: lint(
          'my api/消息.yaml',
          [
            finding(
              { rule: 'sandbox-declared', severity: 'hint', message: 'Name a sandbox.', pointer: '' },
              0,
              0,
              7,
            ),
            finding({ rule: 'request-example' }),
            finding({
              rule: 'consent-and-opt-out',
              severity: 'info',
              message: 'Say what follows an opt-out.',
            }),
            finding(
              { rule: 'summary-style', severity: 'warn', message: 'Shorten the summary.', why: '' },
              6,
              22,
              26,
            ),
          ],
          { omitted: 7 },
        ),
      },
    ],
    exitCode: 1,
  },
  several: {
    reviewed: [
      { file: 'clean.yaml', text: SPEC, report: lint('clean.yaml', []) },
      {
        file: 'crashed.yaml',
        text: SPEC,
        report: lint(
          'crashed.yaml',
          [
            finding(
              {
                rule: 'not-checked',
                severity: 'warn',
                message: 'The rule `x` could not check this document: it broke',
                why: '',
                pointer: '',
              },
              0,
              0,
              7,
            ),
          ],
          { complete: false },
        ),
      },
      { file: 'answers/openapi.yaml', text: SPEC, report: failingReport },
    ],
    exitCode: 2,
  },
  hostile: {
    reviewed: [
      {
        file: '::error::"<b>,|\n#x.yaml',
        text: `a: "<script>\u001b[31m"\n\t\tkey: ${'长'.repeat(300)}\n`,
        report: lint('hostile', hostileFindings),
      },
    ],
    exitCode: 1,
  },
  nothing: { reviewed: [], exitCode: 2 },
};
