import assert from 'node:assert/strict';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { FormatName, Reviewed } from '../../../../src/cli/formats/format';
import { formats, piecesOf } from '../../../../src/cli/formats/formats';
import type { Finding } from '../../../../src/core/report';
import { contextOf } from './context';
import { finding } from './reports';

const MANY = 100_000;

/** A file with as many findings as nobody reads; two of them are errors and stand at the end. */
function manyFindings(): Reviewed[] {
  const line = (i: number) => `  /things${i}: { get: { operationId: listThings${i}, responses: {} } }\n`;
  const findings = Array.from({ length: MANY }, (_, i): Finding => {
    const severity = i < MANY - 2 ? 'warn' : 'error';
    const message = `Operation \`listThings${i}\` documents no error.`;
    return finding(
      { rule: `rule-${i % 40}`, severity, message, pointer: `/paths/~1things${i}/get` },
      i,
      2,
      10,
    );
  });
  const text = Array.from({ length: MANY }, (_, i) => line(i)).join('');
  return [{ file: 'many.yaml', text, report: { version: 1, file: 'many.yaml', complete: true, findings } }];
}

/** In a heap that would not hold it as a whole. */
function inWorker(format: FormatName): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, {
      workerData: format,
      resourceLimits: { maxOldGenerationSizeMb: 250 },
    });
    worker.once('message', resolve).once('error', reject);
  });
}

if (!isMainThread) {
  let length = 0;
  for (const piece of piecesOf(workerData as FormatName, manyFindings(), contextOf())) {
    length += piece.length;
  }
  parentPort?.postMessage(length);
} else {
  describe(`output formats: ${MANY} findings`, function () {
    this.timeout(120_000);
    for (const format of Object.keys(formats) as FormatName[])
      it(`take a bounded memory as ${format}`, async () => {
        const length = await inWorker(format);
        const isWhole = format === 'json' || format === 'sarif';
        assert.ok(isWhole ? length > MANY * 300 : length < 8_000_000, String(length));
      });

    it('are listed as far as anybody reads, the most severe kept, and the rest is counted', () => {
      const many = manyFindings();
      for (const format of ['text', 'html', 'junit'] as const) {
        const printed = formats[format](many, contextOf());
        assert.match(printed, /98000 more findings are not listed: --format json names all/, format);
        for (const last of [MANY - 1, MANY - 2]) assert.ok(printed.includes(`listThings${last}`), format);
        // A test case says it in its title and in its output.
        const times = format === 'junit' ? 2 : 1;
        assert.equal(printed.split('documents no error').length - 1 <= 2_000 * times, true, format);
      }
      for (const format of ['text', 'html', 'markdown', 'github'] as const)
        assert.match(formats[format](many, contextOf()), /2 errors, 99998 warnings/, format);
    });
  });
}
