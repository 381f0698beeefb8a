import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import type { Comparison } from '../../src/extension/comparing/comparisons';
import { findings, findingsThat } from './harness/diagnostics';
import { kata } from './harness/kata';
import { told } from './harness/messages';
import { practiceFolder, replaceText, tidyUp } from './harness/practice';

const SHIPPED = `openapi: 3.1.0
info: { title: Messages, version: 1.0.0 }
paths:
  /messages:
    get:
      operationId: listMessages
      responses:
        '200':
          description: All of them
          content:
            application/json:
              schema: { type: array, items: { $ref: '#/components/schemas/Message' } }
  /messages/{id}:
    delete:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '204': { description: Cancelled } }
components:
  schemas:
    Message:
      type: object
      properties:
        id: { type: string }
        price: { type: string }
`;
const WITHOUT_PRICE = SHIPPED.replace('        price: { type: string }\n', '');
const WITHOUT_DELETE = SHIPPED.replace(/ {2}\/messages\/\{id\}:\n[^]*(?=components:)/, '');

type Row = { label: string };

/** Runs a command while each quick pick is answered with the row whose label ends so, and each file dialog with a file. */
async function picking(
  endings: string[],
  file: vscode.Uri | undefined,
  command: string,
  argument?: vscode.Uri,
) {
  const window = vscode.window as unknown as {
    showQuickPick: (items: Row[]) => Promise<Row | undefined>;
    showOpenDialog: () => Promise<vscode.Uri[]>;
  };
  const { showQuickPick, showOpenDialog } = window;
  const left = [...endings];
  window.showQuickPick = (items) => {
    const wanted = left.shift() ?? '';
    const row = items.find(({ label }) => label.endsWith(wanted));
    if (!row) throw new Error(`There is no “${wanted}” among ${items.map(({ label }) => label).join(', ')}`);
    return Promise.resolve(row);
  };
  window.showOpenDialog = () => Promise.resolve(file ? [file] : []);
  try {
    return await told(() => vscode.commands.executeCommand(command, argument));
  } finally {
    Object.assign(window, { showQuickPick, showOpenDialog });
  }
}

/** Settles with the comparison of a file as soon as it is as wanted. */
async function comparisonThat(uri: vscode.Uri, wanted: (one: Comparison | undefined) => boolean) {
  const { comparisons } = await kata();
  return new Promise<Comparison | undefined>((settle, reject) => {
    const look = () => {
      const one = comparisons.of(uri.toString());
      if (!wanted(one)) return;
      listening.dispose();
      clearTimeout(deadline);
      settle(one);
    };
    const said = () => JSON.stringify(comparisons.of(uri.toString()));
    const deadline = setTimeout(() => reject(new Error(`Still ${said()} where ${String(wanted)}`)), 20_000);
    const listening = comparisons.onDidChange(look);
    look();
  });
}

const breaking = (count: number) => (one: Comparison | undefined) =>
  one?.report?.breaking === count && one.trouble === undefined;
const changesOf = (uri: vscode.Uri) =>
  findings(uri).filter(({ code }) => /-removed$/.test(codeOf(code)) && !/^compat-/.test(codeOf(code)));
const codeOf = (code: vscode.Diagnostic['code']) => String(typeof code === 'object' ? code.value : code);

async function write(uri: vscode.Uri, text: string) {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function git(folder: vscode.Uri, ...args: string[]) {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: folder.fsPath, stdio: 'pipe' });
}

describe('Comparing', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('with a file: changes at their places, as one types, and when the file changes or goes', async () => {
    const uri = vscode.Uri.joinPath(practiceFolder(), 'v2.yaml');
    const shipped = vscode.Uri.joinPath(practiceFolder(), 'v1.yaml');
    await write(shipped, SHIPPED);
    await write(uri, WITHOUT_PRICE);
    assert.deepEqual(await picking(['A file…'], shipped, 'apiKata.compareWith', uri), []);
    await comparisonThat(uri, breaking(1));
    const [gone, ...others] = changesOf(uri);
    assert.equal(others.length, 0);
    assert.equal(codeOf(gone?.code), 'response-property-removed');
    assert.equal(gone?.severity, vscode.DiagnosticSeverity.Error);
    const [before] = gone?.relatedInformation ?? [];
    assert.equal(before?.location.uri.toString(), shipped.toString());
    assert.equal(
      before?.location.range.start.line,
      SHIPPED.split('\n').findIndex((line) => line.includes('price')),
    );

    const document = await vscode.workspace.openTextDocument(uri);
    await replaceText(document, SHIPPED);
    await comparisonThat(uri, breaking(0));
    assert.equal(changesOf(uri).length, 0);
    await replaceText(document, `${SHIPPED}]`);
    const half = await comparisonThat(uri, (one) => one?.trouble !== undefined);
    assert.equal(half?.trouble, 'The file cannot be read as it is, so it was not compared.');
    assert.ok(half?.report, 'what was compared before is still known');
    await replaceText(document, SHIPPED);
    await comparisonThat(uri, breaking(0));

    await write(shipped, SHIPPED.replace("'204'", "'200': { description: Cancelled }, '204'"));
    const other = await comparisonThat(uri, (one) => one?.report?.changes.length !== 0);
    assert.equal(other?.report?.changes[0]?.kind, 'response-status-removed');
    await write(shipped, '{');
    const broken = await comparisonThat(uri, (one) => one?.trouble !== undefined);
    assert.match(broken?.trouble ?? '', /^v1\.yaml cannot be compared with: /);
    assert.equal(broken?.report, undefined);
    await vscode.workspace.fs.delete(shipped);
    await comparisonThat(uri, (one) => one?.trouble === 'v1.yaml is not there.');
    await write(shipped, SHIPPED);
    await comparisonThat(uri, breaking(0));

    await picking([], undefined, 'apiKata.stopComparing');
    assert.equal((await kata()).comparisons.of(uri.toString()), undefined);
    assert.deepEqual(await picking([], undefined, 'apiKata.stopComparing'), [
      'The file in front is compared with nothing.',
    ]);
  });

  it('draws in a file what each of two that refer to it has changed there', async () => {
    const at = (name: string) => vscode.Uri.joinPath(practiceFolder(), name);
    const [one, two, shared, shipped] = [at('one.yaml'), at('two.yaml'), at('message.yaml'), at('v0.yaml')];
    await write(shipped, SHIPPED);
    await write(shared, 'type: object\nproperties:\n  id: { type: string }\n');
    const split = SHIPPED.replace(/components:[^]*$/, '').replace(
      '#/components/schemas/Message',
      './message.yaml',
    );
    for (const uri of [one, two]) {
      await write(uri, split);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
      await picking(['A file…'], shipped, 'apiKata.compareWith', uri);
      await comparisonThat(uri, breaking(1));
    }
    assert.equal(changesOf(shared).length, 2);
    await picking([], undefined, 'apiKata.stopComparing');
    assert.equal(changesOf(shared).length, 1);
  });

  it('with the last commit, which a commit moves on, and with another revision', async () => {
    const folder = vscode.Uri.joinPath(practiceFolder(), 'api');
    const uri = vscode.Uri.joinPath(folder, 'openapi.yaml');
    await write(uri, SHIPPED);
    const [none = ''] = await picking(['The last commit (HEAD)'], undefined, 'apiKata.compareWith', uri);
    assert.match(none, /is in no Git repository/);
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'shipped');
    git(folder, 'tag', 'v1');
    const document = await vscode.workspace.openTextDocument(uri);
    await replaceText(document, WITHOUT_DELETE);
    assert.deepEqual(await picking(['The last commit (HEAD)'], undefined, 'apiKata.compareWith', uri), []);
    const one = await comparisonThat(uri, breaking(1));
    assert.equal(one?.report?.changes[0]?.kind, 'operation-removed');
    assert.equal(one?.since, 'HEAD');
    const [gone] = await findingsThat(uri, (all) =>
      all.some(({ code }) => codeOf(code) === 'operation-removed'),
    );
    assert.ok(gone);
    const old = await vscode.workspace.openTextDocument(vscode.Uri.parse(one?.baseOf() ?? '', true));
    assert.equal(old.getText(), SHIPPED);
    assert.equal(old.languageId, 'yaml');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    const titles = lenses.map(({ command }) => command?.title);
    assert.ok(titles.includes('$(error) One breaking change since HEAD'), titles.join());

    await document.save();
    git(folder, 'commit', '-qam', 'gone');
    await comparisonThat(uri, breaking(0));
    await picking(['Another revision…', 'v1'], undefined, 'apiKata.compareWith', uri);
    await comparisonThat(uri, (now) => now?.since === 'v1' && breaking(1)(now));

    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal((await kata()).comparisons.of(uri.toString()), undefined);
    await vscode.window.showTextDocument(uri);
    await comparisonThat(uri, (now) => now?.since === 'v1' && breaking(1)(now));
    await picking(['Stop Comparing'], undefined, 'apiKata.compareWith', uri);
    assert.equal((await kata()).comparisons.of(uri.toString()), undefined);
  });
});
