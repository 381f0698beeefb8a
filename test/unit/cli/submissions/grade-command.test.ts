import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import type { Header } from '../../../../src/cli/submissions/results/row';
import { headerIn, lines, rowIn, rowsIn, solution, submissions, useClassroom } from './classroom';
import { heavySpec } from './heavy-spec';

describe('api-kata grade', function () {
  this.timeout(300_000);
  const room = useClassroom();
  let whole: ReturnType<typeof room.run>;
  before(() => {
    whole = room.run(['grade', 'subs', '--jobs', '2']);
  });

  it('writes a row for each file, in the order of the bytes of the paths', () => {
    const files = rowsIn(whole.stdout).map(({ file }) => file);
    assert.equal(files.length, Object.keys(submissions()).length);
    assert.deepEqual(
      files,
      [...files].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
    const [head] = lines(whole.stdout) as [Header];
    assert.equal(head.files.count, files.length);
    assert.deepEqual(Object.keys(head.exercises), ['error-contract', 'first-call', 'send-exactly-once']);
    assert.deepEqual(lines(whole.stdout).at(-1), { kind: 'end', rows: files.length });
  });

  for (const [file, state, score, reason] of [
    ['first-call/student-2.yaml', 'graded', 100, undefined],
    ['error-contract/student-0.yaml', 'graded', 100, undefined],
    ['first-call/empty.yaml', 'graded', 0, undefined],
    ['first-call/binary.yaml', 'unreadable', null, 'binary'],
    ['first-call/latin.yaml', 'unreadable', null, 'not-utf8'],
    ['first-call/bomb.yaml', 'unreadable', null, 'alias-bomb'],
    ['first-call/open.yaml', 'unreadable', null, 'parser'],
    ['first-call/=cmd().json', 'unreadable', null, 'unsupported-version'],
    ['first-calls/ann.yaml', 'notChecked', null, 'no-exercise'],
    ['other/openapi.yaml', 'notChecked', null, 'no-exercise'],
  ] as const)
    it(`says of ${file}: ${state} ${reason ?? score}`, () => {
      const one = rowIn(whole.stdout, `/${file}`);
      assert.deepEqual([one?.state, one?.score, one?.reason?.code], [state, score, reason]);
      const bytes = readFileSync(room.path(`subs/${file}`));
      assert.equal(one?.sha256, createHash('sha256').update(bytes).digest('hex'));
    });

  it('names the exercise that a folder may have meant', () =>
    assert.match(
      rowIn(whole.stdout, 'first-calls/ann.yaml')?.reason?.message ?? '',
      /Did you mean `first-call`/,
    ));

  it('sums up on standard error, without a bar, and exits with 1 where some are not graded', () => {
    assert.match(
      whole.stderr,
      /^21 files: 13 graded \(9 with all goals met\), 3 not checked, 5 could not be read, [\d.]+ s\.\n$/,
    );
    assert.equal(whole.status, 1);
  });

  it('gives the scores of api-kata check', () => {
    for (const name of ['student-1.yaml', 'stub.yml']) {
      const check = room.run(['check', 'error-contract', `subs/error-contract/${name}`, '--format', 'json']);
      const report = JSON.parse(check.stdout) as { score: number; findings: { severity: string }[] };
      const graded = rowIn(whole.stdout, `error-contract/${name}`);
      assert.equal(graded?.score, report.score);
      assert.equal(
        Object.values(graded?.findings ?? {}).reduce((sum, count) => sum + count, 0),
        report.findings.length,
      );
    }
  });

  it('keeps to media/results.schema.json, line by line', () => {
    const schema = JSON.parse(readFileSync(resolve('media/results.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    for (const line of lines(whole.stdout))
      assert.ok(validate(line), JSON.stringify([line, validate.errors]));
    assert.ok(!validate({ ...rowsIn(whole.stdout)[0], ms: 12 }), 'the schema is closed');
  });

  it('asks the second opinion in its workers only where --thorough says so', () => {
    // `Bearer` beside `bearerFormat`, which swagger-parser wants in lower case and nobody else minds.
    const text = readFileSync('test/unit/cli/cases/lint-thorough/openapi.yaml', 'utf8');
    room.put('thorough/first-call/ann.yaml', text);
    const infosOf = (...more: string[]) => {
      const { stdout } = room.run(['grade', 'thorough', '--jobs', '1', ...more]);
      const { info, ...others } = rowIn(stdout, 'first-call/ann.yaml')?.findings ?? { info: 0 };
      return { info, others, engine: headerIn(stdout).engine };
    };
    const [plain, thorough] = [infosOf(), infosOf('--thorough')];
    assert.equal(thorough.info, plain.info + 1);
    assert.deepEqual(thorough.others, plain.others);
    assert.notEqual(thorough.engine, plain.engine);
  });

  it('gives the same bytes on one worker, by a pattern, in another run', () => {
    assert.equal(room.run(['grade', 'subs', '--jobs', '1']).stdout, whole.stdout);
    assert.equal(room.run(['grade', 'subs/**', 'subs/other/openapi.yaml']).stdout, whole.stdout);
  });

  it('names the engine whose rules it ran', async () => {
    const { engineFingerprint } = await import('../../../../src/cli/submissions/engine-file');
    const parts = ['dist/worker.js', 'dist/engine.js'].map((part) => resolve(part));
    assert.ok(
      parts.some(
        (part) => existsSync(part) && readFileSync(part, 'utf8').includes('idempotency-key-bounded'),
      ),
    );
    assert.equal(headerIn(whole.stdout).engine, await engineFingerprint(parts));
  });

  it('exits with 0 where all are graded, and with 1 below --min-score', () => {
    const files = ['subs/first-call/student-0.yaml', 'subs/first-call/stub.yml'];
    assert.equal(room.run(['grade', ...files]).status, 0);
    assert.equal(room.run(['grade', ...files, '--min-score', '5']).status, 0);
    const below = room.run(['grade', ...files, '--min-score', '60']);
    assert.equal(below.status, 1);
    assert.match(below.stderr, /1 below 60/);
  });

  it('grades all files as one exercise when it is told to', () => {
    const result = room.run(['grade', 'subs/other', 'subs/first-calls', '--exercise', 'first-call']);
    assert.deepEqual(
      rowsIn(result.stdout).map(({ score }) => score),
      [100, 100],
    );
    const wrong = room.run(['grade', 'subs', '--exercise', 'first-cal']);
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /There is no exercise first-cal\. Did you mean first-call\?/);
  });

  it('does not start for a pattern that matches nothing', () => {
    const result = room.run(['grade', 'subs', 'sub/**/*.yaml']);
    assert.deepEqual([result.status, result.stdout], [2, '']);
    assert.match(result.stderr, /There is no \.yaml, \.yml or \.json file at sub\/\*\*\/\*\.yaml/);
  });

  it('speaks Chinese', () => {
    const result = room.run(['grade', 'subs/first-call', 'gone.yaml', '--locale', 'zh-cn']);
    for (const { reason } of rowsIn(result.stdout)) if (reason) assert.match(reason.message, /[一-龥]/);
    assert.match(result.stderr, /个文件：已评分/);
  });

  it('writes a table that no spreadsheet runs', () => {
    const table = room.run(['grade', 'subs/first-call', '--format', 'csv']).stdout.split('\r\n');
    assert.equal(
      table.length,
      rowsIn(whole.stdout).filter(({ exercise }) => exercise === 'first-call').length + 2,
    );
    assert.match(table[0] ?? '', /^file,sha256,exercise,state,score,.*first-call\/few-inputs/);
    const here = room.run(['grade', '=cmd().json', '--exercise', 'first-call', '--format', 'csv'], {
      below: 'subs/first-call',
    });
    assert.match(here.stdout.split('\r\n')[1] ?? '', /^'=cmd\(\)\.json,/);
  });

  it('stops what takes too long, and grades the rest', () => {
    room.put('slow/first-call/a-heavy.yaml', heavySpec());
    room.put('slow/first-call/b.yaml', solution('first-call'));
    const result = room.run(['grade', 'slow', '--timeout', '4', '--jobs', '1']);
    assert.deepEqual(
      rowsIn(result.stdout).map(({ state, score, reason }) => [state, score, reason?.code]),
      [
        ['notChecked', null, 'time-limit'],
        ['graded', 100, undefined],
      ],
    );
    assert.equal(result.status, 1);
  });
});
