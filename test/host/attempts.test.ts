import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { kata, shipped } from './harness/kata';
import { told } from './harness/messages';
import { openExercise, replaceText, tidyUp } from './harness/practice';

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
});
