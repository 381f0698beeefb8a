import ruleset from '../../rulesets/api-kata.yaml';
import zhCn from '../../rulesets/messages.zh-cn.yaml';
import { loadCatalog, loadExercise } from '../core/exercises/load';
import { createKata } from '../core/kata';
import type { Call } from './arguments';
import { readExercises, readSpec } from './files';
import { catalogAsText, lintAsText, reportAsText } from './format-text';
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
  const report = await build().check(exercise, await readSpec(file), { locale, thorough: true });
  return print(format === 'json' ? json(report) : reportAsText(report, file, locale), report.passed ? 0 : 1);
}

/** Lints one file. Exit 1 where something above info was found or the file could not be read as a spec. @throws UsageError */
export async function lint({ file, format, locale }: CallOf<'lint'>, print: Print): Promise<number> {
  const report = await build().lint(file, await readSpec(file), { locale, thorough: true });
  const clean =
    report.complete && report.findings.every(({ severity }) => severity === 'info' || severity === 'hint');
  return print(format === 'json' ? json(report) : lintAsText(report, locale), clean ? 0 : 1);
}

/** Lists the exercises. */
export async function list({ format, locale }: CallOf<'list'>, print: Print): Promise<number> {
  const catalog = await loadCatalog(readExercises, locale);
  return print(format === 'json' ? json(catalog) : catalogAsText(catalog, locale), 0);
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
