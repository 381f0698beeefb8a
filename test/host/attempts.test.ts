import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { kata, shipped, textOf } from './harness/kata';
import { told } from './harness/messages';
import { openExercise, practiceFolder, replaceText, tidyUp } from './harness/practice';
import { progressFiles } from './harness/progress-files';

describe('An attempt', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('is shown beside the present answer, and restored from its row of the tree', async () => {
    const document = await openExercise('first-call');
    const solution = await shipped('exercises/first-call/solution.yaml');
    await replaceText(document, solution);
    await told(() => vscode.commands.executeCommand('apiKata.submit'));
    const { progress } = await kata();
    const { lastAttempt } = progress.of('first-call');
    assert.ok(lastAttempt);
    await replaceText(document, 'openapi: 3.1.0\n');
    const row = { id: 'attempt', label: 'An attempt', about: lastAttempt.id };
    await vscode.commands.executeCommand('apiKata.openAttempt', row);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const was = await vscode.workspace.openTextDocument(input.original);
    assert.equal(was.getText(), solution);
    assert.equal(input.modified.toString(), document.uri.toString());
    await told(() => vscode.commands.executeCommand('apiKata.restoreAttempt', row), 'Restore');
    assert.equal(document.getText(), solution);
    // What is named by nobody leads nowhere.
    assert.deepEqual(await told(() => vscode.commands.executeCommand('apiKata.openAttempt', 'none')), []);
  });

  it('is in an export with its text, and an import adds what is not known here and replaces nothing', async () => {
    const document = await openExercise('first-call');
    await replaceText(document, await shipped('exercises/first-call/solution.yaml'));
    await told(() => vscode.commands.executeCommand('apiKata.submit'));
    const { progress } = await kata();
    const { lastAttempt } = progress.of('first-call');
    const file = vscode.Uri.joinPath(practiceFolder(), 'progress.json');
    assert.match(
      (await told(() => vscode.commands.executeCommand('apiKata.exportProgress', file))).join(),
      /^Progress was exported/,
    );
    const text = await textOf(file);
    const exported = JSON.parse(text) as {
      events: object[];
      texts: { attempt: string; text: string }[];
    };
    assert.deepEqual<unknown>(exported.events, [...progress.events]);
    assert.equal(exported.texts.find(({ attempt }) => attempt === lastAttempt?.id)?.text, document.getText());

    // Another machine knows one attempt more, and tells another story of the last one.
    const id = randomUUID();
    const added = { ...lastAttempt, id, score: 40, met: 2, blocked: true, exercise: 'names-for-sdks' };
    exported.events.push(added, { ...lastAttempt, id: lastAttempt?.id ?? '' }, { id: 'no event' });
    exported.texts = [
      { attempt: id, text: 'theirs' },
      { attempt: lastAttempt?.id ?? '', text: 'another story' },
    ];
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(exported)));
    const before = progress.events.length;
    const importing = () => told(() => vscode.commands.executeCommand('apiKata.importProgress', file));
    assert.match((await importing()).join(), /: 1 entries are new\. 1 were left out/);
    assert.equal(progress.events.length, before + 1);
    assert.equal(progress.of('names-for-sdks').best, 40);
    assert.ok(
      [...progressFiles().values()].some((one) => one.includes(id)),
      'on disk',
    );
    assert.match((await importing()).join(), /^Nothing is new|: 0 entries are new/);
    const row = { id: 'attempt', label: 'An attempt', about: lastAttempt?.id };
    await vscode.commands.executeCommand('apiKata.openAttempt', row);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), document.getText());
  });

  it('is not imported from what is no export; a sentence says what to do', async () => {
    const file = vscode.Uri.joinPath(practiceFolder(), 'other.json');
    const { progress } = await kata();
    const before = progress.events.length;
    for (const [text, said] of [
      ['{"openapi":"3.1.0"}', /no export of API Kata\. Choose a file/],
      ['{"format":"api-kata-progress","version":1,"events":[{"v":1', /cut short, or no JSON\. Export/],
      ['{"format":"api-kata-progress","version":99}', /newer version of API Kata\. Update/],
    ] as const) {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
      assert.match(
        (await told(() => vscode.commands.executeCommand('apiKata.importProgress', file))).join(),
        said,
      );
    }
    assert.equal(progress.events.length, before);
  });
});
