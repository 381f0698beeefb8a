import type { Finding } from '../../core/report';
import { isCheck } from '../../core/reading/findings';
import type { Reviewed } from './format';

/**
 * Reports by the file where findings stand, for formats that show one file after the other: what was found in files that
 * a spec refers to comes behind that spec. `textOf` reads one of them.
 */
export async function perFile(
  reviewed: readonly Reviewed[],
  textOf: (file: string) => Promise<string>,
): Promise<Reviewed[]> {
  const all: Reviewed[] = [];
  for (const one of reviewed) {
    const { report } = one;
    const byFile = new Map<string, Finding[]>();
    for (const finding of report.findings)
      if (finding.file !== undefined)
        byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
    if (isCheck(report) || byFile.size === 0) {
      all.push(one);
      continue;
    }
    const own = report.findings.filter(({ file }) => file === undefined);
    all.push({ ...one, report: { ...report, findings: own } });
    for (const [file, findings] of byFile) {
      const { version } = report;
      // It was there a moment ago; without it the lines are not shown.
      const text = await textOf(file).catch(() => '');
      all.push({ file, text, report: { version, file, complete: true, findings } });
    }
  }
  return all;
}
