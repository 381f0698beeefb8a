import { isObject, type JsonObject } from '../../json';
import type { Flow, Given } from '../steps/given';
import { EQUAL, Step } from '../steps/step';
import { compareSchemas } from './compare-schemas';
import { defined, type Part } from './part';

let count = 0;
const numbers = new WeakMap<JsonObject, number>();

/** What tells an object from all others. */
function numberOf(node: JsonObject): number {
  let number = numbers.get(node);
  if (number === undefined) numbers.set(node, (number = ++count));
  return number;
}

/** The comparisons of schemas with one baseline: what an edit left alone was compared before. */
export class Pairs {
  private readonly steps = new WeakMap<JsonObject, Map<string, Step>>();

  /** The comparison of two schemas; the same one for whoever asks for it. */
  of(given: Given, before: readonly Part[], after: readonly Part[], flow: Flow): Step {
    const old = before.map((part) => defined(given.baseline, part));
    const now = after.map((part) => defined(given.revision, part));
    const [one] = old;
    const [other] = now;
    if (old.length === 1 && now.length === 1 && one && other && !one.isBare && !other.isBare)
      if (given.isSame(one, other)) return EQUAL;
    const make = () => new Step((into) => compareSchemas(given, into, old, now, flow));
    // Where the revision says nothing, what the baseline says may still lead back to itself.
    const home = [other?.value, one?.value].find(isObject);
    if (!home) return make();
    let known = this.steps.get(home);
    if (!known) this.steps.set(home, (known = new Map<string, Step>()));
    const { direction, wire, isChoice } = flow;
    const key = `${direction} ${wire} ${isChoice === true} ${keyOf(old)} ${keyOf(now)}`;
    let step = known.get(key);
    if (!step) known.set(key, (step = make()));
    return step;
  }
}

function keyOf(parts: readonly Part[]): string {
  return parts
    .map(
      ({ value, path, isBare }) =>
        `${isObject(value) ? numberOf(value) : `${path.join('/')} ${value === false}`}${isBare ? '-' : ''}`,
    )
    .join('&');
}
