import { parse } from 'yaml';
import type { ReadFile } from '../exercises/load';
import type { PatchOperation } from './json-patch';

/** `exercise.yaml` as it is written, as far as the proof looks at it. Its schema has been checked where this is used. */
export interface RawExercise {
  id: string;
  solutions?: string[];
  goals: RawGoal[];
}

export interface RawGoal {
  id: string;
  weight: number;
  rules?: string[];
  anyOf?: { design: string; rules?: string[] }[];
}

/** A solution with one fault, and the goals that must notice. */
export interface Mutant {
  id: string;
  of: string;
  edits: PatchOperation[];
  breaks: string[];
}

export interface RawMutants {
  mutants: Mutant[];
}

/** The solutions of an exercise, the first model answer first, relative to its folder. */
export function solutionNames({ solutions = [] }: RawExercise): string[] {
  return ['solution.yaml', ...solutions.map((name) => `solutions/${name}`)];
}

/** A YAML or JSON file of an exercise; undefined where there is none. @throws Error of the parser */
export async function readRaw<T>(read: ReadFile, slug: string, name: string): Promise<T | undefined> {
  const text = await read(`${slug}/${name}`);
  return text === undefined ? undefined : (parse(text) as T);
}
