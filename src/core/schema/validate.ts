import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { target } from '../contract/follow';
import { referenceOf } from '../openapi/reference';
import { missAll, watched } from '../contract/unread';
import { judgeArray } from './arrays';
import { judgeComposition } from './composition';
import { isMarked } from './direction';
import { judgeObject } from './objects';
import { judgeNumber, judgeString, judgeType, judgeValue, typesOf } from './scalars';
import { absorb, subject, TooDeep, unread, verdict, within } from './verdict';
import type { Fault, Scope, Verdict } from './verdict';

/** More would bury the first, which is often their cause. */
const MOST_FAULTS = 5;

/**
 * How a value departs from a schema of the document, as JSON Schema 2020-12 (OpenAPI 3.1, 3.2) or the dialect
 * of OpenAPI 3.0 sees it, `readOnly` and `writeOnly` included.
 *
 * Interpreted, not compiled: an example is judged once, and generating code for it costs more than judging it;
 * and which properties may be missing depends on the direction and on all parts of a composition together.
 * Never throws; what cannot be judged within reason has no faults.
 */
export function faultsOf(value: JsonValue, schema: JsonValue, given: Given): Fault[] {
  if (typeof value !== 'object' || value === null || !isObject(schema)) return judged(value, schema, given);
  const ofValue = known.get(value) ?? new WeakMap<object, Map<string, Judged>>();
  known.set(value, ofValue);
  const ofBoth = ofValue.get(schema) ?? new Map<string, Judged>();
  ofValue.set(schema, ofBoth);
  const key = [given.version, given.flow, given.name, given.text].join(' ');
  const ready = ofBoth.get(key) ?? watched(() => judged(value, schema, given));
  ofBoth.set(key, ready);
  missAll(ready.missed);
  return ready.value;
}

/** The faults, and what they rest on that lies in another file. */
type Judged = ReturnType<typeof watched<Fault[]>>;

type Given = Omit<Scope, 'effort' | 'literal'>;

// Several rules ask, and again after each edit; what the edit left alone is the same object as before.
const known = new WeakMap<object, WeakMap<object, Map<string, Judged>>>();

function judged(value: JsonValue, schema: JsonValue, given: Given): Fault[] {
  const scope: Scope = { ...given, literal: false, effort: { depth: 0 } };
  try {
    const { faults, misdirected } = judge(schema, value, [], scope);
    return distinct([...faults, ...misdirected]).slice(0, MOST_FAULTS);
  } catch (error) {
    if (error instanceof TooDeep) return [];
    throw error;
  }
}

function judge(
  schema: JsonValue,
  value: JsonValue,
  path: JsonPath,
  scope: Scope,
  whole?: JsonObject,
): Verdict {
  return within(scope, () => {
    if (!isObject(schema)) return verdict(schema === false ? [forbidden(path, scope)] : []);
    return judgeSchema(schema, value, path, scope, whole ?? schema);
  });
}

function judgeSchema(
  schema: JsonObject,
  value: JsonValue,
  path: JsonPath,
  scope: Scope,
  whole: JsonObject,
): Verdict {
  const old = scope.version === '3.0';
  // Strictly, 3.0 asks for a `type` beside `nullable`, and an `allOf` is null only if each of its parts may be.
  // What people mean by the word is never in doubt.
  if (old && value === null && isMarked(schema, 'nullable', scope.root)) return verdict();
  const found = verdict();
  const ref = referenceOf(schema);
  if (ref !== undefined) {
    const next = target(scope.root, ref);
    if (next) absorb(found, judge(next.value, value, path, scope, whole));
    else unread(found);
    // 3.0 ignores what stands beside a reference.
    if (old) return found;
  }
  if (typeof schema['$dynamicRef'] === 'string') unread(found);
  // One value of a list, or several behind commas, as a form and a query send them.
  if (scope.text && typeof value === 'string' && isList(schema)) {
    found.open = true;
    return found;
  }
  const wrongType = judgeType(schema, value, path, scope);
  if (wrongType) {
    // Everything else about a value of the wrong type is a consequence.
    found.faults.push(wrongType);
    return found;
  }
  found.faults.push(...judgeValue(schema, value, path, scope));
  if (typeof value === 'number') found.faults.push(...judgeNumber(schema, value, path, scope));
  if (typeof value === 'string') judgeString(schema, value, path, scope, found);
  judgeComposition(judge, schema, value, path, scope, whole, found);
  if (Array.isArray(value)) judgeArray(judge, schema, value, path, scope, found);
  if (isObject(value)) judgeObject(judge, schema, value, path, scope, whole, found);
  return found;
}

function isList(schema: JsonObject): boolean {
  const types = typesOf(schema);
  return types.includes('array') && !types.includes('string');
}

function forbidden(path: JsonPath, scope: Scope): Fault {
  return { keyword: 'false', message: `${subject(path, scope)} is not allowed by the schema.`, path };
}

function distinct(faults: Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify([fault.path, fault.message]), fault])).values()];
}
