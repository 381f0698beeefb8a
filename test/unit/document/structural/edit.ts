import { valueAt, type JsonObject, type JsonPath, type JsonValue } from '../../../../src/core/json';
import type { SpecText } from './spec-text';

/** Chooses by numbers that were drawn before: the same numbers choose the same. Undefined where there is nothing to choose. */
export type Pick = <T>(from: readonly T[]) => T | undefined;

/** What somebody has before them who makes one edit. */
export interface Turn {
  spec: SpecText;
  /** The spec before the edit. */
  root: JsonObject;
  pick: Pick;
  /** Gives a place another value than it has: one of these, where undefined stands for none. */
  change: (path: JsonPath, values: readonly (JsonValue | undefined)[]) => void;
  /** Adds to a list, or begins one. */
  append: (path: JsonPath, value: JsonValue) => void;
}

/** Changes a spec on purpose; does nothing where the spec has no place for it. */
export type Edit = (turn: Turn) => void;

/** The turn in which these numbers choose. */
export function turnOf(spec: SpecText, numbers: readonly number[]): Turn {
  const root = spec.json;
  let drawn = 0;
  const pick: Pick = (from) => from[(numbers[drawn++ % numbers.length] ?? 0) % from.length];
  return {
    spec,
    root,
    pick,
    change(path, values) {
      const now = JSON.stringify(valueAt(root, path));
      const value = pick(values.filter((one) => JSON.stringify(one) !== now));
      if (value !== undefined) spec.set(path, value);
      else if (now !== undefined) spec.remove(path);
    },
    append(path, value) {
      const list = valueAt(root, path);
      if (Array.isArray(list)) spec.set([...path, list.length], value);
      else spec.set(path, [value]);
    },
  };
}

export function refTo(path: JsonPath): { $ref: string } {
  return {
    $ref: `#${path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`,
  };
}
