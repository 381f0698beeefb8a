import { strict as assert } from 'node:assert';
import type { ProgressEvent } from '../../../src/core/progress/events';
import { readProgressFile, writeProgressFile } from '../../../src/core/progress/progress-file';

const opened: ProgressEvent = {
  v: 1,
  id: '0b9c3bb4-6b3f-4d0e-9a58-1f3f7c6f2c11',
  at: '2026-03-01T09:30:00.000Z',
  exercise: 'first-call',
  kind: 'opened',
};
const text = writeProgressFile([opened]);

describe('progress file', () => {
  it('reads what it writes', () => {
    assert.deepEqual(readProgressFile(text), { kind: 'events', events: [opened], complete: true });
  });

  it('takes a file cut short at any place for damaged', () => {
    for (let length = 0; length < text.trimEnd().length; length += 1) {
      assert.equal(readProgressFile(text.slice(0, length)).kind, 'damaged', `after ${length} characters`);
    }
  });

  it('takes what is not a progress file for damaged', () => {
    for (const other of [
      '[]',
      'null',
      '{}',
      '{"version":1}',
      '{"version":1,"events":{}}',
      '{"version":"1","events":[]}',
    ]) {
      assert.equal(readProgressFile(other).kind, 'damaged', other);
    }
  });

  it('recognises a newer version, whatever it holds', () => {
    assert.deepEqual(readProgressFile('{"version":2,"log":{}}'), { kind: 'newer' });
  });

  it('passes over events it does not know', () => {
    const strange = [
      { ...opened, kind: 'reviewed' },
      { ...opened, v: 2 },
      { ...opened, id: '' },
      7,
      { ...opened, kind: 'submitted' },
    ];
    const read = readProgressFile(JSON.stringify({ version: 1, events: [...strange, opened] }));
    assert.deepEqual(read, { kind: 'events', events: [opened], complete: false });
  });
});
