import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * An engine for a worker, on a thread or in a process, that does what the text says: `hang`, `array` and `map` eat all memory
 * in the two ways that V8 tells apart, `throw`, `crash`; of any other text it finds nothing. A proof goes by its slug.
 */
export const HOSTILE = `
const { parentPort } = require('node:worker_threads');
const reply = (message) => (parentPort ? parentPort.postMessage(message) : process.send(message));
const acts = {
  hang() { for (;;); },
  regex() { /^(a|a|aa)*$/.test('a'.repeat(60) + 'b'); },
  array() { const all = []; for (;;) all.push(new Array(1000).fill({})); },
  map() { const all = new Map(); for (let i = 0; ; i++) all.set(i, i); },
  crash() { process.exit(3); },
};
(parentPort ?? process).on('message', ({ id, kind, params: { text, file, slug, exercise } }) => {
  const word = kind === 'prove' ? slug : text;
  if (word === 'throw') return reply({ id, error: 'thrown by the engine' });
  acts[word]?.();
  if (kind === 'lint') return reply({ id, result: { version: 1, file, complete: true, findings: [] } });
  if (kind === 'prove') return reply({ id, result: { exercise: slug, proven: true, faults: [], steps: [] } });
  const metrics = { operations: 0, firstCallFacts: 0, requiredInputs: 0, documentedErrors: 0, retrySafeWrites: 0 };
  const report = { version: 1, file, exercise: exercise.id, score: 100, passed: true, complete: true };
  reply({ id, result: { ...report, goals: [], findings: [], strengths: [], metrics } });
});
reply({ ready: true });
`;

/** What ships, with the hostile engine in the place of ours. Out: the folder, for the test to remove. */
export function hostileHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'api-kata-hostile-'));
  for (const part of [
    'dist/cli.js',
    'dist/index.js',
    'dist/content',
    'dist/rules',
    'exercises',
    'package.json',
  ])
    cpSync(part, join(home, part), { recursive: true });
  writeFileSync(join(home, 'dist', 'worker.js'), HOSTILE);
  return home;
}
