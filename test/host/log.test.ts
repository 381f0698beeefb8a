import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { kata, reportOf } from './harness/kata';
import { openExercise, replaceText, tidyUp } from './harness/practice';

const SECRET = 'sk_live_4eC39HqLyjWDarjtT1zdp7dc';
const SPEC = `openapi: 3.1.0\ninfo: { title: ${SECRET}, version: '1' }\npaths: {}\n`;

describe('The log', () => {
  let lines: string[];
  let subscription: vscode.Disposable | undefined;
  const setting = (value: string | undefined) =>
    vscode.workspace.getConfiguration('apiKata').update('trace', value, vscode.ConfigurationTarget.Global);

  beforeEach(async () => {
    await tidyUp();
    const { log } = await kata();
    lines = [];
    subscription = vscode.Disposable.from(log.onDidWrite((line) => lines.push(line)));
  });
  afterEach(async () => {
    subscription?.dispose();
    await setting(undefined);
    await tidyUp();
  });

  /** What is logged while the answer gets this text, and is reviewed. */
  const review = async (text: string) => {
    const document = await openExercise('first-call');
    await replaceText(document, text);
    return { document, ...(await reportOf(document)) };
  };

  it('says at the level Trace what was reviewed and how long it took, and nothing of the spec or where it is', async () => {
    const { document } = await review(SPEC);
    assert.ok(lines.includes(`trace → check openapi.yaml, ${SPEC.length} characters`), lines.join('\n'));
    assert.match(lines.at(-1) ?? '', /^trace ← check openapi\.yaml after \d+ ms$/);
    const all = lines.join('\n');
    assert.ok(!all.includes(SECRET));
    assert.ok(!all.includes(vscode.Uri.joinPath(document.uri, '..').path));
  });

  it('says more, where everybody sees it, when the setting asks for it', async () => {
    await setting('verbose');
    const { score, findings } = await review(SPEC);
    const amount = `score ${score}, ${findings.length} findings`;
    assert.match(lines.at(-1) ?? '', new RegExp(`^info ← check openapi\\.yaml after \\d+ ms: ${amount}`));
  });
});
