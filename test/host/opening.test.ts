import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { kata, shipped, textOf } from './harness/kata';
import { told } from './harness/messages';
import { answerUri, openExercise, practiceFolder, tidyUp } from './harness/practice';

const open = (slug: string) => vscode.commands.executeCommand('apiKata.openExercise', slug);

describe('Opening an exercise', () => {
  beforeEach(tidyUp);

  it('puts the stub in the practice folder and shows it with the brief and the feedback beside it', async () => {
    const document = await openExercise('first-call');
    assert.equal(await textOf(answerUri('first-call')), await shipped('exercises/first-call/stub.yaml'));
    assert.equal(vscode.window.activeTextEditor?.document, document);
    const [left, right] = vscode.window.tabGroups.all;
    assert.equal(left?.tabs.length, 1);
    assert.equal(right?.tabs.length, 2);
  });

  it('keeps an answer that is there already', async () => {
    const mine = 'openapi: 3.1.0\ninfo: { title: Mine, version: 1.0.0 }\npaths: {}\n';
    await vscode.workspace.fs.writeFile(answerUri('first-call'), new TextEncoder().encode(mine));
    await openExercise('first-call');
    assert.equal(await textOf(answerUri('first-call')), mine);
  });

  it('keeps an answer that its owner calls openapi.json', async () => {
    const mine = vscode.Uri.joinPath(practiceFolder(), 'first-call', 'openapi.json');
    await vscode.workspace.fs.writeFile(mine, new TextEncoder().encode('{"openapi":"3.1.0"}'));
    await open('first-call');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), mine.toString());
    await assert.rejects(textOf(answerUri('first-call')));
  });

  it('opens one document however often it is asked', async () => {
    await openExercise('first-call');
    await Promise.all([open('first-call'), open('first-call')]);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    assert.equal(tabs.length, new Set(tabs).size, tabs.join());
  });

  it('remembers that it was opened', async () => {
    await openExercise('error-contract');
    assert.equal((await kata()).progress.of('error-contract').state, 'inProgress');
  });

  it('says that there is no such exercise, and makes no file', async () => {
    for (const slug of ['no-such-exercise', 'constructor'])
      assert.deepEqual(await told(() => open(slug)), [`There is no exercise \`${slug}\`.`]);
    // What is no name is not repeated: a message would make links of it.
    for (const slug of ['../outside', '[here](command:workbench.action.quit)'])
      assert.deepEqual(await told(() => open(slug)), [
        'There is no such exercise. Choose one in the API Kata view.',
      ]);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(practiceFolder()), []);
  });

  it('says that the practice folder is gone, and does not make it again', async () => {
    await vscode.workspace.fs.delete(practiceFolder(), { recursive: true });
    const [sentence, ...others] = await told(() => open('first-call'));
    assert.match(sentence ?? '', /^The practice folder `.+` is not there any more\.$/);
    assert.deepEqual(others, []);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(practiceFolder())));
  });

  it('says that the practice folder cannot be written to', async function () {
    const { fsPath } = practiceFolder();
    const unlock = lock(fsPath);
    if (!unlock) return this.skip();
    try {
      const [sentence] = await told(() => open('first-call'));
      assert.match(sentence ?? '', /^The practice folder `.+` cannot be (written to|used)/);
    } finally {
      unlock();
    }
    await assert.rejects(textOf(answerUri('first-call')));
  });
});

/** Makes a folder read-only, for root too where the file system can. Out: how to undo it; undefined where it cannot. */
function lock(folder: string): (() => void) | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    return () => chmodSync(folder, 0o755);
  }
  try {
    execFileSync('chattr', ['+i', folder], { stdio: 'ignore' });
    return () => execFileSync('chattr', ['-i', folder]);
  } catch {
    return undefined;
  }
}
