import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { editor } from '../../bench/edits';
import { grown } from '../../bench/specs';

const FIXTURES = 'test/fixtures/specs';
const ROUNDS = [-1, 0, 1, 2, 3, 4];

describe('the edits of the benchmarks', () => {
  for (const name of readdirSync(FIXTURES).filter((file) => /\.(yaml|json)$/.test(file))) {
    it(`change ${name} and leave it readable`, () => {
      const text = readFileSync(`${FIXTURES}/${name}`, 'utf8');
      const read = (source: string): unknown =>
        name.endsWith('.json') ? JSON.parse(source) : parse(source, { uniqueKeys: true });
      const before = JSON.stringify(read(text));
      const edit = editor(text);
      const after = ROUNDS.map((round) => JSON.stringify(read(edit(round))));
      assert.ok(after.every((each) => each !== before));
      assert.ok(
        after.every((each, i) => each !== after[i - 1]),
        'each round another text than the one before',
      );
    });
  }

  it('are of four kinds in a usual spec', () => {
    const edit = editor(readFileSync(`${FIXTURES}/museum.yaml`, 'utf8'));
    const changed = ROUNDS.slice(0, 4).map((round) => edit(round));
    for (const trace of [/description: \S+ round/, /"4\d\d": { "description"/, /title: \w+ round/])
      assert.ok(
        changed.some((text) => trace.test(text)),
        trace.source,
      );
  });
});

describe('a grown spec', () => {
  it('has as many times the paths, and nothing twice', () => {
    for (const name of ['twilio-video.yaml', 'adyen-balance-control.yaml']) {
      const text = readFileSync(`${FIXTURES}/${name}`, 'utf8');
      const paths = (source: string) => Object.keys((parse(source) as { paths: object }).paths);
      assert.equal(paths(grown(text, 3)).length, 3 * paths(text).length);
    }
  });
});
