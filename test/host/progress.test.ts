import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { kata, shipped } from './harness/kata';
import { told } from './harness/messages';
import { openExercise, replaceText, tidyUp } from './harness/practice';
import { leaveProgressFile, progressFiles } from './harness/progress-files';

const submit = () => told(() => vscode.commands.executeCommand('apiKata.submit'));

/** One submitted attempt of another window. */
const attempt = (score: number, id: string = randomUUID()) => ({
  ...{ v: 1, id, at: '2026-01-02T03:04:05.000Z', kind: 'submitted', exercise: 'send-exactly-once' },
  ...{ score, met: 1, total: 5, goals: {} },
});

describe('Progress', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('records an attempt with its score, says so, and has it on disk', async () => {
    const document = await openExercise('first-call');
    await replaceText(document, await shipped('exercises/first-call/solution.yaml'));
    const [sentence] = await submit();
    assert.match(sentence ?? '', /^Submitted: 100 of 100/);
    const { progress, ...api } = await kata();
    await api.whenIdle();
    assert.equal(progress.of('first-call').state, 'done');
    assert.equal(progress.of('first-call').best, 100);
    const id = progress.of('first-call').lastAttempt?.id;
    assert.ok(id && [...progressFiles().values()].some((text) => text.includes(id)), 'on disk');
  });

  it('records an answer that is no correct document as not solved, and offers no solution', async () => {
    const document = await openExercise('error-contract');
    const solution = await shipped('exercises/error-contract/solution.yaml');
    await replaceText(document, solution.replace(/summary: List messages.*/, '$&\n      sumary: once more'));
    const [sentence] = await submit();
    assert.match(sentence ?? '', /^Submitted: 100 of 100/);
    const { progress, ...api } = await kata();
    await api.whenIdle();
    const { state, lastAttempt } = progress.of('error-contract');
    assert.deepEqual([state, lastAttempt?.score, lastAttempt?.blocked], ['inProgress', 100, true]);
  });

  it('does not record a text that cannot be read', async () => {
    const document = await openExercise('first-call');
    const { progress, ...api } = await kata();
    await replaceText(document, 'paths: [');
    await api.whenIdle();
    const before = progress.events.length;
    const [sentence] = await submit();
    assert.match(sentence ?? '', /^Not submitted: /);
    assert.equal(progress.events.length, before);
  });

  it('merges what two windows wrote, each event once', async () => {
    const { progress } = await kata();
    const mine = progressFiles();
    const shared = attempt(40);
    leaveProgressFile(`${randomUUID()}.json`, JSON.stringify({ version: 1, events: [shared, attempt(60)] }));
    leaveProgressFile(`${randomUUID()}.json`, JSON.stringify({ version: 1, events: [shared] }));
    await progress.reload();
    assert.equal(progress.of('send-exactly-once').best, 60);
    assert.equal(progress.events.filter(({ id }) => id === shared.id).length, 1);
    for (const [name, text] of mine) assert.equal(progressFiles().get(name), text, 'untouched');
  });

  it('keeps a truncated file aside, and goes on recording', async () => {
    const { progress } = await kata();
    const name = `${randomUUID()}.json`;
    const text = JSON.stringify({ version: 1, events: [attempt(90)] }).slice(0, -20);
    leaveProgressFile(name, text);
    await told(() => progress.reload());
    const files = progressFiles();
    assert.equal(files.has(name), false);
    const keptAs = [...files.keys()].find((each) => each.startsWith(`${name}.corrupt-`));
    assert.equal(keptAs && files.get(keptAs), text);
    const before = progress.events.length;
    await openExercise('first-call');
    assert.match((await submit()).join(), /^Submitted: /);
    assert.ok(progress.events.length > before);
  });

  it('saves what a killed window left in a draft, and clears the draft away', async () => {
    const { progress } = await kata();
    const draft = `${randomUUID()}.json.${randomUUID()}.tmp`;
    const [whole, cut] = [attempt(70), attempt(80)];
    leaveProgressFile(
      draft,
      JSON.stringify({ version: 1, events: [whole, cut] }, undefined, 1).slice(0, -20),
    );
    await progress.reload();
    const files = progressFiles();
    assert.equal(files.has(draft), false);
    assert.ok([...files.values()].some((text) => text.includes(whole.id)));
    assert.equal([...files.values()].join().includes(cut.id), false);
  });

  it('keeps few files', async () => {
    const { progress } = await kata();
    const events = Array.from({ length: 100 }, () => attempt(10));
    for (const event of events)
      leaveProgressFile(`${randomUUID()}.json`, JSON.stringify({ version: 1, events: [event] }));
    await progress.reload();
    const files = progressFiles();
    assert.ok([...files.keys()].filter((name) => name.endsWith('.json')).length < 10);
    const texts = [...files.values()].join();
    assert.ok(events.every(({ id }) => texts.includes(id)));
  });

  it('leaves a file of a newer version as it is', async () => {
    const { progress } = await kata();
    const name = `${randomUUID()}.json`;
    const text = JSON.stringify({ version: 999, events: [{ something: 'else' }] });
    leaveProgressFile(name, text);
    const before = progress.events.length;
    await told(() => progress.reload());
    await openExercise('first-call');
    assert.match((await submit()).join(), /^Submitted: /);
    assert.equal(progressFiles().get(name), text);
    assert.ok(progress.events.length > before);
  });
});
