import type { Reviewed } from './format';
import { jsonPieces } from './json-pieces';

/** For programs: the report of one file as it is (`media/report.schema.json`), or an array of them; each names its file. */
export function* jsonReports(reviewed: readonly Reviewed[]): Generator<string> {
  const reports = reviewed.map(({ report }) => ({ ...report, findings: report.findings.values() }));
  yield* jsonPieces(reports.length === 1 ? reports[0] : reports);
  yield '\n';
}
