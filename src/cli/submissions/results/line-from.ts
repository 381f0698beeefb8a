import { SEVERITIES, type GoalState } from '../../../core/report';
import type { Locale } from '../../../core/texts/locale';
import { MOST_SHARDS } from '../input/shard';
import { RESULTS_VERSION, type End, type Header, type Row, type RowState } from './row';

/**
 * Lines of a results file that anybody may have written: each is made anew of what is known, in our order, and is
 * undefined where something is missing or of another type. So nothing else gets into what is merged or gone on with.
 */
export function headerFrom(value: unknown): Header | undefined {
  const of = recordOf(value);
  if (of?.['kind'] !== 'header' || of['version'] !== RESULTS_VERSION) return undefined;
  const [apiKata, engine, locale] = [text(of['apiKata']), text(of['engine']), oneOf(LOCALES, of['locale'])];
  const exercises = mapped(of['exercises'], exerciseFrom);
  const files = filesFrom(of['files']);
  const shard = of['shard'] === undefined ? undefined : shardFrom(of['shard']);
  if (of['shard'] !== undefined && !shard) return undefined;
  if (apiKata === undefined || engine === undefined || !locale || !exercises || !files) return undefined;
  const rest = shard ? { shard } : {};
  return { kind: 'header', version: RESULTS_VERSION, apiKata, engine, locale, exercises, files, ...rest };
}

export function rowFrom(value: unknown): Row | undefined {
  const of = recordOf(value);
  const state = oneOf(STATES, of?.['state']);
  if (of?.['kind'] !== 'row' || !state) return undefined;
  const file = text(of['file']);
  const [sha256, exercise] = [orNull(text, of['sha256']), orNull(text, of['exercise'])];
  const [score, passed] = [orNull(points, of['score']), orNull(truth, of['passed'])];
  const goals = mapped(of['goals'], goalFrom);
  const [findings, reason] = [orNull(findingsFrom, of['findings']), orNull(reasonFrom, of['reason'])];
  if (file === undefined || sha256 === undefined || exercise === undefined || !goals) return undefined;
  if (score === undefined || passed === undefined || findings === undefined || reason === undefined)
    return undefined;
  if (state === 'graded' && score === null) return undefined;
  return { kind: 'row', file, sha256, exercise, state, score, passed, goals, findings, reason };
}

export function endFrom(value: unknown): End | undefined {
  const of = recordOf(value);
  const rows = count(of?.['rows']);
  return of?.['kind'] === 'end' && rows !== undefined ? { kind: 'end', rows } : undefined;
}

const LOCALES: readonly Locale[] = ['en', 'zh-cn'];
const STATES: readonly RowState[] = ['graded', 'notChecked', 'unreadable'];
const GOAL_STATES: readonly GoalState[] = ['met', 'unmet', 'notChecked', 'waived'];

function exerciseFrom(value: unknown): Header['exercises'][string] | undefined {
  const of = recordOf(value);
  const sha256 = text(of?.['sha256']);
  const goals = mapped(of?.['goals'], points);
  return sha256 !== undefined && goals ? { sha256, goals } : undefined;
}

function filesFrom(value: unknown): Header['files'] | undefined {
  const of = recordOf(value);
  const [files, sha256] = [count(of?.['count']), text(of?.['sha256'])];
  return files !== undefined && sha256 !== undefined ? { count: files, sha256 } : undefined;
}

function shardFrom(value: unknown): Header['shard'] | undefined {
  const of = recordOf(value);
  const [all, parts] = [count(of?.['of']), of?.['parts']];
  if (all === undefined || all > MOST_SHARDS || !Array.isArray(parts) || parts.length > all) return undefined;
  const numbers = parts.map(count);
  if (!numbers.every((part) => part !== undefined && part >= 1 && part <= all)) return undefined;
  return { of: all, parts: numbers as number[] };
}

function goalFrom(value: unknown): Row['goals'][string] | undefined {
  const of = recordOf(value);
  const [state, earned] = [oneOf(GOAL_STATES, of?.['state']), orNull(points, of?.['points'])];
  return state && earned !== undefined ? { state, points: earned } : undefined;
}

function findingsFrom(value: unknown): Row['findings'] | undefined {
  const of = recordOf(value);
  const counts = SEVERITIES.map((severity) => count(of?.[severity]));
  if (counts.includes(undefined)) return undefined;
  const [error = 0, warn = 0, info = 0, hint = 0] = counts;
  return { error, warn, info, hint };
}

function reasonFrom(value: unknown): Row['reason'] | undefined {
  const of = recordOf(value);
  const [code, message] = [text(of?.['code']), text(of?.['message'])];
  return code !== undefined && message !== undefined ? { code, message } : undefined;
}

/** Its own members alone: what `JSON.parse` makes has a prototype with names of its own. */
function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.assign(Object.create(null) as Record<string, unknown>, value);
}

/** An object with any names, each value made anew; undefined where one cannot be. */
function mapped<T>(value: unknown, from: (item: unknown) => T | undefined): Record<string, T> | undefined {
  const of = recordOf(value);
  if (!of) return undefined;
  const entries = Object.entries(of).flatMap(([name, item]) => {
    const made = from(item);
    return made === undefined ? [] : [[name, made] as const];
  });
  return entries.length === Object.keys(of).length ? Object.fromEntries(entries) : undefined;
}

function orNull<T>(from: (value: unknown) => T | null | undefined, value: unknown): T | null | undefined {
  return value === null ? null : from(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function truth(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function count(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

/** 0 to 100. */
function points(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 100 ? value : undefined;
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}
