import assert from 'node:assert/strict';
import { workerLog, type TraceLevel } from '../../../src/extension/worker-log';
import { lintOn, reasonOf, setUp } from '../worker/fake-worker';

/** What a client on a fake worker writes down, each line with its level. */
function logged(level: TraceLevel, now = () => 0) {
  const lines: string[] = [];
  const at = (name: string) => (line: string) => void lines.push(`${name} ${line}`);
  const log = { trace: at('trace'), info: at('info'), warn: at('warn'), error: at('error') };
  return { lines, ...setUp({ trace: workerLog(log, () => level), now }) };
}

const URI = 'file:///home/lin/secret%20project/first-call/my%20openapi.yaml';

describe('the log of the worker', () => {
  it('says when a worker starts, and how long a review took, at the level Trace', async () => {
    let now = 0;
    const { lines, lint, workers } = logged('off', () => now);
    const report = lint(URI, 'a.yaml', 'openapi: 3.1.0');
    now = 34.4;
    workers[0]?.answer('a.yaml');
    await report;
    assert.deepEqual(lines, [
      'trace → lint my openapi.yaml, 14 characters',
      'info worker started, 600 MB',
      'trace ← lint my openapi.yaml after 34 ms',
    ]);
  });

  for (const [level, last] of [
    ['messages', 'info ← lint my openapi.yaml after 0 ms'],
    ['verbose', 'info ← lint my openapi.yaml after 0 ms: 0 findings'],
  ] as const)
    it(`shows them where the setting asks for ${level}`, async () => {
      const { lines, lint, workers } = logged(level);
      const report = lint(URI, 'a.yaml', '');
      workers[0]?.answer('a.yaml');
      await report;
      assert.equal(lines.at(0), 'info → lint my openapi.yaml, 0 characters');
      assert.equal(lines.at(-1), last);
    });

  const QUOTED = 'Unexpected token\nRangeError: sk_live_1 in /home/lin/secret project/openapi.yaml';
  const deaths: Record<string, [{ outOfMemory?: boolean; message: string }, string]> = {
    'a signal': [{ message: 'the worker ended with SIGKILL' }, 'crashed\n  the worker ended with SIGKILL'],
    'an exit code': [{ message: 'the worker ended with code 3' }, 'crashed\n  the worker ended with code 3'],
    'an error of Node': [
      { message: "Error: Cannot find module '/home/lin/dist/worker.js'" },
      'crashed\n  Error',
    ],
    'its memory': [{ outOfMemory: true, message: 'FATAL ERROR: heap' }, 'memory-limit'],
    'what quotes a spec': [{ message: QUOTED }, 'crashed'],
  };
  for (const [what, [{ outOfMemory = false, message }, says]] of Object.entries(deaths))
    it(`says why a worker died, and nothing of the text: ${what}`, async () => {
      const { lines, lint, workers } = logged('verbose');
      const lost = reasonOf(lint(URI, 'a.yaml', ''));
      workers[0]?.die(outOfMemory, message);
      await lost;
      assert.equal(lines.at(-1), `warn worker died over my openapi.yaml: ${says}`);
    });

  it('says where the engine threw', async () => {
    const { lines, lint, workers } = logged('off');
    const lost = reasonOf(lint(URI, 'a.yaml', ''));
    workers[0]?.throwOver(QUOTED, ['TypeError', 'check (engine.js:1:2)']);
    await lost;
    assert.equal(
      lines.at(-1),
      'warn worker died over my openapi.yaml: crashed\n  TypeError\n  check (engine.js:1:2)',
    );
  });

  it('names a document without its folders, and in one line, whatever its URI is', async () => {
    const uris = {
      'untitled:Untitled-1': 'untitled:Untitled-1',
      'file:///c%3A/lin/x.yaml': 'x.yaml',
      'odd:c%3A%5Clin%5Cx.yaml': 'x.yaml',
      'file:///lin/a%0Ainfo%20b.yaml?query#fragment': 'a info b.yaml',
      'file:///lin/100%.yaml': '100%.yaml',
    };
    for (const [uri, name] of Object.entries(uris)) {
      const { lines, client, workers } = logged('off');
      const report = lintOn(client)(uri, 'a.yaml', '');
      workers[0]?.answer('a.yaml');
      await report;
      assert.equal(lines[0], `trace → lint ${name}, 0 characters`);
    }
  });
});
