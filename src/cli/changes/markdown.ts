import type { Change } from '../../core/compatibility/change';
import type { ChangeReport } from '../../core/compatibility/compare-documents';
import type { Locale } from '../../core/texts/locale';
import { plain, sentence } from '../formats/markdown/escape';
import { escapingCommands } from '../formats/visible';
import { formatTexts } from '../formats/texts/texts';
import type { CliTexts } from '../texts/texts';
import { countsOf } from './counts';

/** GitHub refuses a comment of more than 65,536 characters. */
const MOST = 150;

type Section = 'breaking' | 'risky' | 'deprecated' | 'other';
const SECTIONS: readonly Section[] = ['breaking', 'risky', 'deprecated', 'other'];

/** A changelog for callers: what breaks and what to do, what may break, what ends, what is new; by operation. */
export function changelog(report: ChangeReport, texts: CliTexts, locale: Locale): string {
  const { changes: say } = texts;
  const { sentences } = formatTexts(locale);
  let room = MOST;
  const sections = SECTIONS.flatMap((section) => {
    const all = report.changes.filter((change) => sectionOf(change) === section);
    const shown = all.slice(0, room);
    room -= shown.length;
    if (all.length === 0) return [];
    const groups = new Map<string, Change[]>();
    for (const change of shown) {
      const name = headingOf(change, say);
      groups.set(name, [...(groups.get(name) ?? []), change]);
    }
    const items = [...groups].flatMap(([name, changes]) => [
      `**${plain(name)}**`,
      '',
      ...changes.map((change) => itemOf(change, say, sentences)),
      '',
    ]);
    const left = all.length - shown.length;
    return [`## ${say.section[section]}`, '', ...items, ...(left > 0 ? [say.more(left), ''] : [])];
  });
  const lines = [
    `# ${say.title}`,
    '',
    countsOf(report, texts),
    '',
    ...report.incomplete.map(({ reason }) => `- ${say.notCompared}: ${sentence(reason)}`),
    ...(report.incomplete.length > 0 ? [''] : []),
    ...sections,
  ];
  return escapingCommands(lines.join('\n'), '\\:', '#\\#');
}

function sectionOf({ severity, kind }: Change): Section {
  if (severity !== 'safe') return severity;
  return /^(deprecation|sunset)-/.test(kind) ? 'deprecated' : 'other';
}

/** What several operations share is said once. */
function headingOf({ operations }: Change, say: CliTexts['changes']): string {
  const [only = ''] = operations;
  return operations.length === 1 ? only : say.shared(operations.length);
}

function itemOf(
  { message, why, way, severity }: Change,
  say: CliTexts['changes'],
  sentences: (all: string[]) => string,
): string {
  const parts = severity === 'safe' ? [message] : [message, why, say.way(way)];
  return `- ${sentences(parts.map(sentence))}`;
}
