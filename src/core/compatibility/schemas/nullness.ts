import type { Side } from '../steps/side';
import { noteIn, type Flow, type Given } from '../steps/given';
import type { Findings } from '../steps/step';
import { effectiveOf } from './compose';
import type { Effective, Union } from './effective';
import { keywordPlace } from './places';
import { typesOf } from './scalar-types';
import { ANY, NULL } from './types';

/** Whether there may be null; `doubt` where the letter says no and people mean yes. Undefined where nothing is said of any type. */
type Nullness = 'no' | 'doubt' | 'yes' | undefined;

const DEEPEST = 8;
const RANK = { no: 0, doubt: 1, yes: 2 };

/** Compares whether there may be null. */
export function compareNullness(
  given: Given,
  into: Findings,
  before: Effective,
  after: Effective,
  flow: Flow,
): void {
  const old = nullnessOf(given.baseline, before, 0);
  const now = nullnessOf(given.revision, after, 0);
  if (old === undefined || now === undefined || old === now) return;
  const isDoubtful = old === 'doubt' || now === 'doubt';
  // Between two versions of OpenAPI it is the same thing said in two ways.
  if (isDoubtful && given.baseline.version !== given.revision.version) return;
  const at = {
    path: keywordPlace(after.at, 'nullable', 'type', 'oneOf', 'anyOf'),
    base: keywordPlace(before.at, 'nullable', 'type', 'oneOf', 'anyOf'),
  };
  const topic = RANK[old] < RANK[now] ? 'became-nullable' : 'became-not-nullable';
  noteIn(into, flow, topic, isDoubtful ? 'doubtful' : 'stated', at);
}

function nullnessOf(side: Side, effective: Effective, depth: number): Nullness {
  const { types, values, unions, isNullDoubtful } = effective;
  const inUnions = unions.every((union) => unionAllowsNull(side, union, depth));
  const otherwise = isNullDoubtful ? 'doubt' : 'no';
  if (types === ANY) {
    if (unions.length > 0) return inUnions ? 'yes' : otherwise;
    if (typesOf(effective) === ANY) return isNullDoubtful ? 'doubt' : undefined;
    return values && !values.isOpen && values.hasNull ? 'yes' : otherwise;
  }
  if ((types & NULL) === 0) return otherwise;
  return (values && !values.isOpen && !values.hasNull) || !inUnions ? 'doubt' : 'yes';
}

function unionAllowsNull(side: Side, { hasNull, choices }: Union, depth: number): boolean {
  return (
    hasNull ||
    (depth < DEEPEST &&
      choices.some((choice) => nullnessOf(side, effectiveOf(side, [choice]), depth + 1) === 'yes'))
  );
}
