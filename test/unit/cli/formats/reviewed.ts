import type { FormatContext, Reviewed } from '../../../../src/cli/formats/format';
import { failingReport, finding, lint, passingReport, SPEC, unreadableReport } from './reports';

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
            finding({ rule: 'request-example', severity: 'error' }, 1, 2, 9),
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
