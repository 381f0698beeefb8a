import assert from 'node:assert/strict';
import {
  readGradeOptions,
  readMergeOptions,
  resumeCommand,
  type GradeValues,
} from '../../../../src/cli/submissions/options';
import { UsageError } from '../../../../src/cli/usage';

const read = (values: GradeValues, locale: 'en' | 'zh-cn' = 'en') =>
  readGradeOptions({ words: ['subs'], values, locale });

describe('the options of grade', () => {
  it('have defaults', () => {
    const { jobs, ...rest } = read({});
    assert.ok(jobs >= 1);
    assert.deepEqual(rest, {
      words: ['subs'],
      exercise: undefined,
      format: 'ndjson',
      output: undefined,
      resume: [],
      shard: undefined,
      timeLimitMs: 10_000,
      minScore: undefined,
      thorough: false,
      locale: 'en',
    });
  });

  it('are read', () => {
    const options = read({ shard: '2/3', jobs: '4', timeout: '0.5', 'min-score': '60', format: 'csv' });
    assert.deepEqual(
      [options.shard, options.jobs, options.timeLimitMs, options.minScore, options.format],
      [{ part: 2, of: 3 }, 4, 500, 60, 'csv'],
    );
  });

  it('go on with results in place, unless another file is named', () => {
    assert.equal(read({ resume: ['a', 'b'] }).output, 'b');
    assert.equal(read({ resume: ['a'], output: 'c' }).output, 'c');
    assert.equal(read({ resume: ['a'], format: 'csv' }).output, undefined);
  });

  for (const [values, expected] of [
    [{ shard: '3/2' }, /--shard takes a part and a number of parts, as in 2\/3, not 3\/2/],
    [{ jobs: '0' }, /--jobs takes a whole number from 1 to 256, not 0/],
    [{ jobs: '1e2' }, /not 1e2/],
    [{ timeout: '0' }, /--timeout takes seconds/],
    [{ timeout: '-1' }, /--timeout takes seconds/],
    [{ 'min-score': '101' }, /--min-score takes a whole number from 0 to 100/],
    [{ format: 'json' }, /--format takes ndjson or csv, not json\. Did you mean ndjson\?/],
    [{ resume: ['a'], output: 'a', format: 'csv' }, /Name another --output for the CSV/],
  ] as const)
    it(`refuse ${JSON.stringify(values)}, in both languages`, () => {
      assert.throws(
        () => read(values),
        (error) => error instanceof UsageError && expected.test(error.message),
      );
      assert.throws(() => read(values, 'zh-cn'), /[一-龥]/);
    });

  it('of merge are read', () =>
    assert.deepEqual(readMergeOptions({ words: ['a'], values: { format: 'csv' }, locale: 'en' }), {
      files: ['a'],
      format: 'csv',
      output: undefined,
      locale: 'en',
    }));

  it('are said again for going on, quoted for a shell', () => {
    const options = {
      ...read({ shard: '1/2', output: "Ann's results.ndjson", thorough: true }),
      words: ['a b/**/*.yaml', 'c'],
    };
    assert.equal(
      resumeCommand(options),
      `api-kata grade 'a b/**/*.yaml' c --shard 1/2 --thorough --locale en --resume 'Ann'\\''s results.ndjson'`,
    );
  });
});
