import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { kata, reportOf } from './harness/kata';
import { openExercise, replaceText, tidyUp } from './harness/practice';

const SECRET = 'sk_live_4eC39HqLyjWDarjtT1zdp7dc';
const SPEC = `openapi: 3.1.0\ninfo: { title: ${SECRET}, version: '1' }\npaths: {}\n`;

describe('The log', () => {
  before(tidyUp);
  const setting = (value: string | undefined) =>
    vscode.workspace.getConfiguration('apiKata').update('trace', value, vscode.ConfigurationTarget.Global);
  after(async () => {
    await setting(undefined);
    await tidyUp();
  });

  /** What the channel holds once it has a line like this. */
  const logged = async (line: RegExp): Promise<string> => {
    const folder = (await kata()).logUri.fsPath;
    const watcher = watch(folder);
    try {
      for (;;) {
        const files = readdirSync(folder).filter((name) => name.endsWith('.log'));
        const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
        if (line.test(text)) return text;
        await once(watcher, 'change', { signal: AbortSignal.timeout(20_000) });
      }
    } finally {
      watcher.close();
    }
  };

  it('says what was reviewed and how long it took, and nothing of the spec or where it is', async () => {
    await setting('verbose');
    const document = await openExercise('first-call');
    await replaceText(document, SPEC);
    const { score } = await reportOf(document);
    const text = await logged(
      new RegExp(`← check openapi\\.yaml after \\d+ ms: score ${score}, \\d+ findings`),
    );
    assert.match(text, /\[info\] worker started, \d+ MB/);
    assert.match(text, new RegExp(`→ check openapi\\.yaml, ${SPEC.length} characters`));
    assert.ok(!text.includes(SECRET));
    assert.ok(!text.includes(vscode.Uri.joinPath(document.uri, '..').path));
  });
});
