import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { shipped, textOf } from './harness/kata';
import { told } from './harness/messages';
import { openExercise, practiceFolder, replaceText, tidyUp } from './harness/practice';

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
});
