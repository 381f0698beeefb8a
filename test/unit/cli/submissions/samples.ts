import type { Header, Row } from '../../../../src/cli/submissions/results/row';

/** A row as an answer gets it; `over` says what is special about it. */
export function rowOf(file: string, over: Partial<Row> = {}): Row {
  return {
    kind: 'row',
    file,
    sha256: 'a'.repeat(64),
    exercise: 'first-call',
    state: 'graded',
    score: 40,
    passed: false,
    goals: { one: { state: 'met', points: 40 }, two: { state: 'unmet', points: 0 } },
    findings: { error: 1, warn: 2, info: 0, hint: 0 },
    reason: null,
    ...over,
  };
}

export const notChecked = (file: string): Row =>
  rowOf(file, {
    state: 'notChecked',
    score: null,
    passed: null,
    goals: {},
    findings: null,
    reason: { code: 'time-limit', message: 'The review took longer than 10 s and was stopped.' },
  });

export const header: Header = {
  kind: 'header',
  version: 1,
  apiKata: '0.1.0',
  engine: 'e'.repeat(16),
  locale: 'en',
  exercises: {
    'error-contract': { sha256: 'c'.repeat(64), goals: { shape: 100 } },
    'first-call': { sha256: 'd'.repeat(64), goals: { one: 40, two: 60 } },
  },
  files: { count: 2, sha256: 'f'.repeat(64) },
};
