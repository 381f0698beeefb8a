import { mostSevereFirst } from '../../core/reading/most-severe';
import type { Severity } from '../../core/report';
import type { Formatter, Reviewed } from './format';
import { titleOf, verdict } from './outcome';
import { withSlashes } from './place';
import { gapsIn, problemsOf, type Problem } from './problems';
import { inert, oneLine, visible } from './visible';
import { formatTexts } from './texts/texts';

/** GitHub keeps the first ten of each kind in a step and drops the rest without a word. */
const MOST = 10;

const KINDS = ['error', 'warning', 'notice'] as const;
type Kind = (typeof KINDS)[number];

const KIND_OF: Record<Severity, Kind> = { error: 'error', warn: 'warning', info: 'notice', hint: 'notice' };

interface Annotation {
  kind: Kind;
  properties: Record<string, string | number>;
  message: string;
}

/** For GitHub Actions: a workflow command per finding, the most severe first, and a summary line. */
export const github: Formatter = (named, context) => {
  const reviewed = named.map((one) => ({ ...one, file: context.inRepository(one.file) }));
  const say = formatTexts(context.locale);
  const title = titleOf(named, say);
  const gaps = reviewed.flatMap((one) =>
    gapsIn(one, say).map((message): Annotation => {
      return { kind: 'warning', properties: { ...fileOf(one.file), title }, message };
    }),
  );
  const { first, count } = firstOfEach(reviewed);
  const all = [...gaps, ...first.map((problem) => annotationOf(problem, say.waivedBecause))];
  const kept = KINDS.flatMap((kind) => all.filter((one) => one.kind === kind).slice(0, MOST));
  const beyond = gaps.length + count - kept.length;
  const { word, facts } = verdict(named, context);
  return [
    ...kept.map(commandOf),
    ...(beyond > 0 ? [say.moreInGithub(beyond)] : []),
    inert(`${word}  ${oneLine(facts)}`),
    '',
  ].join('\n');
};

/** The most severe problems, as many as could be shown, and how many there are of all. */
function firstOfEach(reviewed: readonly Reviewed[]): { first: Problem[]; count: number } {
  const taken = new Map<string, number>();
  const first: Problem[] = [];
  let count = 0;
  for (const one of reviewed)
    for (const problem of problemsOf(one)) {
      count++;
      const alike = `${problem.severity} ${problem.waived === undefined}`;
      const before = taken.get(alike) ?? 0;
      taken.set(alike, before + 1);
      if (before < MOST) first.push(problem);
    }
  return { first: mostSevereFirst(first), count };
}

function annotationOf(problem: Problem, because: (reason: string) => string): Annotation {
  const { file, rule, severity, message, why, waived, range } = problem;
  const { start, end } = range;
  const oneLiner = end.line <= start.line;
  const lines = { line: start.line + 1, endLine: Math.max(start.line, end.line) + 1 };
  // Columns are shown only within one line; the end is the last character, not the one after it.
  const columns = { col: start.character + 1, endColumn: Math.max(start.character + 1, end.character) };
  const place = file === '-' ? {} : { ...fileOf(file), ...lines, ...(oneLiner ? columns : {}) };
  const text = [message, why, waived === undefined ? '' : because(waived)].filter((part) => part !== '');
  return {
    kind: waived === undefined ? KIND_OF[severity] : 'notice',
    properties: { ...place, title: rule },
    message: text.join('\n'),
  };
}

/** Standard input has no place in the repository. */
function fileOf(file: string): Record<string, string> {
  return file === '-' ? {} : { file: withSlashes(file) };
}

function commandOf({ kind, properties, message }: Annotation): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${kind}${list.length > 0 ? ' ' : ''}${list.join(',')}::${data(message)}`;
}

/** The runner undoes exactly these, so line breaks stay what they are. */
function data(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replace(/[^\r\n]+/g, (line) => inert(visible(line)))
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
