import type { Finding, Severity } from '../../../core/report';
import { cellsOf, padEnd, widest } from '../cells';
import { excerpt } from '../excerpt';
import type { Listing } from '../listed';
import { place } from '../place';
import { oneLine } from '../visible';
import type { FormatTexts } from '../texts/texts';
import type { Paint, Style } from './paint';

const COLORS: Record<Severity, Style> = { error: 'red', warn: 'yellow', info: 'blue', hint: 'dim' };

/** Wide enough for any key, narrow enough for half a screen. */
const EXCERPT = 96;

export interface FindingsPage {
  file: string;
  /** The lines that findings are shown with, by number. */
  lines: ReadonlyMap<number, string>;
  listing: Listing;
  say: FormatTexts;
  paint: Paint;
  /** Rules whose reason was given above; it is said once. */
  explained: Set<string>;
}

/** Findings in aligned columns, each with its message and the line it is about. */
export function findingLines(findings: readonly Finding[], page: FindingsPage): string[] {
  const { file, say, paint } = page;
  const label = ({ severity, waived }: Finding) => (waived === undefined ? say.level[severity] : say.waived);
  const { listed, left } = page.listing(findings);
  const places = listed.map(({ range }) => oneLine(place(file, range)));
  const columns = [widest(places), widest(listed.map(label))] as const;
  const lines = listed.flatMap((finding, i) => {
    const { rule, severity, message, waived } = finding;
    const style = waived === undefined ? COLORS[severity] : 'dim';
    const head = [
      padEnd(places[i] ?? '', columns[0]),
      paint(style, padEnd(label(finding), columns[1])),
      paint('dim', oneLine(rule)),
    ].join('  ');
    return [
      `  ${head}`,
      `    ${oneLine(message)}`,
      ...(waived === undefined ? [] : [`    ${oneLine(say.waivedBecause(waived))}`]),
      ...sourceLines(finding, page, style),
      ...whyLines(finding, page),
      '',
    ];
  });
  return left === 0 ? lines : [...lines, `  ${say.notListed(left)}`, ''];
}

function sourceLines({ range }: Finding, { lines, paint }: FindingsPage, style: Style): string[] {
  const source = lines.get(range.start.line);
  if (source === undefined || source.trim() === '') return [];
  const end = range.end.line > range.start.line ? source.length : range.end.character;
  const { before, marked, after } = excerpt(source, range.start.character, end, EXCERPT);
  const number = String(range.start.line + 1);
  const gutter = ' '.repeat(number.length);
  return [
    `    ${paint('dim', `${number} │`)} ${(before + marked + after).trimEnd()}`,
    `    ${paint('dim', `${gutter} │`)} ${' '.repeat(cellsOf(before))}${paint(style, '^'.repeat(Math.max(1, cellsOf(marked))))}`,
  ];
}

function whyLines({ rule, why }: Finding, { explained, paint }: FindingsPage): string[] {
  if (why === '' || explained.has(rule)) return [];
  explained.add(rule);
  return [`    ${paint('dim', oneLine(why))}`];
}
