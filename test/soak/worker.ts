/**
 * Runs cases in a process of its own, so that whoever started it can end one that never ends. In (IPC): `{ kind, seed }`.
 * Out: `{ done: true }` or `{ failure }` for each.
 */
import process from 'node:process';
import { shippedKata } from '../../src/engine/engine';
import { CASES } from './cases';
import { rememberPrototypes } from './prototypes';

const kata = shippedKata();
const assertUntouched = rememberPrototypes();

process.on('message', ({ kind, seed }: { kind: string; seed: number }) => {
  void run(kind, seed).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());

async function run(kind: string, seed: number): Promise<{ done: true } | { failure: string }> {
  try {
    await CASES.get(kind)?.(kata, seed);
    assertUntouched();
    return { done: true };
  } catch (error) {
    return { failure: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) };
  }
}
