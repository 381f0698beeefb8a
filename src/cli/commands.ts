import ruleset from '../../rulesets/api-kata.yaml';
import zhCn from '../../rulesets/messages.zh-cn.yaml';
import { loadCatalog, loadExercise } from '../core/exercises/load';
import { createKata } from '../core/kata';
import { version } from '../../package.json';
import type { Call } from './arguments';
import { readExercises, readSpec } from './files';
import { catalogAsText } from './format-text';
import type { FormatContext, Reviewed } from './formats/format';
import { formats } from './formats/formats';
import { wantsColor } from './formats/text/paint';
import { nearest } from './nearest';
import { UsageError } from './usage';

type CallOf<C extends Call['command']> = Extract<Call, { command: C }>;
type Print = (data: string, exitCode: number) => number;

const build = () => createKata({ ruleset, translations: { 'zh-cn': zhCn } });

/** Reviews one answer. Exit 0 where every goal is met, else 1. @throws UsageError */
export async function check(
  { exercise: slug, file, format, locale }: CallOf<'check'>,
  print: Print,
): Promise<number> {
  await refuseUnknown(slug, locale);
  const exercise = await loadExercise(readExercises, slug, locale);
  const text = await readSpec(file);
  const report = await build().check(exercise, text, { locale, thorough: true });
  return show({ file, text, report }, { format, locale }, report.passed ? 0 : 1, print);
}

/** Lints one file. Exit 1 where something above info was found or the file could not be read as a spec. @throws UsageError */
export async function lint({ file, format, locale }: CallOf<'lint'>, print: Print): Promise<number> {
  const text = await readSpec(file);
  const report = await build().lint(file, text, { locale, thorough: true });
  const clean =
    report.complete && report.findings.every(({ severity }) => severity === 'info' || severity === 'hint');
  return show({ file, text, report }, { format, locale }, clean ? 0 : 1, print);
}

/** Lists the exercises. */
export async function list({ format, locale }: CallOf<'list'>, print: Print): Promise<number> {
  const catalog = await loadCatalog(readExercises, locale);
  return print(format === 'json' ? json(catalog) : catalogAsText(catalog, locale), 0);
}

function show(
  reviewed: Reviewed,
  { format, locale }: Pick<CallOf<'lint'>, 'format' | 'locale'>,
  exitCode: FormatContext['exitCode'],
  print: Print,
): number {
  const color = wantsColor(process.env, process.stdout.isTTY);
  return print(formats[format]([reviewed], { locale, version, rules: [], color, exitCode }), exitCode);
}

async function refuseUnknown(slug: string, locale: CallOf<'list'>['locale']): Promise<void> {
  const { tracks } = await loadCatalog(readExercises, locale);
  const slugs = tracks.flatMap(({ exercises }) => exercises.map(({ id }) => id));
  if (slugs.includes(slug)) return;
  const close = nearest(slug, slugs);
  throw new UsageError(
    `There is no exercise ${slug}.${close ? ` Did you mean ${close}?` : ''} See api-kata list.`,
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
