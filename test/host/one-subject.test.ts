import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { KataApi } from '../../src/extension/api';
import { kata, shipped } from './harness/kata';
import { told } from './harness/messages';
import { answerUri, openExercise, practiceFolder, replaceText, tidyUp } from './harness/practice';
import { diffsOf, picking } from './harness/solutions';
import { tabs, tabsNamed } from './harness/tabs';

/** Settles once the session is as wanted. The test's own limit is the deadline. */
function until(session: KataApi['session'], wanted: () => boolean): Promise<void> {
  return new Promise((settle) => {
    const look = () => {
      if (!wanted()) return;
      for (const one of listening) one.dispose();
      settle();
    };
    const listening = [session.onDidTurn(look), session.onDidChange(look)];
    look();
  });
}

// Its name comes before that of the test after which VS Code watches the practice folder no more.
describe('The one subject of all views', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('is the answer in front; the brief and the tabs go with it', async () => {
    const first = await openExercise('first-call');
    await openExercise('error-contract');
    const { session } = await kata();
    assert.equal(session.active?.exercise.id, 'error-contract');
    await vscode.window.showTextDocument(first, vscode.ViewColumn.One);
    await until(session, () => session.active?.exercise.id === 'first-call');
    await tabsNamed('Brief: Sign-up to first message', 'Feedback: Sign-up to first message');
    assert.equal(tabs().filter((label) => /^(Brief|Feedback)/.test(label)).length, 2);
  });

  it('is no answer while a file of no exercise is in front', async () => {
    const answer = await openExercise('first-call');
    const { session } = await kata();
    const uri = vscode.Uri.joinPath(practiceFolder(), 'petstore.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('openapi: 3.1.0\n'));
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One });
    await until(session, () => session.stranger?.name === 'petstore.yaml');
    assert.equal(session.active, undefined);
    await vscode.window.showTextDocument(answer, vscode.ViewColumn.One);
    await until(session, () => session.active?.exercise.id === 'first-call');
  });

  it('is not another exercise once the answer was renamed', async () => {
    await openExercise('error-contract');
    await openExercise('first-call');
    const { session } = await kata();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(answerUri('first-call'), vscode.Uri.joinPath(answerUri('first-call'), '..', 'mine.yaml'));
    const turns: (string | undefined)[] = [];
    const listening = session.onDidTurn(() => turns.push(session.active?.exercise.id));
    await vscode.workspace.applyEdit(edit);
    await until(session, () => session.stranger?.name === 'first-call/mine.yaml');
    listening.dispose();
    assert.ok(!turns.includes('error-contract'), turns.join());
  });

  it('has no score once its file is deleted, is not submitted, and is back when it is saved', async () => {
    const document = await openExercise('first-call');
    await replaceText(document, await shipped('exercises/first-call/solution.yaml'));
    const { progress, session } = await kata();
    const attempts = () => progress.of('first-call').attempts;
    const before = attempts();
    await vscode.workspace.fs.delete(document.uri);
    const said = await told(() => vscode.commands.executeCommand('apiKata.submit'));
    assert.match(said[0] ?? '', /^(Not submitted: the file is not there any more|Open an exercise first)/);
    await until(session, () => session.get(document.uri.toString()) === undefined);
    assert.equal(attempts(), before);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until(session, () => session.active?.exercise.id === 'first-call');
  });

  it('is compared with a solution so that nothing of the answer is overwritten', async () => {
    const document = await openExercise('first-call');
    await replaceText(document, await shipped('exercises/first-call/solution.yaml'));
    await told(() => vscode.commands.executeCommand('apiKata.submit'));
    await picking(0, () => vscode.commands.executeCommand('apiKata.openSolution', 'first-call'));
    const [input] = diffsOf();
    assert.equal(input?.original.toString(), document.uri.toString());
    // What nobody can write to takes nothing from the other side.
    assert.equal(input.modified.scheme, 'api-kata-solution');
  });
});
