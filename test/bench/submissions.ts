import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { JsonObject } from '../../src/core/json';
import { applyPatch, type PatchOperation } from '../../src/core/proof/json-patch';

export interface BenchSubmission {
  /** `<exercise>/<student>.yaml`, or `.json` for every tenth. */
  file: string;
  text: string;
}

/** As many as are asked for, made from each exercise's stub, solutions and mutants; no two are the same. */
export function* submissions(count: number): Generator<BenchSubmission> {
  const pool = readdirSync('exercises')
    .filter((name) => statSync(`exercises/${name}`).isDirectory())
    .map((exercise) => ({ exercise, answers: answersOf(exercise) }));
  for (let i = 0; i < count; i++) {
    const { exercise, answers } = pool[i % pool.length] ?? { exercise: '', answers: [] };
    const answer = structuredClone(answers[Math.floor(i / pool.length) % answers.length] ?? {});
    const info = answer['info'] as JsonObject;
    info['title'] = `${info['title'] as string}, student ${i}`;
    const json = i % 10 === 9;
    yield {
      file: `${exercise}/student-${i}.${json ? 'json' : 'yaml'}`,
      text: json ? JSON.stringify(answer, null, 2) : stringify(answer, { aliasDuplicateObjects: false }),
    };
  }
}

function answersOf(exercise: string): JsonObject[] {
  const load = (name: string) => parse(readFileSync(`exercises/${exercise}/${name}`, 'utf8')) as JsonObject;
  const { mutants } = load('mutants.yaml') as unknown as {
    mutants: { of: string; edits: PatchOperation[] }[];
  };
  const { solutions = [] } = load('exercise.yaml') as { solutions?: string[] };
  return [
    load('stub.yaml'),
    load('solution.yaml'),
    ...solutions.map((name) => load(`solutions/${name}`)),
    ...mutants.map(({ of, edits }) => applyPatch(load(of), edits)),
  ];
}
