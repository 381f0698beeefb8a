import { createRulesetFunction, type RulesetFunctionWithValidator } from '@stoplight/spectral-core';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compareWithBaseline } from '../../src/core/compatibility/compare-with-baseline';
import { handOver } from '../../src/core/compatibility/since-baseline';
import { read } from '../../src/core/document/read';
import { isObject, type JsonObject } from '../../src/core/json';
import { en } from '../../src/core/texts/en';
import { code } from '../../src/core/texts/wording';

/** `functionOptions` of a `compat-*` rule. */
interface Options {
  /** The file of the version that was shipped, from the folder of the document. */
  baseline: string;
  /** The day by which removal dates are judged, `YYYY-MM-DD`: today where it is not given. */
  on?: string;
}

const MOST = 32_000_000;
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

const OPTIONS = {
  type: ['object' as const, 'null' as const],
  required: ['baseline'],
  additionalProperties: false,
  properties: {
    baseline: { type: 'string' as const, minLength: 1 },
    on: { type: 'string' as const, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  },
};

/** The stock command line knows no baseline, so the option of a rule names one. */
export function withBaseline(rule: RulesetFunctionWithValidator<unknown, null>) {
  return createRulesetFunction<unknown, Options | null>(
    { input: null, options: OPTIONS },
    (root, options, context) => {
      if (options === null || !isObject(root)) return [];
      const fault = compare(root, options, context.document.source ?? '');
      return fault === undefined ? rule(root, null, context) : [{ message: fault, path: [] }];
    },
  );
}

const compared = new WeakMap<JsonObject, string>();

/** Out: why it cannot be compared. Seven rules ask for the same comparison. */
function compare(root: JsonObject, { baseline, on }: Options, document: string): string | undefined {
  const file = resolve(dirname(document), baseline);
  const day = on ?? new Date().toISOString().slice(0, 10);
  const key = `${file} ${day}`;
  if (compared.get(root) === key) return undefined;
  try {
    const reading = read(readFileSync(file, 'utf8'), en, { most: MOST, file });
    if (!reading.readable) throw new Error(reading.findings[0]?.message);
    // Spectral finds the range of a path itself.
    const revision = { root, rangeOf: () => START };
    handOver(root, compareWithBaseline(reading.document, revision, { on: day }));
    compared.set(root, key);
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `The baseline ${code(baseline)} cannot be compared: ${why}`;
  }
}
