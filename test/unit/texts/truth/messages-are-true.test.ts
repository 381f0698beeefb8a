import { Ruleset } from '@stoplight/spectral-core';
import assert from 'node:assert/strict';
import recommended from '../../../../rulesets/api-kata.yaml';
import type { JsonObject } from '../../../../src/core/json';
import { assembleKata } from '../../../../src/core/kata';
import { committedSpecs } from './committed-specs';
import { placeholdersOf } from './placeholders';
import { recognise, untruths, type Said } from './untruths';

/** Each rule, those that are off by default included. */
const ids = Object.keys(new Ruleset(recommended, { severity: 'all' }).rules);
const kata = assembleKata({
  ruleset: { extends: recommended, rules: Object.fromEntries(ids.map((id) => [id, true])) },
});

describe('what a message says of a document is so', function () {
  this.timeout(120_000);
  const heard: { said: Said; spec: JsonObject }[] = [];

  for (const [kind, specs] of Object.entries(committedSpecs()))
    it(`in ${kind}`, async () => {
      assert.ok(specs.length > 1);
      for (const { name, spec } of specs) {
        const text = JSON.stringify(spec);
        const { findings } = await kata.lint(`${name}.json`, text);
        const root = JSON.parse(text) as JsonObject;
        heard.push(...findings.map((said) => ({ said, spec: root })));
        assert.deepEqual(
          findings.flatMap((finding) => untruths(finding, root)),
          [],
          name,
        );
      }
    });

  it('and is not so of another name: each fact that a message quotes is looked at', () => {
    let exchanged = 0;
    for (const { said, spec } of heard)
      for (const { message, of } of withAnotherName(said.message)) {
        exchanged++;
        assert.notDeepEqual(untruths({ ...said, message }, spec), [], `${of}: ${message}`);
      }
    assert.ok(exchanged > 1000, `${exchanged}`);
  });
});

describe('a message is not true', () => {
  const operation = (id: string) => ({ operationId: id, responses: { 200: { description: 'OK' } } });
  const spec = {
    paths: { '/a': { get: operation('getA') }, '/b': { get: operation('getB') } },
  } as unknown as JsonObject;
  const A = '/paths/~1a/get';

  const isTrue = (message: string, pointer = A) =>
    untruths({ rule: 'any', message, pointer }, spec).length === 0;
  const wrong = (name: string, truth: string, untruth: string, pointer?: string) =>
    it(name, () => {
      assert.ok(isTrue(truth, pointer), truth);
      assert.ok(!isTrue(untruth, pointer), untruth);
    });

  wrong(
    'of an operation that stands elsewhere',
    'The errors of `getA` should show a request id, in a header such as `Request-Id` or in the body.',
    'The errors of `getB` should show a request id, in a header such as `Request-Id` or in the body.',
  );
  wrong(
    'where what is missing is there',
    '`getA` does not document a malformed request: add `400`.',
    '`getA` does not document a malformed request: add `200`.',
    `${A}/responses`,
  );
  const listing = (counts: string, names: string) =>
    `${counts} lists should take a page size and a position, among them \`${names}\`: paging that is added once a list has grown breaks every caller.`;
  wrong('that counts more than there are', listing('2 of 2', 'getA'), listing('2 of 3', 'getA'), '/paths');
  wrong('that counts more than all', listing('1 of 2', 'getA'), listing('2 of 1', 'getA'), '/paths');
  wrong(
    'that names more than it counts',
    listing('2 of 2', 'getA, getB'),
    listing('1 of 2', 'getA, getB'),
    '/paths',
  );
  wrong(
    'of a value in another case',
    'The `200` response should show a request id, as others do: support asks for it whatever went wrong.',
    'The `2XX` response should show a request id, as others do: support asks for it whatever went wrong.',
  );
  it('that is made from no template', () => assert.ok(!isTrue('This is bad.')));
});

/** The message with one of its facts at a time exchanged for a name that stands nowhere. */
function* withAnotherName(message: string): Generator<{ message: string; of: string }> {
  const recognised = recognise(message);
  if (!recognised) return;
  const { template, values } = recognised;
  for (const [i, { kind }] of placeholdersOf(template).entries())
    if (kind === 'fact' || kind === 'bound') {
      const others = values.map((value, at) => (at === i ? 'nosuchname' : value));
      yield {
        of: template,
        message: template.replace(/\{(\d)\}/g, (_, at: string) => others[Number(at)] ?? ''),
      };
    }
}
