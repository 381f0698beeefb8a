import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { isCheck } from '../../../../src/core/reading/findings';
import { type FormatName } from '../../../../src/cli/formats/format';
import { formats } from '../../../../src/cli/formats/formats';
import { contextOf } from './context';
import { expectFile } from './expected';
import { CASES } from './reviewed';

const FOLDER = resolve('test/unit/cli/formats/expected');

const ENDINGS: Record<FormatName, string> = {
  text: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  github: 'github.txt',
  markdown: 'md',
  html: 'html',
};

/** What people read; the rest has no more than a few words. */
const READ_IN_CHINESE = new Set<string>(['text', 'markdown', 'html']);

describe('output formats: what they print', () => {
  for (const [name, { reviewed, exitCode }] of Object.entries(CASES))
    for (const [format, ending] of Object.entries(ENDINGS)) {
      const print = formats[format as FormatName];
      it(`${name} as ${format}`, () => {
        expectFile(`${FOLDER}/${name}.${ending}`, print(reviewed, contextOf({ exitCode })));
      });
      if (READ_IN_CHINESE.has(format))
        it(`${name} as ${format} in Chinese`, () => {
          const actual = print(reviewed, contextOf({ exitCode, locale: 'zh-cn' }));
          expectFile(`${FOLDER}/zh-cn/${name}.${ending}`, actual);
        });
    }

  it('in colour', () => {
    const { reviewed, exitCode } = CASES['failing'] ?? assert.fail();
    expectFile(`${FOLDER}/failing.color.txt`, formats.text(reviewed, contextOf({ exitCode, color: true })));
  });

  it('from reports as the schema has them', () => {
    const schema = JSON.parse(readFileSync('media/report.schema.json', 'utf8')) as object;
    const ajv = new Ajv2020({ strict: true }).addSchema(schema, 'schema');
    const kinds = { check: ajv.getSchema('schema'), lint: ajv.getSchema('schema#/$defs/lintReport') };
    const reports = Object.values(CASES).flatMap(({ reviewed }) => reviewed.map(({ report }) => report));
    assert.equal(reports.filter(isCheck).length, 5);
    for (const report of reports) {
      const validate = kinds[isCheck(report) ? 'check' : 'lint'] ?? assert.fail();
      assert.ok(validate(report), JSON.stringify(validate.errors));
    }
  });
});

describe('output formats: json', () => {
  it('gives one report as it is and several as an array', () => {
    const { reviewed } = CASES['several'] ?? assert.fail();
    const reports = reviewed.map(({ report }) => report);
    assert.deepEqual(JSON.parse(formats.json(reviewed.slice(0, 1), contextOf())), reports[0]);
    assert.deepEqual(JSON.parse(formats.json(reviewed, contextOf())), reports);
  });
});

describe('output formats: the verdict', () => {
  const words = {
    text: /^(PASS|FAIL) /gm,
    markdown: /^## .*(PASS|FAIL)$/gm,
    html: />(PASS|FAIL)</g,
    github: /^(PASS|FAIL) /gm,
  };
  for (const [name, { reviewed }] of Object.entries(CASES))
    for (const exitCode of [0, 1, 2] as const)
      it(`${name} with exit code ${exitCode}`, () => {
        for (const [format, pattern] of Object.entries(words)) {
          const printed = formats[format as FormatName](reviewed, contextOf({ exitCode }));
          const said = [...printed.matchAll(pattern)].map(([, word]) => word);
          assert.deepEqual(said, [exitCode === 0 ? 'PASS' : 'FAIL'], format);
        }
      });
});
