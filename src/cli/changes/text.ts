import type { Change } from '../../core/compatibility/change';
import type { ChangeReport } from '../../core/compatibility/compare-documents';
import { painter, type Style } from '../formats/text/paint';
import { place } from '../formats/place';
import { inert, oneLine } from '../formats/visible';
import type { CliTexts } from '../texts/texts';
import { countsOf } from './counts';

const COLORS: Record<Change['severity'], Style> = { breaking: 'red', risky: 'yellow', safe: 'green' };

/** More safe changes than these are counted. */
const MOST_SAFE = 20;

/** For people: what was not compared, then the changes, the worst first, each with who suffers and the additive way. */
export function changesAsText(file: string, report: ChangeReport, texts: CliTexts, color: boolean): string {
  const { changes: say } = texts;
  const paint = painter(color);
  const gaps = report.incomplete.map(
    ({ reason }) => `${paint('yellow', say.notCompared)}  ${oneLine(reason)}`,
  );
  const lines = (['breaking', 'risky', 'safe'] as const).flatMap((severity) => {
    const changes = report.changes.filter((change) => change.severity === severity);
    const shown = severity === 'safe' ? changes.slice(0, MOST_SAFE) : changes;
    const left = changes.length - shown.length;
    return [
      ...shown.flatMap((change) => [
        `${paint(COLORS[severity], say.severity[severity])}  ${oneLine(place(change.file ?? file, change.range))}  ${paint('dim', change.kind)}`,
        ...told(change, texts).map((line) => `    ${line}`),
        '',
      ]),
      ...(left > 0 ? [say.more(left), ''] : []),
    ];
  });
  return inert([...gaps, ...(gaps.length > 0 ? [''] : []), ...lines, countsOf(report, texts), ''].join('\n'));
}

function told(
  { message, why, who, way, severity, operations }: Change,
  { changes: say }: CliTexts,
): string[] {
  const met = say.operations(operations.slice(0, 3), operations.length);
  const lines = [message, ...(severity === 'safe' ? [] : [say.suffers(who, why), say.way(way)]), met];
  return lines.map(oneLine);
}
