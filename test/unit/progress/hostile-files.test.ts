import { strict as assert } from 'node:assert';
import { momentAfter, union, type ProgressEvent } from '../../../src/core/progress/events';
import { progressOf } from '../../../src/core/progress/progress';
import { readProgressFile, writeProgressFile } from '../../../src/core/progress/progress-file';
import { wholeEvents } from '../../../src/core/progress/whole-events';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '../../x',
  '[a](command:b)',
];
const event = (id: string, exercise: string, more = '') =>
  `{"v":1,"id":${JSON.stringify(id)},"at":"2026-01-01T00:00:00.000Z","exercise":${JSON.stringify(exercise)},` +
  `"kind":"submitted","score":50,"met":1,"total":2,"goals":{"__proto__":"met","constructor":"unmet"}${more}}`;
const file = (...events: string[]) => fileOf(events);
const fileOf = (events: string[]) => `{"version":1,"events":[${events.join(',')}]}`;

function eventsOf(text: string): ProgressEvent[] {
  const read = readProgressFile(text);
  return read.kind === 'events' ? read.events : [];
}

describe('A progress file from somebody else', () => {
  it('may use any name as an id, an exercise or a goal', () => {
    const before = Reflect.ownKeys(Object.prototype);
    const events = union(eventsOf(file(...NAMES.map((name) => event(name, name)))));
    assert.equal(events.length, NAMES.length);
    for (const name of NAMES) assert.equal(progressOf(events, name).best, 50, name);
    assert.deepEqual(progressOf(events, 'valueOf'), { state: 'new', attempts: 0 });
    assert.deepEqual(Reflect.ownKeys(Object.prototype), before);
    assert.equal(({} as { met?: unknown }).met, undefined);
    // Written again, it says the same.
    assert.deepEqual(union(eventsOf(writeProgressFile(events))), events);
  });

  it('cannot bring in an event by way of its prototype', () => {
    const hidden = `{"__proto__":${event('a', 'first-call')}}`;
    assert.deepEqual(eventsOf(file(hidden)), []);
    assert.deepEqual(wholeEvents(file(hidden)), []);
  });

  it('passes over what could not be ordered, summed up, or written again as it is', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const strange = [
      event('a', 'first-call', `,"deep":${deep}`),
      event('a', 'first-call', ',"score":1e999'),
      event('a', 'first-call', ',"score":"100"'),
      event('a', 'first-call', ',"at":"later than everything"'),
      event('a', 'first-call', ',"at":"+010000-01-01T00:00:00.000Z"'),
      event('a', 'first-call', ',"at":"2026-99-99T00:00:00.000Z"'),
      event('a', 'first-call', `,"goals":{"x":${deep}}`),
    ];
    for (const text of strange) assert.deepEqual(eventsOf(file(text)), [], text.slice(0, 250));
    assert.equal(readProgressFile(file(...strange)).kind, 'events');
  });

  it('may hold very many events', () => {
    const many = Array.from({ length: 150_000 }, (_, i) => event(`id-${i}`, 'first-call'));
    const events = eventsOf(fileOf(many));
    assert.equal(progressOf(events, 'first-call').attempts, 150_000);
    assert.equal(progressOf(events, 'first-call').best, 50);
  });

  it('may claim the last moment there is; new events still have one that can be read', () => {
    const [last] = eventsOf(file(event('a', 'first-call', ',"at":"9999-12-31T23:59:59.999Z"')));
    assert.ok(last);
    const at = momentAfter(last, new Date());
    assert.equal(eventsOf(writeProgressFile([{ ...last, id: 'b', at }])).length, 1);
  });
});

describe('wholeEvents', () => {
  const text = file(...NAMES.map((name) => event(name, '"}],{[\\')));

  it('finds each event whose last character is there, wherever a file was cut short', () => {
    const ends = [...text.matchAll(/\}\}/g)].map(({ index }) => index + 2);
    for (let length = 0; length <= text.length; length += 1) {
      const whole = ends.filter((end) => end <= length).length;
      assert.equal(wholeEvents(text.slice(0, length)).length, whole, `after ${length} characters`);
    }
  });

  it('takes no longer for a hostile text', () => {
    for (const piece of ['{', '[', '"', '\\', '{"', '[[[', '{[{', ']']) wholeEvents(piece.repeat(300_000));
    wholeEvents(`{"version":1,"events":[${'{'.repeat(500_000)}${'}'.repeat(500_000)}`);
  });
});
