import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, findingsThat, ruleOf } from './harness/diagnostics';
import { practiceFolder, replaceText, tidyUp } from './harness/practice';

const SPEC = [
  'openapi: 3.1.0',
  'info: { title: T, version: 1.0.0 }',
  'paths:',
  "  /messages/{id}: { $ref: './paths/message.yaml' }",
].join('\n');
const part = (parameter: string) =>
  [
    'parameters:',
    `  - { name: ${parameter}, in: path, required: true, schema: { type: string } }`,
    'get:',
    '  operationId: getMessage',
    "  responses: { '200': { description: The message. } }",
  ].join('\n');

/** Writes a file below the workspace folder. Each test has a folder of its own: a closed document lives on for a while. */
async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(practiceFolder(), path);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  return uri;
}

/*
 * Before `opening.test.ts` by its name: once the workspace folder was deleted, as there, VS Code watches it no more.
 */
describe('A spec in several files', () => {
  beforeEach(tidyUp);
  after(tidyUp);

  it('has its findings on the file where the fault is, and is reviewed again when that is edited', async () => {
    const message = await write('edited/paths/message.yaml', part('message_id'));
    const spec = await vscode.workspace.openTextDocument(await write('edited/openapi.yaml', SPEC));
    await vscode.window.showTextDocument(spec, { preview: false });
    await vscode.commands.executeCommand('apiKata.reviewFile');
    const found = await findingsThat(message, (all) => all.some((one) => ruleOf(one) === 'path-params'));
    assert.ok(found.length > 0);
    assert.ok(!findings(spec.uri).some((one) => ruleOf(one) === 'external-ref'));

    const opened = await vscode.workspace.openTextDocument(message);
    await vscode.window.showTextDocument(opened, { preview: false });
    // Not saved: what the editor shows counts.
    await replaceText(opened, part('id'));
    await findingsThat(message, (all) => !all.some((one) => ruleOf(one) === 'path-params'));
    assert.notDeepEqual(findings(spec.uri), []);
  });

  it('is reviewed again when a file that it refers to changes on disk', async () => {
    // In a folder that was there before: of folders within a new one the watcher of VS Code may miss changes.
    const message = await write('message.yaml', part('message_id'));
    const spec = await vscode.workspace.openTextDocument(
      await write('on-disk.yaml', SPEC.replace('./paths/', './')),
    );
    await vscode.window.showTextDocument(spec, { preview: false });
    await vscode.commands.executeCommand('apiKata.reviewFile');
    await findingsThat(message, (all) => all.some((one) => ruleOf(one) === 'path-params'));
    await write('message.yaml', part('id'));
    await findingsThat(message, (all) => !all.some((one) => ruleOf(one) === 'path-params'));
    assert.notDeepEqual(findings(spec.uri), []);
  });

  it('does not leave the workspace, though there is a file', async () => {
    const there = vscode.Uri.joinPath(practiceFolder(), '..', 'outside.yaml');
    await vscode.workspace.fs.writeFile(there, Buffer.from(part('message_id')));
    const outside = SPEC.replace('./paths/message.yaml', '../../outside.yaml');
    const spec = await vscode.workspace.openTextDocument(await write('inside/openapi.yaml', outside));
    await vscode.window.showTextDocument(spec, { preview: false });
    await vscode.commands.executeCommand('apiKata.reviewFile');
    const found = await findingsThat(spec.uri, (all) => all.some((one) => ruleOf(one) === 'external-ref'));
    const about = found.find((one) => ruleOf(one) === 'external-ref');
    assert.match(about?.message ?? '', /outside the folder that may be read/);
    assert.deepEqual(findings(there), []);
  });
});
