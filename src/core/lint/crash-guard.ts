import type { Ruleset, RulesetFunction, RulesetFunctionContext } from '@stoplight/spectral-core';
import { crashOf, examinationOf } from '../contract/examination';
import { isObject, type JsonObject } from '../json';
import type { SpectralResult } from './spectral-result';

/** One throwing function aborts Spectral's whole run (lintNode rethrows), so each is wrapped. Mutates and returns the ruleset. */
export function guardFunctions(ruleset: Ruleset): Ruleset {
  for (const rule of Object.values(ruleset.rules)) {
    rule.then = rule.then.map((then) => ({
      ...then,
      function: guarded(rule.name, then.function as RulesetFunction<unknown, unknown>),
    }));
  }
  return ruleset;
}

function guarded(rule: string, run: RulesetFunction<unknown, unknown>): RulesetFunction<unknown, unknown> {
  const wrapper = (input: unknown, options: unknown, context: RulesetFunctionContext) => {
    try {
      return run(input, options, context);
    } catch (error) {
      const root = context.document.data;
      if (isObject(root)) recordCrash(root, rule, error);
      return [];
    }
  };
  // Spectral names the function in its own errors.
  Object.defineProperty(wrapper, 'name', { value: run.name });
  return wrapper;
}

/** Runs each enabled rule alone and keeps the results of those that live. */
export async function ruleByRule(
  ruleset: Ruleset,
  root: JsonObject,
  run: (ruleset: Ruleset) => Promise<SpectralResult[]>,
): Promise<SpectralResult[]> {
  const enabled = Object.values(ruleset.rules).filter((rule) => rule.enabled);
  const results = new Map<string, SpectralResult>();
  for (const rule of enabled) rule.enabled = false;
  for (const rule of enabled) {
    rule.enabled = true;
    try {
      // Results of the document itself (references) come back with each run; the key drops the copies.
      for (const result of await run(ruleset)) results.set(JSON.stringify(result), result);
    } catch (error) {
      recordCrash(root, rule.name, error);
    }
    rule.enabled = false;
  }
  return [...results.values()];
}

function recordCrash(root: JsonObject, rule: string, error: unknown): void {
  examinationOf(root).set(rule, { subjects: [], ...crashOf(error) });
}
