import { own } from '../../../core/json';
import { SEVERITIES } from '../../../core/report';
import { inert, visible } from '../../formats/visible';
import type { Header, Row } from './row';

/**
 * Rows as RFC 4180 has them: CRLF, and quotes where a field needs them.
 * A column per goal of every exercise of the run, so that all shards have the same columns.
 */
export interface CsvWriter {
  head(): string;
  row(row: Row): string;
}

export function csvWriter({ apiKata, engine, exercises }: Header): CsvWriter {
  const goals = Object.entries(exercises).flatMap(([exercise, of]) =>
    Object.keys(of.goals).map((goal) => ({ exercise, goal })),
  );
  return {
    head: () =>
      record([
        ...['file', 'sha256', 'exercise', 'state', 'score', 'passed', 'reason', 'message'],
        ...['errors', 'warnings', 'infos', 'hints'],
        ...goals.map(({ exercise, goal }) => `${exercise}/${goal}`),
        ...['api_kata', 'engine'],
      ]),
    row: (row) =>
      record([
        row.file,
        row.sha256,
        row.exercise,
        row.state,
        row.score,
        row.passed,
        row.reason?.code ?? null,
        row.reason?.message ?? null,
        ...SEVERITIES.map((severity) => row.findings?.[severity] ?? null),
        ...goals.map(({ exercise, goal }) =>
          row.exercise === exercise ? (own(row.goals, goal)?.points ?? null) : null,
        ),
        apiKata,
        engine,
      ]),
  };
}

type Field = string | number | boolean | null;

/** One record with its line end. */
export function record(fields: readonly Field[]): string {
  return `${fields.map(quoted).join(',')}\r\n`;
}

function quoted(field: Field): string {
  if (field === null) return '';
  const text = typeof field === 'string' ? harmless(inert(visible(field))) : String(field);
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet runs what begins like a formula (also in full width, and after blanks); an apostrophe makes it text. */
function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
