import { createHash } from 'node:crypto';
import type { ArtifactLocation, Invocation, Log, Notification, Region, Result, Run } from 'sarif';
import type { Range } from '../../../core/report';
import { GOAL_UNMET, ruleInfo } from '../engine-rules';
import { isCheck } from '../../../core/reading/findings';
import type { FormatContext, Reviewed } from '../format';
import { jsonPieces } from '../json-pieces';
import { uriOf } from '../place';
import { gapsIn, problemsOf, type Problem } from '../problems';
import { formatTexts } from '../texts/texts';
import { descriptorOf, levelOf } from './rules';

/** For code scanning: SARIF 2.1.0 (OASIS), one run over all files. */
export function* sarifLog(named: readonly Reviewed[], context: FormatContext): Generator<string> {
  const reviewed = named.map((one) => ({ ...one, file: context.inRepository(one.file) }));
  const found = new Map(reviewed.flatMap(rulesIn));
  // The rules of the ruleset, then those that only the findings name.
  const ids = [...new Set([...context.rules.map(({ id }) => id), ...found.keys()])];
  const rules = ids.map((id) => descriptorOf(ruleInfo(id, context.rules, context.locale, found.get(id))));
  // A file that was named twice is one artifact.
  const uris = [...new Set(reviewed.map(({ file }) => uriOf(file)))];
  const run: Omit<Run, 'results'> & { results: Iterable<Result> } = {
    tool: {
      driver: { name: 'API Kata', version: context.version, semanticVersion: context.version, rules },
    },
    columnKind: 'utf16CodeUnits',
    language: context.locale === 'zh-cn' ? 'zh-CN' : 'en-US',
    invocations: [invocationOf(reviewed, context)],
    artifacts: uris.map((uri) => ({ location: { uri, ...baseOf(uri) }, roles: ['analysisTarget'] })),
    results: resultsOf(reviewed, indicesOf(uris), indicesOf(ids)),
    properties: { reviews: reviewed.map(({ report }) => figuresOf(report)) },
  };
  const log: Omit<Log, 'runs'> & { runs: (typeof run)[] } = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  yield* jsonPieces(log);
  yield '\n';
}

/** The rules that the problems of a file name, each with one of them. */
function rulesIn(one: Reviewed): [string, Problem][] {
  const rules = new Map<string, Problem>();
  for (const problem of problemsOf(one)) rules.set(problem.rule, problem);
  return [...rules];
}

function indicesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, i) => [name, i]));
}

/** Each is made when it is written: all together take some hundred MB. */
function* resultsOf(
  reviewed: readonly Reviewed[],
  uris: ReadonlyMap<string, number>,
  ids: ReadonlyMap<string, number>,
): Generator<Result> {
  for (const one of reviewed) {
    const uri = uriOf(one.file);
    const artifact: ArtifactLocation = { uri, ...baseOf(uri), index: uris.get(uri) ?? -1 };
    const seen = new Map<string, number>();
    for (const problem of problemsOf(one))
      yield resultOf(problem, artifact, ids.get(problem.rule) ?? -1, seen);
  }
}

/** `seen` counts the results that nothing else tells apart. */
function resultOf(
  problem: Problem,
  artifactLocation: ArtifactLocation,
  ruleIndex: number,
  seen: Map<string, number>,
): Result {
  const { rule, severity, message, pointer, range, waived, goal, related = [] } = problem;
  // A place in another file has no address here: only what was reviewed is an artifact.
  const others = related.filter(({ file }) => file === undefined);
  // Several goals may be open at one place.
  const key = [rule, pointer, ...(rule === GOAL_UNMET && goal ? [goal] : [])].join('\n');
  const nth = (seen.get(key) ?? 0) + 1;
  seen.set(key, nth);
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(severity),
    message: { text: literal(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: regionOf(range),
        },
        logicalLocations: [{ fullyQualifiedName: pointer, kind: 'value' }],
      },
    ],
    ...(others.length > 0
      ? {
          relatedLocations: others.map((other, id) => ({
            id,
            physicalLocation: { artifactLocation, region: regionOf(other.range) },
            logicalLocations: [{ fullyQualifiedName: other.pointer, kind: 'value' }],
          })),
        }
      : {}),
    // Neither line nor wording counts, so the result stays the same one while the file around it changes.
    partialFingerprints: { 'ruleAndPointer/v1': hash(key, nth) },
    ...(waived === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: waived }] }),
    properties: { severity, ...(goal === undefined ? {} : { goal }) },
  };
}

/**
 * A viewer would fill in `{0}` and follow `[text](target)`. Other braces stay as they are: the standard asks to
 * double them too, and no viewer undoes it, so that each `/messages/{id}` would be shown wrong.
 */
function literal(message: string): string {
  return message.replace(/\{(\d+)\}/g, '{{$1}}').replaceAll('](', '\\](');
}

/** 1-based, the end exclusive. */
function regionOf({ start, end }: Range): Region {
  const startLine = start.line + 1;
  const startColumn = start.character + 1;
  const endLine = Math.max(startLine, end.line + 1);
  const endColumn = endLine === startLine ? Math.max(startColumn, end.character + 1) : end.character + 1;
  return { startLine, startColumn, endLine, endColumn };
}

function locationOf(file: string): ArtifactLocation {
  const uri = uriOf(file);
  return { uri, ...baseOf(uri) };
}

/** A relative path begins at the root of the sources; whoever reads the log knows where that is. */
function baseOf(uri: string): { uriBaseId?: string } {
  return uri.startsWith('file:') ? {} : { uriBaseId: '%SRCROOT%' };
}

function invocationOf(reviewed: readonly Reviewed[], { exitCode, locale }: FormatContext): Invocation {
  const notifications = reviewed.flatMap((one) =>
    gapsIn(one, formatTexts(locale)).map((text): Notification => ({
      level: 'error',
      message: { text },
      locations: [{ physicalLocation: { artifactLocation: locationOf(one.file) } }],
    })),
  );
  return {
    executionSuccessful: reviewed.every(({ report }) => report.complete) && exitCode !== 2,
    exitCode,
    toolExecutionNotifications: notifications,
  };
}

/** What SARIF has no place for: the score and the goals of a check. */
function figuresOf(report: Reviewed['report']): Record<string, unknown> {
  if (!isCheck(report)) return { complete: report.complete, omitted: report.omitted ?? 0 };
  const { exercise, score, passed, complete, goals } = report;
  return {
    exercise,
    score,
    passed,
    complete,
    goals: goals.map(({ id, weight, state }) => ({ id, weight, state })),
  };
}

function hash(key: string, nth: number): string {
  return createHash('sha256').update(`${key}\n${nth}`).digest('hex').slice(0, 32);
}
