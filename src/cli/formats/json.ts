import { asJson } from '../plain-format';
import type { Formatter } from './format';

/** For programs: the report of one file as it is (`media/report.schema.json`), or an array of them; each names its file. */
export const json: Formatter = (reviewed) => {
  const reports = reviewed.map(({ report }) => report);
  return asJson(reports.length === 1 ? reports[0] : reports);
};
