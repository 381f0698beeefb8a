import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Run } from 'sarif';
import { isCheck } from '../../../../src/core/reading/findings';
import { type FormatContext, type Reviewed } from '../../../../src/cli/formats/format';
import { formats } from '../../../../src/cli/formats/formats';
import { contextOf } from './context';
import { hostileText, reviewedWith } from './hostile';
import { finding } from './reports';
import { CASES } from './reviewed';

const ajv = addFormats(new Ajv({ strict: false, unicodeRegExp: false }));
const fits = ajv.compile(
  JSON.parse(readFileSync('test/fixtures/schemas/sarif-schema-2.1.0.json', 'utf8')) as object,
);

/** The one run of the log, which must fit the schema of OASIS and refer only to what is there. */
function runOf(reviewed: readonly Reviewed[], part: Partial<FormatContext> = {}): Run {
  const log = JSON.parse(formats.sarif(reviewed, contextOf(part))) as Log;
  assert.ok(fits(log), JSON.stringify(fits.errors, null, 2));
  const [run, ...others] = log.runs;
  assert.ok(run);
  assert.equal(others.length, 0);
  for (const { ruleId, ruleIndex, locations } of run.results ?? []) {
    assert.equal(run.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
    const { uri, index } = locations?.[0]?.physicalLocation?.artifactLocation ?? {};
    assert.equal(run.artifacts?.[index ?? -1]?.location?.uri, uri);
  }
  return run;
}

const lintOf = (findings: ReturnType<typeof finding>[], file = 'a.yaml'): Reviewed[] => [
  { file, text: '', report: { version: 1, file, complete: true, findings } },
];

describe('output formats: sarif', () => {
  it('leads to the other places that a finding speaks of, in the same file', () => {
    const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 8 } };
    const related = [
      { pointer: '/paths/~1b', range },
      { pointer: '/get', range, file: 'b.yaml' },
    ];
    const [one, none] =
      runOf(lintOf([finding({ rule: 'request-example', related }), finding({ rule: 'request-example' })]))
        .results ?? [];
    assert.deepEqual(
      one?.relatedLocations?.map(({ physicalLocation, logicalLocations }) => [
        physicalLocation?.artifactLocation?.uri,
        physicalLocation?.region,
        logicalLocations?.[0]?.fullyQualifiedName,
      ]),
      [['a.yaml', { startLine: 4, startColumn: 3, endLine: 4, endColumn: 9 }, '/paths/~1b']],
    );
    assert.equal(none?.relatedLocations, undefined);
  });

  for (const [name, { reviewed, exitCode }] of Object.entries(CASES))
    it(`fits the schema: ${name}`, () => {
      const run = runOf(reviewed, { exitCode });
      const whole = reviewed.every(({ report }) => report.complete) && exitCode !== 2;
      assert.equal(run.invocations?.[0]?.executionSuccessful, whole);
      assert.equal(run.invocations?.[0]?.exitCode, exitCode);
    });

  it('fits the schema whatever the texts hold', () => {
    fc.assert(fc.property(hostileText, (text) => void runOf(reviewedWith(text))));
  });

  it('says what was not checked', () => {
    const run = runOf(CASES['several']?.reviewed ?? []);
    const notes = run.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text);
    assert.deepEqual(notes, [
      'Not everything could be checked, so findings may be missing.',
      'Errors have one shape: `error-schema-consistent` could not check the document.',
    ]);
  });

  it('keeps a result the same one while lines and wording change', () => {
    const fingerprints = (findings: ReturnType<typeof finding>[]) =>
      runOf(lintOf(findings)).results?.map(({ partialFingerprints }) => partialFingerprints);
    const before = fingerprints([finding({ rule: 'a' }), finding({ rule: 'a' }), finding({ rule: 'b' })]);
    const after = fingerprints([
      finding({ rule: 'a', message: 'Other words.' }, 90, 1, 2),
      finding({ rule: 'a' }, 91),
      finding({ rule: 'b' }, 92),
    ]);
    assert.deepEqual(after, before);
    assert.equal(new Set(before?.map((one) => JSON.stringify(one))).size, 3);
  });

  it('tells open goals at one place apart, also when one of them is met', () => {
    const [one] = CASES['passing']?.reviewed ?? [];
    assert.ok(one && isCheck(one.report));
    const unmet = one.report.goals.map((goal) => ({
      ...goal,
      state: 'unmet' as const,
      reason: 'Not there.',
    }));
    const fingerprints = (goals: typeof unmet) =>
      runOf([{ ...one, report: { ...one.report, goals } }]).results?.map(
        ({ partialFingerprints }) => partialFingerprints?.['ruleAndPointer/v1'],
      ) ?? [];
    const [first, second] = fingerprints(unmet);
    assert.notEqual(first, second);
    assert.deepEqual(fingerprints(unmet.slice(1)), [second]);
  });

  it('counts lines and columns from 1, the end exclusive, and never backwards', () => {
    const range = { start: { line: 3, character: 5 }, end: { line: 3, character: 2 } };
    const run = runOf(lintOf([finding({ rule: 'a' }, 0, 0, 7), finding({ rule: 'a', range })]));
    const regions = run.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.region);
    assert.deepEqual(regions, [
      { startLine: 1, startColumn: 1, endLine: 1, endColumn: 8 },
      { startLine: 4, startColumn: 6, endLine: 4, endColumn: 6 },
    ]);
  });

  it('names files by URI: relative to the sources, absolute, or standard input', () => {
    const files = ['./my api/消息.yaml', '/srv/a b.yaml', '-', 'a:b.yaml'];
    const run = runOf(files.flatMap((file) => lintOf([], file)));
    assert.deepEqual(
      run.artifacts?.map(({ location }) => location),
      [
        { uri: 'my%20api/%E6%B6%88%E6%81%AF.yaml', uriBaseId: '%SRCROOT%' },
        { uri: 'file:///srv/a%20b.yaml' },
        { uri: 'stdin', uriBaseId: '%SRCROOT%' },
        { uri: 'a%3Ab.yaml', uriBaseId: '%SRCROOT%' },
      ],
    );
  });

  it('describes the rules, also those of the engine', () => {
    const rules =
      runOf(lintOf([finding({ rule: 'parser' }), finding({ rule: 'unheard-of', severity: 'hint' })])).tool
        .driver.rules ?? [];
    const [example, summary, parser, unknown] = rules;
    assert.deepEqual(
      rules.map(({ id }) => id),
      ['request-example', 'summary-style', 'parser', 'unheard-of'],
    );
    assert.match(
      example?.help?.markdown ?? '',
      /^Each request body has an example\.\n\nA newcomer.*\n\n\[OpenAPI .*\]\(https:.*\)\n\n\[request-example\]\(https:/,
    );
    assert.equal(example?.defaultConfiguration?.level, 'error');
    assert.deepEqual(example?.properties?.tags, ['documentation']);
    assert.equal(summary?.defaultConfiguration?.enabled, false);
    assert.equal(summary?.helpUri, undefined);
    assert.match(parser?.helpUri ?? '', /rules\/parser$/);
    assert.equal(parser?.shortDescription?.text, 'The file is readable YAML or JSON.');
    assert.equal(unknown?.defaultConfiguration?.level, 'note');
    const chinese = runOf(lintOf([finding({ rule: 'parser' })]), { locale: 'zh-cn' });
    assert.equal(
      chinese.tool.driver.rules?.at(-1)?.shortDescription?.text,
      '文件是可以读取的 YAML 或 JSON。',
    );
    assert.equal(chinese.language, 'zh-CN');
  });

  it('suppresses what a decision waived, and shows a goal that is open without a finding', () => {
    const run = runOf(CASES['failing']?.reviewed ?? []);
    const told = run.results?.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.justification]);
    assert.deepEqual(told, [
      ['request-example', undefined],
      ['rate-limit-429-documented', 'An internal API, called by us alone.'],
      ['external-ref', undefined],
      ['goal-unmet', undefined],
    ]);
  });

  it('keeps messages from being read as placeholders or links', () => {
    const run = runOf(lintOf([finding({ rule: 'a', message: '{0} [x](1) /messages/{id}' })]));
    assert.equal(run.results?.[0]?.message.text, '{{0}} [x\\](1) /messages/{id}');
  });
});
