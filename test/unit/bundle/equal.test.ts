import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { fromPointer, type JsonObject } from '../../../src/core/json';
import type { Finding } from '../../../src/core/report';
import { shippedKata } from '../../../src/engine/engine';
import { solutionOf, startingTexts } from '../document/starting-texts';
import { folderOf, LAYOUTS, split } from './split';

const kata = shippedKata();
const slugs = readdirSync('exercises', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const texts = new Map([...startingTexts, ...slugs.map((slug) => [slug, solutionOf(slug)] as const)]);

/** What nobody refers to is no part of a spec whose `components` do not name it. */
const HAS_UNUSED = new Set(['every-feature', 'twilio-oauth']);

const said = ({ rule, severity, message, file = '', pointer, waived = '' }: Finding) =>
  [file, pointer, rule, severity, message, waived].join('\n');

describe('a spec in several files', function () {
  this.timeout(120_000);

  for (const [name, text] of texts)
    for (const layout of LAYOUTS.filter((one) => one !== 'no-components' || !HAS_UNUSED.has(name)))
      it(`says of ${name} what it says of one file (${layout})`, async () => {
        const spec = parse(text) as JsonObject;
        const whole = await kata.lint(
          'apis/openapi.yaml',
          stringify(spec, { aliasDuplicateObjects: false, version: '1.1' }),
        );
        const { document, files, placeOf } = split(spec, layout);
        const options = { folder: folderOf(files) };
        const parts = await kata.lint('apis/openapi.yaml', document, options);
        const expected = whole.findings.map((finding) => {
          const { file, pointer } = placeOf(finding.pointer);
          return said({ ...finding, pointer, ...(file === undefined ? {} : { file }) });
        });
        assert.deepEqual(parts.findings.map(said).sort(), [...new Set(expected)].sort());
        for (const { file, pointer, range } of parts.findings) {
          const lines = (file === undefined ? document : (files.get(file) ?? '')).split('\n');
          const key = fromPointer(pointer).at(-1);
          const line = lines[range.start.line]?.slice(range.start.character) ?? '';
          // An item of a list has no key.
          if (key !== undefined && !/^\d+$/.test(key))
            assert.ok(line.replace(/^["']/, '').startsWith(key.slice(0, 20)), `${file} ${pointer}: ${line}`);
        }
      });
});
