import { stringify } from 'yaml';
import type { Fault } from '../exercises/fault';
import { loadExercise, loadFiles, type ReadFile } from '../exercises/load';
import type { JsonObject } from '../json';
import type { Kata } from '../kata';
import type { Report } from '../report';
import { idsOf } from '../rule-info';
import { applyPatch } from './json-patch';
import { openGoals } from './open-goals';
import { readRaw, type RawMutants } from './raw-files';
import { structureFaults } from './structure';

/** The stub is a start, not an answer. */
const STUB_BELOW = 40;
const BARE = 'openapi: 3.1.0\ninfo: { title: Bare, version: "1" }\npaths: {}\n';

/**
 * One thing that was graded, and whether it came out as it must.
 * - `empty`: an empty file, and `bare`: a spec without operations, score 0
 * - `stub`: scores 1 to 39; `solution`: scores 100, as YAML and as JSON
 * - `mutant`: leaves exactly the goals open that it names
 */
export interface Step {
  kind: 'empty' | 'bare' | 'stub' | 'solution' | 'mutant';
  /** The file, or the mutant's id; empty for what has none. */
  name: string;
  holds: boolean;
  /** The goals that a mutant must leave open. */
  breaks: string[];
  report: Report;
}

export interface Proof {
  exercise: string;
  /** No faults, and every step holds. */
  proven: boolean;
  faults: Fault[];
  /** Empty where there are faults. */
  steps: Step[];
}

/**
 * Grades everything that an exercise ships. In: where its files are, and who hears of each step that is done. Never throws
 * on their content.
 */
export async function prove(
  kata: Kata,
  read: ReadFile,
  slug: string,
  onStep: () => void = () => {},
): Promise<Proof> {
  const faults = await structureFaults(read, slug, idsOf(kata.rules()));
  if (faults.length > 0) return { exercise: slug, proven: false, faults, steps: [] };
  const steps: Step[] = [];
  for await (const step of stepsOf(kata, read, slug)) {
    steps.push(step);
    onStep();
  }
  return { exercise: slug, proven: steps.every(({ holds }) => holds), faults, steps };
}

async function* stepsOf(kata: Kata, read: ReadFile, slug: string): AsyncGenerator<Step> {
  const exercise = await loadExercise(read, slug, 'en');
  const { stub, solutions } = await loadFiles(read, slug, 'en');
  const values = new Map<string, unknown>();
  for (const { name } of solutions) values.set(name, (await readRaw(read, slug, name)).value);
  const check = (text: string) => kata.check(exercise, text, { thorough: true });

  const empty = await check('');
  yield { kind: 'empty', name: '', holds: empty.score === 0, breaks: [], report: empty };
  const bare = await check(BARE);
  yield { kind: 'bare', name: '', holds: bare.score === 0, breaks: [], report: bare };
  const start = await check(stub);
  const isStart = start.complete && start.score > 0 && start.score < STUB_BELOW;
  yield { kind: 'stub', name: 'stub.yaml', holds: isStart, breaks: [], report: start };

  for (const { name, text } of solutions) {
    const report = await check(text);
    yield { kind: 'solution', name, holds: report.score === 100, breaks: [], report };
    const json = await check(JSON.stringify(values.get(name), null, 2));
    if (json.score !== report.score)
      yield { kind: 'solution', name: `${name} (JSON)`, holds: false, breaks: [], report: json };
  }

  // Without faults, all of these are what their types say.
  const { mutants } = (await readRaw(read, slug, 'mutants.yaml')).value as RawMutants;
  for (const { id, of, edits, breaks } of mutants) {
    const broken = applyPatch(values.get(of) as JsonObject, edits);
    const report = await check(stringify(broken, { aliasDuplicateObjects: false }));
    const holds = report.complete && openGoals(report).join() === [...breaks].sort().join();
    yield { kind: 'mutant', name: id, holds, breaks, report };
  }
}
