import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import Ajv from 'ajv/dist/2020';
import type { ProgressEvent, Submitted } from '../../../src/core/progress/events';
import { readImport, writeExport } from '../../../src/core/progress/exchange';

const NOW = new Date('2026-11-30T12:00:00.000Z');
const ID = randomUUID();
const attempt = (more: Partial<Submitted> = {}): Submitted => ({
  ...{ v: 1, id: ID, at: '2026-11-30T10:00:00.000Z', kind: 'submitted', exercise: 'first-call' },
  ...{ score: 60, met: 2, total: 3, goals: { a: 'met', b: 'met', c: 'unmet' }, edition: '2' },
  ...more,
});
const opened = (id: string): ProgressEvent => ({
  ...{ v: 1, id, at: '2026-11-30T09:00:00.000Z', kind: 'opened', exercise: 'first-call' },
});
const exported = (events: readonly ProgressEvent[], texts: [string, string][] = []) =>
  writeExport({ events, texts: new Map(texts) }, NOW);
const schema = JSON.parse(readFileSync('media/progress.schema.json', 'utf8')) as object;

/** An export with other entries, as a stranger could write it. */
function forged(entries: { events?: unknown[]; texts?: unknown[] }): ReturnType<typeof readImport> {
  const file = { format: 'api-kata-progress', version: 1, events: [], texts: [], ...entries };
  return readImport(JSON.stringify(file), NOW);
}

describe('An export of progress', () => {
  const events = [
    opened('o'),
    attempt(),
    attempt({ id: randomUUID(), hints: 2, fixes: 1, shown: true, blocked: true }),
  ];
  const text = exported(events, [[ID, 'openapi: 3.1.0\n# 短信 \u2028 "quoted"\r\n']]);

  it('is what its schema says', () => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
    assert.equal(
      validate({ ...(JSON.parse(text) as object), events: [{ ...attempt(), score: 101 }] }),
      false,
    );
  });

  it('brings back every event and text, also once another program has laid it out anew', () => {
    const rewritten = JSON.stringify(JSON.parse(text), undefined, 4);
    for (const one of [text, rewritten]) {
      const read = readImport(one, NOW);
      assert.ok(read.kind === 'progress');
      assert.deepEqual(read.events, events);
      assert.deepEqual([...read.texts], [[ID, 'openapi: 3.1.0\n# 短信 \u2028 "quoted"\r\n']]);
      assert.equal(read.leftOut, 0);
    }
  });

  it('of nothing is read as nothing', () => {
    assert.deepEqual(readImport(exported([]), NOW), {
      kind: 'progress',
      events: [],
      texts: new Map(),
      leftOut: 0,
    });
  });

  it('that is cut short anywhere, something else, or of a newer version is told apart', () => {
    for (let length = 0; length < text.trimEnd().length; length += 7)
      assert.equal(readImport(text.slice(0, length), NOW).kind, 'broken', String(length));
    for (const other of [
      '[]',
      '7',
      'null',
      '{}',
      '{"version":1,"events":[]}',
      '{"format":"api-kata-progress"}',
    ])
      assert.equal(readImport(other, NOW).kind, 'foreign', other);
    assert.equal(forged({ events: 'none' as unknown as [] }).kind, 'foreign');
    assert.equal(readImport('{"format":"api-kata-progress","version":2}', NOW).kind, 'newer');
  });

  it('of a stranger brings in nothing that could not be merged, and says how much was left out', () => {
    const strange = [
      attempt({ at: '2026-12-02T00:00:00.000Z' }),
      attempt({ at: '9999-12-31T23:59:59.999Z' }),
      attempt({ score: 1e9 }),
      attempt({ score: -1 }),
      attempt({ met: 1e6 }),
      attempt({ exercise: 'x'.repeat(200) }),
      attempt({ id: 'x'.repeat(200) }),
      attempt({ goals: Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`g${i}`, 'met'])) }),
      { ...attempt(), kind: 'deleted' },
      { ...attempt(), v: 2 },
      'text',
      null,
    ];
    for (const one of strange) {
      const read = forged({ events: [one, opened('o')] });
      assert.ok(read.kind === 'progress');
      assert.deepEqual([read.events.length, read.leftOut], [1, 1], JSON.stringify(one).slice(0, 120));
    }
  });

  it('names anything without reaching what all objects inherit', () => {
    const before = Reflect.ownKeys(Object.prototype);
    const names = ['__proto__', 'constructor', '../../x'];
    const read = forged({
      events: names.map((name) => attempt({ id: name, exercise: name })),
      texts: names.map((name) => ({ attempt: name, text: name })),
    });
    assert.ok(read.kind === 'progress');
    assert.deepEqual([...read.texts.keys()], names);
    assert.deepEqual(Reflect.ownKeys(Object.prototype), before);
  });

  it('keeps no text of an attempt that is not in it, none that is endless, and no second one of the same', () => {
    const read = forged({
      events: [attempt()],
      texts: [
        { attempt: ID, text: 'mine' },
        { attempt: 'nobody', text: 'x' },
        { attempt: ID, text: 'x'.repeat(1_000_001) },
        { attempt: ID, text: 5 },
        [],
      ],
    });
    assert.ok(read.kind === 'progress');
    assert.deepEqual([...read.texts], [[ID, 'mine']]);
    assert.equal(read.leftOut, 4);
  });
});
