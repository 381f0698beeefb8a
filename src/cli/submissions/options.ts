import { availableParallelism } from 'node:os';
import type { Locale } from '../../core/texts/locale';
import { oneOf, wholeNumber } from '../arguments';
import { visible } from '../formats/visible';
import { identityOf } from '../identity';
import { placeOf } from '../output-place';
import { SCORES } from '../review/thresholds';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';
import { parseShard, type Shard } from './input/shard';
import { RESULTS_FORMATS, type ResultsFormat } from './results/write-lines';
import { submissionTexts } from './texts/texts';

/** Each takes about 55 MB: so a thousand submissions stay below 600 MB unless somebody asks for more. */
const MOST_BY_ITSELF = 8;
const JOBS = [1, 256] as const;

export interface GradeOptions {
  /** Files, folders, patterns. */
  words: readonly string[];
  /** Of all files; where it is absent, the folder of each file names it. */
  exercise?: string | undefined;
  format: ResultsFormat;
  /** Standard output where it is absent. */
  output?: string | undefined;
  resume: readonly string[];
  shard?: Shard | undefined;
  jobs: number;
  timeLimitMs: number;
  minScore?: number | undefined;
  /** Asks the independent validator, too. */
  thorough: boolean;
  locale: Locale;
}

export interface MergeOptions {
  files: readonly string[];
  format: ResultsFormat;
  output?: string | undefined;
  locale: Locale;
}

/** One call of a command: its words after the name, and its options. */
interface CallOf<V> {
  words: readonly string[];
  values: V;
  locale: Locale;
}

export interface GradeValues extends MergeValues {
  readonly exercise?: string;
  readonly resume?: readonly string[];
  readonly shard?: string;
  readonly jobs?: string;
  readonly timeout?: string;
  readonly 'min-score'?: string;
  readonly thorough?: boolean;
}

interface MergeValues {
  readonly format?: string;
  readonly output?: string;
}

/** @throws UsageError */
export function readGradeOptions({ words, values, locale }: CallOf<GradeValues>): GradeOptions {
  const { call, cli } = submissionTexts(locale);
  const format = formatOf(values.format, locale);
  const resume = values.resume ?? [];
  // Results that are gone on with are gone on with in place, unless another file is named.
  const output =
    outputOf(values) ?? (format === 'ndjson' && values.output === undefined ? resume.at(-1) : undefined);
  if (format === 'csv' && output !== undefined && isReplacing({ output, resume }))
    throw new UsageError(call.resumeToCsv(output));
  const shard = values.shard === undefined ? undefined : parseShard(values.shard);
  if (values.shard !== undefined && !shard) throw new UsageError(call.noShard(values.shard));
  const { jobs, timeout, 'min-score': minScore } = values;
  return {
    words,
    exercise: values.exercise,
    format,
    output,
    resume,
    shard,
    jobs:
      jobs === undefined
        ? Math.min(availableParallelism(), MOST_BY_ITSELF)
        : wholeNumber('--jobs', jobs, JOBS, cli),
    timeLimitMs: timeout === undefined ? 10_000 : secondsOf(timeout, locale) * 1000,
    minScore: minScore === undefined ? undefined : wholeNumber('--min-score', minScore, SCORES, cli),
    thorough: values.thorough === true,
    locale,
  };
}

/** @throws UsageError */
export function readMergeOptions({ words, values, locale }: CallOf<MergeValues>): MergeOptions {
  return { files: words, format: formatOf(values.format, locale), output: outputOf(values), locale };
}

/** Whether the results that are gone on with are those that are written, whatever each is called. */
export function isReplacing({ output, resume }: Pick<GradeOptions, 'output' | 'resume'>): boolean {
  const written = output === undefined ? undefined : identityOf(output);
  return written !== undefined && resume.some((file) => identityOf(file) === written);
}

/** Undefined for standard output, which has several names. */
function outputOf({ output }: MergeValues): string | undefined {
  if (output === undefined || output === '-') return undefined;
  const place = placeOf(output);
  return place.kind === 'stream' && place.fd === 1 ? undefined : output;
}

/** What to type to go on after an interruption. */
export function resumeCommand({ words, exercise, output, shard, thorough, locale }: GradeOptions): string {
  return [
    ...['api-kata', 'grade', ...words],
    ...(exercise === undefined ? [] : ['--exercise', exercise]),
    ...(shard === undefined ? [] : ['--shard', `${shard.part}/${shard.of}`]),
    ...(thorough ? ['--thorough'] : []),
    ...['--locale', locale, '--resume', output ?? ''],
  ]
    .map(shellWord)
    .join(' ');
}

/** As a shell reads it back; bash and zsh know escapes for what cannot be seen. */
function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  if (visible(word) === word) return `'${word.replaceAll("'", "'\\''")}'`;
  const escaped = Array.from(word.replace(/[\\']/g, '\\$&'), (character) =>
    visible(character) === character
      ? character
      : `\\U${character.codePointAt(0)?.toString(16).padStart(8, '0')}`,
  );
  return `$'${escaped.join('')}'`;
}

function formatOf(value = 'ndjson', locale: Locale): ResultsFormat {
  return oneOf('--format', value, RESULTS_FORMATS, textsOf(locale));
}

/** Up to about eleven days: timers have no more. */
function secondsOf(value: string, locale: Locale): number {
  const number = /^\d{1,6}(\.\d{1,3})?$/.test(value) ? Number(value) : NaN;
  if (number > 0) return number;
  throw new UsageError(submissionTexts(locale).call.noSeconds('--timeout', value));
}
