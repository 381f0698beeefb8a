import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import type { JsonObject } from '../../../src/core/json';
import { everyFeature, publishedSpec, solutionOf } from '../document/starting-texts';
import { newlySaid, saidByAll, splits } from './elsewhere';

/** Documents that most rules have something to say of, and some that few have. */
const documents = new Map<string, JsonObject>([
  ...parseAllDocuments(readFileSync('test/fixtures/waivable.yaml', 'utf8')).map(
    (document, i) => [`waivable ${i}`, document.toJS() as JsonObject] as const,
  ),
  ['every-feature', parse(everyFeature) as JsonObject],
  ...['petstore', 'tictactoe'].map((name) => [name, parse(publishedSpec(name)) as JsonObject] as const),
  ['a solution', parse(solutionOf('send-exactly-once')) as JsonObject],
]);

describe('what lies in another file is unread, not absent', function () {
  this.timeout(120_000);

  for (const [name, document] of documents)
    it(`no rule says more of ${name} where a part of it lies elsewhere`, () => {
      const whole = saidByAll(document);
      for (const { spec, moved } of splits(document))
        for (const [id, said] of saidByAll(spec))
          assert.deepEqual(newlySaid(whole.get(id) ?? [], said), [], `${id}: ${moved}`);
    });

  it('and still says what the rest of the document shows', () => {
    const document = documents.get('waivable 0') as JsonObject;
    const all = [...saidByAll(document).values()].flat().length;
    for (const { spec, moved } of splits(document)) {
      const left = [...saidByAll(spec).values()].flat().length;
      const isMuch = !moved.startsWith('/') || /^\/paths\/[^/]+(\/[a-z]+)?$/.test(moved);
      assert.ok(isMuch || left > all / 2, `${moved}: ${left} of ${all}`);
    }
  });
});
