import type { Formatter } from './format';

/** For programs: the report of one file as it is (`media/report.schema.json`), or an array of them. */
export const json: Formatter = (reviewed) => {
  const reports = reviewed.map(({ report }) => report);
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
};
