import fc from 'fast-check';
import type { Reviewed } from '../../../../src/cli/formats/format';
import { finding } from './reviewed';

const BITS = [
  ...['"', "'", '<', '>', '&', ']]>', '<script>', '</style>', '<!--', '-->', '&amp;', '&#10;', '<details>'],
  ...['::error::', '##[error]', '%', '%0A', '\r', '\n', '\r\n', ':', ',', '\t', '\u2028', '\u0085'],
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
    '\u202e',
    '\u2066',
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
