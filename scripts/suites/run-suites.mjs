import { Problem } from '../run/problem.mjs';
import { suites } from './suites.mjs';

/**
 * Runs the named suites, or all of them, and prints each one's counts and at the end their sum.
 * Out: the exit code. A suite that throws counts as one failure; the others still run.
 */
export async function runSuites(names) {
  const unknown = names.find((name) => !(name in suites));
  if (unknown)
    throw new Problem(`There is no suite ${unknown}: the suites are ${Object.keys(suites).join(', ')}.`);
  const results = [];
  for (const name of names.length > 0 ? names : Object.keys(suites)) {
    console.log(`\n── ${name} ──`);
    const started = Date.now();
    const result = await suites[name]().catch((error) => ({
      passed: 0,
      failed: 1,
      reason: error instanceof Problem ? error.message : error.stack,
    }));
    results.push(result);
    console.log(`${name}: ${inWords(result)} (${Math.round((Date.now() - started) / 1000)} s)`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

function inWords({ passed, failed, skipped, reason }) {
  return [`${passed} passed, ${failed} failed`, skipped ? `${skipped} skipped` : '', reason ?? '']
    .filter(Boolean)
    .join('; ');
}
