import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import { Hints } from '../../../src/extension/pages/hints';
import { UsedFixes } from '../../../src/extension/progress/used-fixes';

/** What VS Code keeps for all windows of a profile. */
function memory(): Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string, fallback?: unknown) => kept.get(key) ?? fallback,
    update: (key: string, value: unknown) => {
      // As it is written: JSON.
      if (value === undefined) kept.delete(key);
      else kept.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  } as Memento;
}

const HINTS = '## constructor\n### Nudge\nOne\n### Concept\nTwo\n## b\n### Nudge\nThree\n';
const content = { files: () => Promise.resolve({ hints: HINTS } as never) };

describe('What helped with an answer', () => {
  it('is counted for each exercise, and in all windows', async () => {
    const shared = memory();
    const [one, other] = [new UsedFixes(shared), new UsedFixes(shared)];
    await one.add('a', 2);
    await other.add('a', 1);
    await other.add('constructor', 4);
    assert.deepEqual([one.of('a'), one.of('constructor'), one.of('b')], [3, 4, 0]);
    await one.set('a', 0);
    assert.deepEqual([other.of('a'), other.of('constructor')], [0, 4]);
    assert.deepEqual(shared.keys(), ['fixes/constructor']);
  });

  it('are the hints since the stub: with a new one they are folded up again, and count again', async () => {
    const shared = memory();
    const hints = new Hints(shared, content);
    let changes = 0;
    hints.onDidChange(() => changes++);
    const goals = await tiersOf(hints);
    assert.ok(goals > 0);
    await hints.revealNext('a', 'constructor');
    await hints.revealNext('a', 'constructor');
    await hints.revealNext('b', 'b');
    const elsewhere = new Hints(shared, content);
    await elsewhere.load('a');
    assert.deepEqual([elsewhere.used('a'), elsewhere.used('b'), elsewhere.used('c')], [2, 1, 0]);
    assert.equal(elsewhere.shown('a', 'constructor').length, 2);
    await hints.startAnew('a');
    assert.deepEqual([hints.used('a'), hints.used('b')], [0, 1]);
    assert.deepEqual([hints.shown('a', 'constructor'), hints.next('a', 'constructor')], [[], 1]);
    assert.equal(changes, 4);
  });
});

async function tiersOf(hints: Hints): Promise<number> {
  await hints.load('a');
  return hints.next('a', 'constructor') ?? 0;
}
