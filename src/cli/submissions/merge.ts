import type { ExitCode, Terminal } from '../command';
import { UsageError } from '../usage';
import { writeFailure } from '../write-failure';
import { sinkFor, WriteError } from './output/sink';
import type { MergeOptions } from './options';
import { mergeHeaders } from './results/merge-headers';
import { mergeRows, type MergeEvents, type Source } from './results/merge-rows';
import { readLines } from './results/read-lines';
import type { Header, Row } from './results/row';
import { encoder } from './results/write-lines';
import { submissionTexts, type SubmissionTexts } from './texts/texts';

/** What the first of the two readings found out. */
interface Survey {
  header: Header;
  rows: number;
  duplicates: number;
  /** The first few, a sentence each. */
  contradictions: string[];
  contradicted: number;
  /** What is missing, a sentence each. */
  gaps: string[];
  /** Every row of the parts that are there is there. */
  finished: boolean;
}

/**
 * Puts results together, in the bytes that one run would have given.
 * Exit code: 0 complete, 1 merged with something missing, 2 not merged. @throws UsageError
 */
export async function merge(options: MergeOptions, terminal: Terminal): Promise<ExitCode> {
  const words = submissionTexts(options.locale);
  const say = words.merge;
  const survey = await surveyOf(options, terminal);
  const { header, rows, duplicates, contradictions, contradicted, gaps, finished } = survey;
  if (contradicted > 0) {
    for (const sentence of contradictions) terminal.say(sentence);
    throw new UsageError(say.contradictions(contradicted));
  }
  const { output, format, files } = options;
  const sink = await sinkFor(output, { replace: false, say: words });
  const { start, row: toText, end } = encoder(format);
  try {
    await sink.write(start(header));
    const { sources } = sourcesOf(files, words, () => {});
    for await (const row of mergeRows(sources, NO_EVENTS, words)) await sink.write(toText(row));
    if (finished) await sink.write(end({ kind: 'end', rows }));
  } catch (error) {
    await sink.drop();
    if (!(error instanceof WriteError)) throw error;
    terminal.say(writeFailure(error, output ?? words.cli.incomplete.stdout, words.cli));
    return 2;
  }
  await sink.keep();
  if (duplicates > 0) terminal.say(say.duplicates(duplicates));
  for (const gap of gaps) terminal.say(gap);
  terminal.say(say.summary(rows, files.length));
  return gaps.length === 0 ? 0 : 1;
}

const MOST_NAMED = 10;
const NO_EVENTS: MergeEvents = { onDuplicate: () => {}, onContradiction: () => {} };

/** Reads everything once and writes nothing: what is wrong must be known before the first byte. */
async function surveyOf({ files, locale }: MergeOptions, terminal: Terminal): Promise<Survey> {
  const words = submissionTexts(locale);
  const say = words.merge;
  const { sources, states } = sourcesOf(files, words, (file, line) =>
    terminal.say(words.results.brokenLine(file, line)),
  );
  const contradictions: string[] = [];
  let contradicted = 0;
  let duplicates = 0;
  let rows = 0;
  const events: MergeEvents = {
    onDuplicate: () => duplicates++,
    onContradiction: (file, one, other) => {
      if (contradicted++ < MOST_NAMED) contradictions.push(say.contradiction(file, one, other));
    },
  };
  for await (const row of mergeRows(sources, events, words)) if (row) rows++;
  const { header, missing, of } = mergeHeaders(
    states.map(({ file, header }) => ({ file, header: header as Header })),
    words,
  );
  const gaps = states
    .filter(({ finished }) => !finished)
    .map((state) => say.unfinished(state.file, state.rows));
  if (gaps.length === 0 && missing.length === 0 && rows !== header.files.count)
    gaps.push(say.short(rows, header.files.count));
  const finished = gaps.length === 0;
  if (missing.length > 0) gaps.push(say.missing(missing, of));
  return { header, rows, duplicates, contradictions, contradicted, gaps, finished };
}

interface SourceState {
  file: string;
  header?: Header;
  rows: number;
  finished: boolean;
}

function sourcesOf(
  files: readonly string[],
  say: SubmissionTexts,
  onBroken: (file: string, line: number) => void,
) {
  const states: SourceState[] = files.map((file) => ({ file, rows: 0, finished: false }));
  const sources = states.map((state): Source => ({ file: state.file, rows: rowsOf(state, say, onBroken) }));
  return { states, sources };
}

async function* rowsOf(
  state: SourceState,
  say: SubmissionTexts,
  onBroken: (file: string, line: number) => void,
): AsyncGenerator<Row> {
  for await (const { line } of readLines(state.file, say, (number) => onBroken(state.file, number))) {
    if (line.kind === 'header') state.header = line;
    else if (line.kind === 'end') state.finished = line.rows === state.rows;
    else {
      state.rows++;
      yield line;
    }
  }
}
