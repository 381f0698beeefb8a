import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsThat } from './harness/diagnostics';
import { reportOf, shipped } from './harness/kata';
import { told } from './harness/messages';
import { openExercise, replaceText, tidyUp } from './harness/practice';

async function lenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return all.filter(({ command }) => command?.command.startsWith('apiKata.'));
}

const titles = (all: vscode.CodeLens[]) => all.map(({ command }) => command?.title ?? '');

async function hover({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
    .join('\n');
}

describe('In the editor of an answer', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('a row above `info:` says where it stands and what to do next, and can be switched off', async () => {
    const document = await openExercise('error-contract');
    await reportOf(document);
    const row = await lenses(document);
    assert.match(titles(row)[0] ?? '', /\d+ of 100 · \d\/\d goals$/);
    assert.deepEqual(titles(row).slice(1, 3), ['Hint', 'Brief']);
    for (const { range } of row) assert.match(document.lineAt(range.start.line).text, /^info:/);
    const settings = vscode.workspace.getConfiguration('apiKata');
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Global);
    assert.deepEqual(await lenses(document), []);
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
  });

  it('components that rules ask for are completed by name, where that is one of theirs and not there yet', async () => {
    const document = await openExercise('first-call');
    const head =
      'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: {}\ncomponents:\n  parameters:\n';
    const names = async (text: string) => {
      await replaceText(document, text);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(text.length),
      );
      const ours = items.filter(({ label }) => typeof label !== 'string' && label.description === 'API Kata');
      return ours.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await names(`${head}    Idem`)).includes('IdempotencyKey'));
    const others = await names(`${head}    IdempotencyKey: { $ref: '#/x' }\n    `);
    assert.ok(others.includes('WebhookId') && !others.includes('IdempotencyKey'), others.join());
    assert.deepEqual(await names(`${head}    A:\n      na`), []);
    assert.deepEqual(await names('a: 1\ncomponents:\n  parameters:\n    '), []);
  });

  it('that row offers Submit, and once the exercise is solved the solutions', async () => {
    const document = await openExercise('first-call');
    assert.equal(titles(await lenses(document)).at(-1), 'Submit');
    await replaceText(document, await shipped('exercises/first-call/solution.yaml'));
    await told(() => vscode.commands.executeCommand('apiKata.submit'));
    assert.equal(titles(await lenses(document)).at(-1), 'Solutions');
  });

  it('a hover says why a finding matters, with a link to its rule, and whose evidence a place is', async () => {
    const document = await openExercise('first-call');
    const [finding] = await findingsThat(document.uri, (all) => all.length > 0);
    assert.ok(finding);
    assert.match(await hover(document, finding.range.start), /Why it matters.*command:apiKata\.explainRule/s);
    const { goals } = await reportOf(document);
    const goal = goals.find(({ state }) => state === 'met');
    const [place] = goal?.evidence ?? [];
    assert.ok(goal && place);
    const { line, character } = place.range.start;
    const said = await hover(document, new vscode.Position(line, character));
    assert.ok(said.includes(`Evidence of the goal “${goal.title}” · ${goal.weight}/${goal.weight}`), said);
  });
});
