import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { localeOf, type Locale } from '../../core/texts/locale';
import { UsageError } from '../usage';
import { parseShard, type Shard } from './input/shard';
import type { ResultsFormat } from './results/write-lines';

export interface GradeOptions {
  /** Files, folders, patterns. */
  words: string[];
  /** Of all files; where it is absent, the folder of each file names it. */
  exercise?: string | undefined;
  format: ResultsFormat;
  /** Standard output where it is absent. */
  output?: string | undefined;
  resume: string[];
  shard?: Shard | undefined;
  jobs: number;
  timeLimitMs: number;
  minScore?: number | undefined;
  locale: Locale;
}

export interface MergeOptions {
  files: string[];
  format: ResultsFormat;
  output?: string | undefined;
  locale: Locale;
}

const SHARED = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  locale: { type: 'string' },
} as const;

/** The options of `api-kata grade`, for `parseArgs`. */
export const GRADE_OPTIONS = {
  ...SHARED,
  exercise: { type: 'string' },
  resume: { type: 'string', multiple: true },
  shard: { type: 'string' },
  jobs: { type: 'string', short: 'j' },
  timeout: { type: 'string' },
  'min-score': { type: 'string' },
} as const;

/** The options of `api-kata merge`. */
export const MERGE_OPTIONS = SHARED;

/** Reads the words after `api-kata grade`. @throws UsageError */
export function readGradeOptions(args: string[], language: string): GradeOptions {
  const { values, positionals } = parse(args, GRADE_OPTIONS);
  if (positionals.length === 0)
    throw new UsageError("grade takes files, folders or patterns: api-kata grade 'submissions/**/*.yaml'");
  const format = formatOf(values.format);
  const resume = values.resume ?? [];
  // Results that are gone on with are gone on with in place, unless another file is named.
  const output = values.output ?? (format === 'ndjson' ? resume.at(-1) : undefined);
  if (format === 'csv' && output !== undefined && resume.includes(output))
    throw new UsageError(`--resume ${output} goes on in NDJSON. Name another --output for the CSV.`);
  const shard = values.shard === undefined ? undefined : parseShard(values.shard);
  if (values.shard !== undefined && !shard)
    throw new UsageError(`--shard takes a part and a number of parts, as in 2/3, not ${values.shard}.`);
  const minScore = values['min-score'];
  return {
    words: positionals,
    exercise: values.exercise,
    format,
    output,
    resume,
    shard,
    jobs: values.jobs === undefined ? availableParallelism() : integer('--jobs', values.jobs, 1, 256),
    timeLimitMs: values.timeout === undefined ? 10_000 : seconds('--timeout', values.timeout) * 1000,
    minScore: minScore === undefined ? undefined : integer('--min-score', minScore, 0, 100),
    locale: localeFrom(values.locale, language),
  };
}

/** Reads the words after `api-kata merge`. @throws UsageError */
export function readMergeOptions(args: string[], language: string): MergeOptions {
  const { values, positionals } = parse(args, MERGE_OPTIONS);
  if (positionals.length === 0)
    throw new UsageError('merge takes results of grade: api-kata merge part-1.ndjson part-2.ndjson');
  return {
    files: positionals,
    format: formatOf(values.format),
    output: values.output,
    locale: localeFrom(values.locale, language),
  };
}

/** What to type to go on after an interruption. */
export function resumeCommand({ words, exercise, output, shard, locale }: GradeOptions): string {
  return [
    ...['api-kata', 'grade', ...words],
    ...(exercise === undefined ? [] : ['--exercise', exercise]),
    ...(shard === undefined ? [] : ['--shard', `${shard.part}/${shard.of}`]),
    ...['--locale', locale, '--resume', output ?? ''],
  ]
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

type OptionTable = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parse<const T extends OptionTable>(args: string[], options: T) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${reason}. See api-kata --help.`);
  }
}

function formatOf(value = 'ndjson'): ResultsFormat {
  if (value === 'ndjson' || value === 'csv') return value;
  throw new UsageError(`--format takes ndjson or csv here, not ${value}.`);
}

function localeFrom(value: string | undefined, language: string): Locale {
  if (value === undefined) return localeOf(language);
  if (value === 'en' || value === 'zh-cn') return value;
  throw new UsageError(`--locale takes en or zh-cn, not ${value}.`);
}

function integer(option: string, value: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not ${value}.`);
}

function seconds(option: string, value: string): number {
  const number = /^\d{1,6}(\.\d{1,3})?$/.test(value) ? Number(value) : NaN;
  if (number > 0) return number;
  throw new UsageError(`${option} takes seconds, as in 10 or 0.5, not ${value}.`);
}
