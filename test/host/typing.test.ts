import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, findingsThat, ruleOf } from './harness/diagnostics';
import { kata, reportOf, shipped } from './harness/kata';
import { openExercise, replaceText, tidyUp } from './harness/practice';

describe('Typing', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('shows what a reviewer finds, at the key, with a code that opens the page of the rule', async () => {
    const document = await openExercise('first-call');
    const found = await findingsThat(document.uri, (all) => all.length > 0);
    const about = found.find((each) => ruleOf(each) === 'request-example');
    assert.ok(about, found.map(ruleOf).join());
    assert.ok(about.range.isSingleLine, 'at the key, not the block');
    const target = typeof about.code === 'object' ? about.code.target : undefined;
    // A command would do nothing in the hover; this address is opened in this window.
    const { uriScheme } = vscode.env;
    assert.equal(target?.toString(true), `${uriScheme}://api-kata.api-kata/rules/request-example`);
  });

  it('follows a linted file while it is edited, and forgets it when it is closed', async () => {
    const stub = await shipped('exercises/first-call/stub.yaml');
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: stub });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('apiKata.reviewFile');
    const before = findings(document.uri).map(({ range }) => range.start.line);
    assert.ok(before.length > 0);
    await replaceText(document, `# A line more\n${stub}`);
    await findingsThat(document.uri, (all) =>
      all.some(({ range }) => range.start.line === Math.max(...before) + 1),
    );
    const again = vscode.commands.executeCommand('apiKata.reviewFile');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await again;
    assert.deepEqual(findings(document.uri), []);
  });

  it('drops a finding when its cause is gone, and every finding when the answer is the model answer', async () => {
    const document = await openExercise('first-call');
    await findingsThat(document.uri, (all) => all.length > 0);
    await replaceText(document, await shipped('exercises/first-call/solution.yaml'));
    await findingsThat(document.uri, (all) => all.length === 0);
    assert.equal((await reportOf(document)).score, 100);
  });

  it('never publishes the report of a text that has changed since', async () => {
    const { session, ...api } = await kata();
    const document = await openExercise('first-call');
    const solution = await shipped('exercises/first-call/solution.yaml');
    const outdated: number[] = [];
    const listening = session.onDidChange((key) => {
      const state = session.get(key)?.state;
      if (
        key === document.uri.toString() &&
        state?.kind === 'checked' &&
        state.version !== document.version
      ) {
        outdated.push(state.version);
      }
    });
    // The last edit makes the answer right; each one before it makes it wrong in another way.
    for (let edit = 0; edit < 20; edit++) {
      await replaceText(document, edit === 19 ? solution : solution.slice(0, 300 + edit * 60));
    }
    await api.whenIdle();
    listening.dispose();
    assert.deepEqual(outdated, []);
    assert.equal((await reportOf(document)).score, 100);
    assert.deepEqual(findings(document.uri), []);
  });

  it('has nothing to say about a file that is no answer, until it is asked', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'yaml',
      content: await shipped('exercises/first-call/stub.yaml'),
    });
    await vscode.window.showTextDocument(document);
    await (await kata()).whenIdle();
    assert.deepEqual(findings(document.uri), []);
    await vscode.commands.executeCommand('apiKata.reviewFile');
    assert.notDeepEqual(findings(document.uri), []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says how many findings it leaves out, and keeps the severest', async () => {
    // What many places have in common is said once; an id that is no rule is said each time.
    const ids = Array.from({ length: 1_500 }, (_, i) => `no-rule-${i}`);
    const document = await vscode.workspace.openTextDocument({
      language: 'yaml',
      content: [
        'openapi: 3.1.0',
        'info: { title: T, version: 1.0.0 }',
        'paths:',
        `  /messages: { get: { x-review: { ignore: [${ids.join(', ')}] }, responses: {} } }`,
      ].join('\n'),
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('apiKata.reviewFile');
    const [first, ...shown] = findings(document.uri);
    assert.match(first?.message ?? '', /^\d+ more findings are not shown\./);
    assert.equal(shown.length, 999);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('lets go of an answer that was closed', async () => {
    const document = await openExercise('first-call');
    await findingsThat(document.uri, (all) => all.length > 0);
    await tidyUp();
    await findingsThat(document.uri, (all) => all.length === 0);
    assert.equal((await kata()).session.get(document.uri.toString()), undefined);
  });
});
