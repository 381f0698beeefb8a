import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Reviewed } from '../../../../src/cli/formats/format';
import { finding } from './reports';

const BITS = [
  ...['"', "'", '<', '>', '&', ']]>', '<script>', '</style>', '<!--', '-->', '&amp;', '&#10;', '<details>'],
  ...[
    '::error::',
    '##[error]',
    '##vso[task.setvariable]',
    '##teamcity[x]',
    '\n::add-mask::',
    '\n \t::error::',
    '%',
    '%0A',
    '\r',
    '\n',
    '\r\n',
    ':',
    ',',
    '\t',
    '\u2028',
    '\u0085',
  ],
  ...[
    '|',
    '\\',
    '\\|',
    '*',
    '**',
    '_',
    '~~',
    '[x](y)',
    '![x](y)',
    '$$',
    '#1',
    '@a',
    '---',
    '- ',
    '> ',
    'https://a.b',
  ],
  ...[
    '\0',
    '\u0007',
    '\u001b[31m',
    '\u009b',
    ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'],
    ...[
      '\u200e',
      '\u200f',
      '\u061c',
      '\u200b',
      '\u200c',
      '\u200d',
      '\u2060',
      '\u00ad',
      '\u3164',
      '\u{e0041}',
    ],
    ...['\u007f', '\u0080', '\u0085', '\u2029', '\ufff9'],
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
    '😀',
    'שלום',
    '长',
  ],
];

/** Texts that try to break out of whatever holds them. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: 'binary', maxLength: 5 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((bits) => bits.join(''));

/** What steers a terminal, turns the reading direction, has no width of its own, or cannot be encoded; joiners in emoji are none. */
const UNSEEN =
  /[\p{Control}\p{Surrogate}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<=[ -~])[\u200c\u200d]/u;

/** Prints nothing that a terminal or the log of a CI would act on, in any of its lines. */
export function assertInert(printed: string): void {
  const [unseen] = UNSEEN.exec(printed.replaceAll('\n', '')) ?? [];
  assert.equal(unseen, undefined, `U+${unseen?.codePointAt(0)?.toString(16)} in ${JSON.stringify(printed)}`);
  for (const line of printed.split('\n')) {
    assert.doesNotMatch(line, /^\s*::/, 'a workflow command');
    assert.doesNotMatch(line, /##\w*\[/, 'a command of an older runner');
  }
}

/** The same without back-ticks, which are markup of ours in every message. */
export const withoutTicks = hostileText.map((text) => text.replaceAll('`', "'"));

/** A check and a lint with the text wherever text may stand. */
export function reviewedWith(text: string): Reviewed[] {
  const found = finding({ rule: text, message: text, why: text, pointer: `/${text}`, goal: 'g' }, 0, 0, 3);
  const findings = [
    found,
    { ...found, waived: text },
    { ...found, rule: 'parser', severity: 'info' as const },
  ];
  return [
    { file: text, text, report: { version: 1, file: text, complete: false, findings } },
    {
      file: `./${text}`,
      text,
      report: {
        version: 1,
        exercise: text,
        score: 0,
        passed: false,
        complete: false,
        goals: [
          {
            id: 'g',
            title: text,
            weight: 50,
            state: 'unmet',
            reason: text,
            design: text,
            evidence: [],
            findings: [0],
          },
          { id: 'h', title: text, weight: 50, state: 'notChecked', reason: text, evidence: [], findings: [] },
          {
            id: 'i',
            title: text,
            weight: 0,
            state: 'met',
            reason: '',
            design: text,
            evidence: [],
            findings: [],
          },
        ],
        findings,
        strengths: [text],
        nextBestFix: { goal: 'g', gain: 50, message: text, pointer: '', range: found.range },
        metrics: {
          operations: 0,
          firstCallFacts: 0,
          requiredInputs: 0,
          documentedErrors: 0,
          retrySafeWrites: 0,
        },
      },
    },
  ];
}
