import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, findingsThat, ruleOf } from './harness/diagnostics';
import { kata, shipped } from './harness/kata';
import { told } from './harness/messages';
import { openExercise, replaceText, tidyUp } from './harness/practice';

/** A safe fix: the request that lists has a body. */
const WITH_BODY = `openapi: 3.1.0
info: { title: Courier, version: '1' }
paths:
  /messages:
    get:
      operationId: listMessages
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses:
        '200': { description: Messages. }
`;

describe('Quick fixes', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('mend a finding of an answer, and leave the rest of its text alone', async () => {
    const document = await openExercise('send-exactly-once');
    const found = await findingsThat(document.uri, (all) => all.length > 0);
    const offered = await Promise.all(found.map((each) => actionsAt(document, each.range)));
    const at = offered.findIndex((actions) => actions.some(({ edit }) => edit));
    const [diagnostic, action] = [found[at], offered[at]?.find(({ edit }) => edit)];
    assert.ok(diagnostic && action?.edit, found.map(ruleOf).join());
    const lines = document.getText().split('\n');
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.deepEqual(action.command?.arguments, [document.uri.toString(), 1]);
    const kept = new Set(document.getText().split('\n'));
    assert.ok(lines.filter((line) => !kept.has(line)).length <= 1, document.getText());
    await findingsThat(document.uri, (all) => !all.some(({ message }) => message === diagnostic.message));
  });

  it('are applied from the page as one step to undo, and the attempt says that they helped', async () => {
    const document = await openExercise('send-exactly-once');
    await findingsThat(document.uri, (all) => all.length > 0);
    const before = document.getText();
    const applied = () => vscode.commands.executeCommand('apiKata.applyFix');
    assert.deepEqual(await told(applied), []);
    assert.notEqual(document.getText(), before);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    const missing = () => vscode.commands.executeCommand('apiKata.applyFix', 'no-such-rule /paths');
    assert.deepEqual(await told(missing), ['There is no quick fix for that any more.']);
    const { progress } = await kata();
    await told(() => vscode.commands.executeCommand('apiKata.submit'));
    assert.equal(progress.of('send-exactly-once').lastAttempt?.fixes, 1);
    await told(
      () => vscode.commands.executeCommand('apiKata.reset', 'send-exactly-once'),
      'Back to the Stub',
    );
    await told(() => vscode.commands.executeCommand('apiKata.submit'));
    assert.equal(progress.of('send-exactly-once').lastAttempt?.fixes, undefined);
  });

  it('are applied at once where they are safe, and are not offered for what nothing was found in', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: WITH_BODY });
    await vscode.window.showTextDocument(document);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    assert.deepEqual(await actionsAt(document, whole, 'source.fixAll.apiKata'), []);
    await vscode.commands.executeCommand('apiKata.reviewFile');
    assert.ok(findings(document.uri).length > 0);
    const [action] = await actionsAt(document, whole, 'source.fixAll.apiKata');
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.doesNotMatch(document.getText(), /requestBody/);
    await replaceText(document, await shipped('exercises/first-call/stub.yaml'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

async function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind = 'quickfix') {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    ...[document.uri, range, kind, 20],
  );
  return actions.filter((action) => action.edit !== undefined);
}
