import { memberOf } from '../../document/edits/write';
import { isObject, type JsonObject } from '../../json';
import type { FixWords } from '../words/words';
import { failuresIn } from './failures';
import { headersIn } from './headers';
import { parametersIn } from './parameters';
import { problemIn, problemResponse } from './problem';

/** A component that rules ask for, to be written by name. */
export interface Snippet {
  /** Its name among its kind. */
  name: string;
  /** What it is for. */
  description: string;
  /** Block YAML, its first line unindented. */
  text: string;
}

/** Where a snippet is to be written. */
export interface Surroundings {
  words: FixWords;
  /** The names of the components of a kind that are there already: what a snippet needs of them it refers to. */
  namesOf: (kind: string) => readonly string[];
}

const LAYOUT = { eol: '\n', step: 2, isListIndented: true, isJson: false, unit: '  ' };

/** What may be written where a line stands, by the keys around it: the components of that kind that quick fixes share. */
export function snippetsAt(path: readonly string[], around: Surroundings): Snippet[] {
  const [root, kind = '', ...deeper] = path;
  if (root !== 'components' || deeper.length > 0) return [];
  const known = new Set(around.namesOf(kind));
  return componentsOf(kind, around)
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => ({
      name,
      description:
        typeof value['description'] === 'string' ? value['description'] : around.words.problem.itself,
      text: memberOf(name, value, 0, LAYOUT).join(LAYOUT.eol),
    }));
}

/** So that what is typed and what is mended look alike. */
function componentsOf(kind: string, { words, namesOf }: Surroundings): [name: string, value: JsonObject][] {
  if (kind === 'parameters') return Object.entries(parametersIn(words));
  if (kind === 'headers') return Object.values(headersIn(words)).map(({ name, value }) => [name, value]);
  if (kind === 'schemas') return [['Problem', problemIn(words)]];
  if (kind !== 'responses') return [];
  const part = (of: string, name: string, value: JsonObject): JsonObject =>
    namesOf(of).includes(name) ? { $ref: `#/components/${of}/${name}` } : value;
  const retry = headersIn(words)['Retry-After'];
  const parts = {
    schema: part('schemas', 'Problem', briefly(problemIn(words))),
    retryAfter: part('headers', retry.name, retry.value),
  };
  return Object.values(failuresIn(words)).map((failure) => [
    failure.names[0],
    problemResponse(failure, parts),
  ]);
}

/** Without what a body may have besides: it is written once for each response. */
function briefly(problem: JsonObject): JsonObject {
  const { properties } = problem;
  if (!isObject(properties)) return problem;
  const { type, title, status, detail } = properties;
  return { ...problem, properties: { type, title, status, detail } as JsonObject };
}
