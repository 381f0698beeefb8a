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

/** Takes one of the rows that are offered to pick from meanwhile. Out: the labels of all. */
async function picking(index: number, work: () => unknown): Promise<string[]> {
  const window = vscode.window as unknown as {
    showQuickPick(items: { label: string }[]): Promise<unknown>;
  };
  const original = window.showQuickPick.bind(vscode.window);
  const labels: string[] = [];
  window.showQuickPick = (items) => {
    labels.push(...items.map(({ label }) => label));
    return Promise.resolve(items[index]);
  };
  try {
    await work();
  } finally {
    window.showQuickPick = original;
  }
  return labels;
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

  it('shows the top of what it brought back', async () => {
    const document = await openExercise('first-call');
    await replaceText(document, `${MINE}${'# more\n'.repeat(500)}`);
    const [editor] = vscode.window.visibleTextEditors.filter((one) => one.document === document);
    assert.ok(editor);
    editor.selection = new vscode.Selection(480, 0, 480, 0);
    editor.revealRange(editor.selection);
    await reset('Back to the Stub');
    assert.equal(editor.selection.active.line, 0);
  });

  it('brings any attempt back whose text was kept, the latest first', async () => {
    const document = await openExercise('first-call');
    const texts = ['stub', 'solution'].map((name) => shipped(`exercises/first-call/${name}.yaml`));
    for (const text of await Promise.all(texts)) {
      await replaceText(document, text);
      await told(() => vscode.commands.executeCommand('apiKata.submit'));
    }
    await replaceText(document, MINE);
    const offered = await picking(1, () => reset('Another Attempt…'));
    assert.match(offered[0] ?? '', /^100 of 100 · 6\/6 goals$/);
    assert.equal(document.getText(), await texts[0]);
    assert.deepEqual(await backups(), [MINE]);
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
