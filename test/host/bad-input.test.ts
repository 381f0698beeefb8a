import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { findings } from './harness/diagnostics';
import { reportOf, shipped } from './harness/kata';
import { openExercise, replaceText, tidyUp } from './harness/practice';

const HEAD = 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\n';
const ALIAS_BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghij'].map((name, i) => {
    const before = [...'abcdefghij'][i];
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');

/** Texts that are wrong in ways people and programs really are: each needs a finding, and must not break anything. */
const BAD: Record<string, string> = {
  'an empty file': '',
  'prose instead of YAML': 'Dear API,\n\tplease: work: now\n - or: [not',
  'YAML that is not OpenAPI': 'services:\n  web: { image: nginx }\n',
  'a list': '- one\n- two\n',
  'Swagger 2.0': 'swagger: "2.0"\ninfo: { title: T, version: "1" }\npaths: {}\n',
  tabs: 'openapi: 3.1.0\ninfo:\n\ttitle: T\n',
  'duplicate keys': `${HEAD}paths: {}\npaths: {}\n`,
  'a reference to nowhere': `${HEAD}paths:\n  /a: { $ref: '#/components/pathItems/none' }\n`,
  'a reference to a file outside': `${HEAD}paths:\n  /a: { $ref: '../../../../../../etc/passwd' }\n`,
  'an alias bomb': `${HEAD}paths: {}\nx-bomb:\n${ALIAS_BOMB.replace(/^/gm, '  ')}\n`,
  '10 MB': `${HEAD}paths: {}\n${'# nothing to see\n'.repeat(620_000)}`,
  'ten thousand levels': `${HEAD}paths: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
};

/** Texts that look odd and are fine, or nearly: none of them may turn the file red. */
const ODD: Record<string, (solution: string) => string> = {
  'Windows line ends': (solution) => solution.replaceAll('\n', '\r\n'),
  'a byte order mark': (solution) => `\uFEFF${solution}`,
  'unquoted response codes': (solution) => solution.replace(/'(\d{3})':/g, '$1:'),
  'OpenAPI 3.2': (solution) => solution.replace('openapi: 3.1.0', 'openapi: 3.2.0'),
};

describe('Bad input', function () {
  this.timeout(60_000);
  before(tidyUp);
  after(tidyUp);

  afterEach('the editor still answers', async () => {
    const document = await openExercise('first-call');
    await replaceText(document, await shipped('exercises/first-call/solution.yaml'));
    assert.equal((await reportOf(document)).score, 100);
  });

  for (const [what, text] of Object.entries(BAD)) {
    it(`gives a finding about ${what}, and no points`, async () => {
      const document = await openExercise('first-call');
      await replaceText(document, text);
      const report = await reportOf(document);
      assert.equal(report.score, 0);
      assert.notDeepEqual(report.findings, []);
      assert.equal(findings(document.uri).length, report.findings.length);
      assert.ok(report.findings.length < 20, `a wall of ${report.findings.length} findings`);
    });
  }

  for (const [what, odd] of Object.entries(ODD)) {
    it(`has next to nothing to say about ${what}`, async () => {
      const document = await openExercise('first-call');
      await replaceText(document, odd(await shipped('exercises/first-call/solution.yaml')));
      const report = await reportOf(document);
      assert.equal(report.score, 100, JSON.stringify(report.findings, undefined, 1));
      assert.ok(report.findings.length <= 1, JSON.stringify(report.findings, undefined, 1));
    });
  }

  it('follows a circular reference once', async () => {
    const document = await openExercise('first-call');
    const solution = await shipped('exercises/first-call/solution.yaml');
    await replaceText(
      document,
      solution.replace(
        /^ {2}schemas:$/m,
        "  schemas:\n    Loop: { type: object, properties: { next: { $ref: '#/components/schemas/Loop' } } }",
      ),
    );
    assert.equal((await reportOf(document)).complete, true);
  });

  it('never fetches a reference', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const document = await openExercise('first-call');
    await replaceText(document, `${HEAD}paths:\n  /a: { $ref: 'http://127.0.0.1:${port}/a.yaml' }\n`);
    assert.notDeepEqual((await reportOf(document)).findings, []);
    server.close();
    assert.equal(asked, 0);
  });
});
