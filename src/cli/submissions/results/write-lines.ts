import { inertJson } from '../../formats/visible';
import { csvWriter } from './csv';
import type { End, Header, Line, Row } from './row';

export const RESULTS_FORMATS = ['ndjson', 'csv'] as const;
export type ResultsFormat = (typeof RESULTS_FORMATS)[number];

/** Results as text, piece by piece. */
export interface Encoder {
  start(this: void, header: Header): string;
  row(this: void, row: Row): string;
  /** Only for results that are complete: a table has no way to say so. */
  end(this: void, end: End): string;
}

export function encoder(format: ResultsFormat): Encoder {
  return format === 'csv' ? csvEncoder() : { start: line, row: line, end: line };
}

function line(value: Line): string {
  return `${inertJson(JSON.stringify(value))}\n`;
}

function csvEncoder(): Encoder {
  let writer: ReturnType<typeof csvWriter> | undefined;
  return {
    start: (header) => (writer = csvWriter(header)).head(),
    row: (row) => writer?.row(row) ?? '',
    end: () => '',
  };
}
