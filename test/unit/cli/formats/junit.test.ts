import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { formats } from '../../../../src/cli/formats/formats';
import { contextOf } from './context';
import { hostileText, reviewedWith } from './hostile';
import { finding } from './reports';
import { CASES } from './reviewed';

const schema = [{ fileName: 'junit.xsd', contents: readFileSync('test/fixtures/schemas/junit.xsd', 'utf8') }];

/** libxml2 reads each document, and holds it against the schema. */
async function assertFits(...documents: string[]): Promise<void> {
  const xml = documents.map((contents, i) => ({ fileName: `${i}.xml`, contents }));
  const { valid, errors } = await validateXML({ xml, schema });
  assert.ok(valid, errors.map(({ rawMessage }) => rawMessage).join('\n'));
}

const count = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].length;

describe('output formats: junit', function () {
  this.timeout(60_000);

  it('fits the schema', async () => {
    const documents = Object.values(CASES).map(({ reviewed, exitCode }) =>
      formats.junit(reviewed, contextOf({ exitCode })),
    );
    await assertFits(...documents);
  });

  it('fits the schema whatever the texts hold', async () => {
    const texts = fc.sample(hostileText, 300);
    await assertFits(...texts.map((text) => formats.junit(reviewedWith(text), contextOf())));
  });

  it('is refused where the escaping is missing', async () => {
    const sound = formats.junit(CASES['hostile']?.reviewed ?? [], contextOf());
    await assert.rejects(assertFits(sound.replace('&lt;', '<')));
    await assert.rejects(assertFits(sound.replace('<failure', '<failing').replace('</failure', '</failing')));
  });

  it('counts what it holds', () => {
    for (const exitCode of [0, 1] as const)
      for (const [name, { reviewed }] of Object.entries(CASES)) {
        const xml = formats.junit(reviewed, contextOf({ exitCode }));
        const [, tests, failures, errors] =
          /<testsuites [^>]*tests="(\d+)" failures="(\d+)" errors="(\d+)"/.exec(xml) ?? [];
        assert.equal(Number(tests), count(xml, /<testcase /g), name);
        assert.equal(Number(failures), count(xml, /<failure /g), name);
        assert.equal(Number(errors), count(xml, /<error /g), name);
        assert.equal(
          failures === '0' && errors === '0',
          exitCode === 0,
          `${name}: says other than the exit code`,
        );
      }
  });

  it('fails what is not met, and makes an error of what was not checked', () => {
    const xml = formats.junit(CASES['failing']?.reviewed ?? [], contextOf());
    const endings = xml
      .split('<testcase ')
      .slice(1)
      .map((one) => /<(failure|error|skipped|system-out)/.exec(one.split('</testcase>')[0] ?? '')?.[1]);
    assert.deepEqual(endings, [undefined, 'failure', 'failure', 'failure', 'error']);
  });

  it('names a finding by its place in the document, so that its history survives moved lines', () => {
    const named = (line: number) => {
      const findings = [finding({ rule: 'a' }, line), finding({ rule: 'a' }, line)];
      const report = { version: 1 as const, file: 'x', complete: true, findings };
      return [
        ...formats.junit([{ file: 'x', text: '', report }], contextOf()).matchAll(/testcase name="([^"]*)"/g),
      ].map(([, name]) => name);
    };
    assert.deepEqual(named(3), ['a /paths/~1messages/post', 'a /paths/~1messages/post (2)']);
    assert.deepEqual(named(40), named(3));
  });
});
