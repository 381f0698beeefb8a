import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, findingsThat, ruleOf } from './harness/diagnostics';
import { shipped, textOf } from './harness/kata';
import { told } from './harness/messages';
import { practiceFolder, tidyUp } from './harness/practice';
import { tabsNamed } from './harness/tabs';

type Pick = { label: string };

/** Answers the next quick pick with the row of a label, and each save dialog with a place. */
async function answering(label: string, target: vscode.Uri | undefined, work: () => Thenable<unknown>) {
  const window = vscode.window as unknown as {
    showQuickPick: (items: Pick[]) => Promise<Pick | undefined>;
    showSaveDialog: () => Promise<vscode.Uri | undefined>;
  };
  const { showQuickPick, showSaveDialog } = window;
  window.showQuickPick = (items) => Promise.resolve(items.find((item) => item.label === label));
  window.showSaveDialog = () => Promise.resolve(target);
  try {
    return await told(work);
  } finally {
    Object.assign(window, { showQuickPick, showSaveDialog });
  }
}

describe('Any OpenAPI file', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('is reviewed from the Explorer by the profile of its folder, and the review can be kept', async () => {
    const uri = vscode.Uri.joinPath(practiceFolder(), 'petstore.yaml');
    const stub = await shipped('exercises/first-call/stub.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(stub));
    await vscode.commands.executeCommand('apiKata.reviewFile', uri);
    const before = findings(uri).map(ruleOf);
    assert.ok(before.length > 0);
    await tabsNamed('Feedback: petstore.yaml');

    await answering('Learning', undefined, () => vscode.commands.executeCommand('apiKata.chooseProfile'));
    await findingsThat(uri, (all) => all.length !== before.length);
    assert.ok(findings(uri).length > before.length, 'more rules are on for learners');

    const kept = (ending: string) => vscode.Uri.joinPath(practiceFolder(), `review.${ending}`);
    for (const [format, ending] of [
      ['HTML', 'html'],
      ['Markdown', 'md'],
      ['SARIF', 'sarif'],
    ] as const) {
      const said = await answering(format, kept(ending), () =>
        vscode.commands.executeCommand('apiKata.exportReview'),
      );
      assert.deepEqual(said, [`The review was saved as review.${ending}.`]);
    }
    const log = JSON.parse(await textOf(kept('sarif'))) as { runs: { results: { ruleId: string }[] }[] };
    const rules = new Set(log.runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)));
    assert.deepEqual(rules, new Set(findings(uri).map(ruleOf)));
    assert.match(await textOf(kept('html')), /^<!DOCTYPE html>[^]*petstore\.yaml/i);
    assert.match(await textOf(kept('md')), /petstore\.yaml/);

    const refused = await answering('HTML', uri, () =>
      vscode.commands.executeCommand('apiKata.exportReview'),
    );
    assert.deepEqual(refused, ['This would write over what was reviewed.']);
    assert.equal(await textOf(uri), stub);
  });

  it('has what is deprecated struck through, where a rule asks for its date', async () => {
    const uri = vscode.Uri.joinPath(practiceFolder(), 'old.yaml');
    const stub = await shipped('exercises/first-call/stub.yaml');
    const text = stub.replace('    post:\n', '    post:\n      deprecated: true\n');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await vscode.commands.executeCommand('apiKata.reviewFile', uri);
    const all = findings(uri);
    const dated = all.filter((one) => ruleOf(one) === 'deprecated-needs-sunset');
    assert.deepEqual(
      dated.map(({ tags }) => tags),
      [[vscode.DiagnosticTag.Deprecated]],
    );
    assert.ok(all.some((one) => !/^deprecat/.test(ruleOf(one)) && !one.tags?.length));
  });
});
