import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { kata, shipped, textOf } from './harness/kata';
import { told } from './harness/messages';
import { openExercise, practiceFolder, replaceText, tidyUp } from './harness/practice';
import { leaveAttemptText, leaveProgressFile } from './harness/progress-files';

const MINE = 'openapi: 3.1.0\n# half a day of work\n';
const backupFolder = () => vscode.Uri.joinPath(practiceFolder(), 'first-call', 'backups');
const reset = (answer?: string) =>
  told(() => vscode.commands.executeCommand('apiKata.reset', 'first-call'), answer);

async function backups(): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(backupFolder());
  return Promise.all(entries.map(([name]) => textOf(vscode.Uri.joinPath(backupFolder(), name))));
}

describe('Reset', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('brings the stub back and keeps a copy of what was there, unsaved edits too', async () => {
    const document = await openExercise('first-call');
    await replaceText(document, MINE);
    await reset('Back to the Stub');
    const stub = await shipped('exercises/first-call/stub.yaml');
    assert.equal(document.getText(), stub);
    assert.equal(await textOf(document.uri), stub);
    assert.deepEqual(await backups(), [MINE]);
  });

  it('keeps every copy when it is done again', async () => {
    const document = await openExercise('first-call');
    for (const text of [MINE, `${MINE}# and another half\n`]) {
      await replaceText(document, text);
      await reset('Back to the Stub');
    }
    assert.equal((await backups()).length, 2);
  });

  it('changes nothing when the person thinks better of it', async () => {
    const document = await openExercise('first-call');
    await replaceText(document, MINE);
    await reset();
    assert.equal(document.getText(), MINE);
    await assert.rejects(backups());
  });

  it('brings the last submitted attempt back', async () => {
    const document = await openExercise('first-call');
    const solution = await shipped('exercises/first-call/solution.yaml');
    await replaceText(document, solution);
    await told(() => vscode.commands.executeCommand('apiKata.submit'));
    await replaceText(document, MINE);
    await reset('Back to the Last Attempt');
    assert.equal(document.getText(), solution);
    assert.deepEqual(await backups(), [MINE]);
  });

  it('reads no file outside for an attempt that somebody else wrote', async () => {
    const document = await openExercise('first-call');
    const { progress } = await kata();
    // A later attempt than any, whose id leads to a file that is there.
    const id = '../attempts/outside';
    const uri = vscode.Uri.file(leaveAttemptText('outside', MINE));
    const event = { v: 1, id, at: '2090-01-01T00:00:00.000Z', kind: 'submitted', exercise: 'first-call' };
    const text = JSON.stringify({
      version: 1,
      events: [{ ...event, score: 1, met: 0, total: 5, goals: {} }],
    });
    leaveProgressFile('somebody.json', text);
    await progress.reload();
    assert.equal(progress.of('first-call').lastAttempt?.id, id);
    const before = document.getText();
    await reset('Back to the Last Attempt');
    assert.equal(document.getText(), before);
    await vscode.workspace.fs.delete(uri);
  });
});
