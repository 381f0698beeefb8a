import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { kata, shipped } from './harness/kata';
import { told } from './harness/messages';
import { openExercise, replaceText, tidyUp } from './harness/practice';
import { diffsOf, picking } from './harness/solutions';

describe('Giving up', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('asks, is recorded, and shows solutions that can be compared; a later attempt says so', async () => {
    const slug = 'pick-a-version';
    const document = await openExercise(slug);
    const { progress } = await kata();
    const giveUp = () => vscode.commands.executeCommand('apiKata.giveUp');
    await told(giveUp);
    assert.equal(progress.of(slug).gaveUp, undefined);
    await picking(0, () => told(giveUp, 'Give Up and Show'));
    assert.equal(progress.of(slug).gaveUp, true);
    assert.deepEqual(
      diffsOf().map(({ original }) => original.toString()),
      [document.uri.toString()],
    );
    // The last choice is two designs, then one, then another one.
    await picking('last', () => vscode.commands.executeCommand('apiKata.openSolution', slug));
    const between = diffsOf().find(({ original }) => original.scheme === 'api-kata-solution');
    assert.ok(between);
    assert.notEqual(between.original.toString(), between.modified.toString());
    await replaceText(document, await shipped(`exercises/${slug}/solution.yaml`));
    await vscode.window.showTextDocument(document);
    await told(() => vscode.commands.executeCommand('apiKata.submit'));
    assert.equal(progress.of(slug).state, 'done');
    assert.equal(progress.of(slug).lastAttempt?.shown, true);
  });
});
