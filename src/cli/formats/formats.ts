import { lintAsText, reportAsText } from '../format-text';
import { isCheck, type Formatter } from './format';

const text: Formatter = (reviewed, { locale, exitCode }) =>
  [
    ...reviewed.map(({ file, report }) =>
      isCheck(report) ? reportAsText(report, file, locale) : lintAsText(report, locale),
    ),
    `${exitCode === 0 ? 'PASS' : 'FAIL'}\n`,
  ].join('\n');

/** The report itself; of several files, a list in the order they were named. */
const json: Formatter = (reviewed) => {
  const reports = reviewed.map(({ report }) => report);
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
};

/** Every format by the name that `--format` takes. */
export const formats = { text, json } satisfies Record<string, Formatter>;
