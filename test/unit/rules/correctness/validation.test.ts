import { oas3_1 } from '@stoplight/spectral-rulesets/dist/oas/schemas/validators';
import assert from 'node:assert/strict';
import { errorsIn, type Validator } from '../../../../rulesets/functions/correctness/validation';
import type { JsonObject } from '../../../../src/core/json';

const whole = oas3_1 as unknown as Validator;

const operation = { responses: { '200': { description: 'ok' } } };
const sound = (): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  paths: { '/a': { get: operation }, '/b': { get: operation } },
  components: { schemas: { A: { type: 'string' } }, responses: { R: { description: 'ok' } } },
});

/** The members of `paths` and of each map of components that a validator is shown. */
function shownIn(root: JsonObject): string[] {
  let shown: string[] = [];
  const spy: Validator = (document) => {
    const { paths, components } = document as { paths: object; components: Record<string, object> };
    shown = [paths, ...Object.values(components)].flatMap((map) => Object.keys(map));
    const isSound = whole(document);
    spy.errors = whole.errors ?? null;
    return isSound;
  };
  errorsIn(root, spy);
  return shown;
}

const brief = (root: JsonObject) =>
  errorsIn(root, whole).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);

describe('validation of an edited document', () => {
  it('shows the validator only what is not known to be sound', () => {
    const root = sound();
    assert.deepEqual(shownIn(root), ['/a', '/b', 'A', 'R']);
    assert.deepEqual(shownIn(root), []);
    const { paths } = root;
    const edited = { ...root, paths: { ...(paths as JsonObject), '/b': { get: { ...operation } } } };
    assert.deepEqual(shownIn(edited), ['/b']);
  });

  it('says of what is broken the same again and again, and the same as of the whole', () => {
    const root = sound();
    (root['paths'] as JsonObject)['/b'] = { get: { responses: { '200': {} } } };
    (root['components'] as JsonObject)['schemas'] = { A: { type: 'string' }, B: { type: 5 } };
    whole(root);
    const all = (whole.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    assert.ok(all.some((error) => error.startsWith('/paths/~1b')));
    assert.deepEqual(brief(root), all);
    assert.deepEqual(brief(root), all);
    assert.ok(shownIn(root).includes('/b') && !shownIn(root).includes('/a'));
  });

  it('keeps what a map as a whole is blamed for', () => {
    const root = sound();
    (root['paths'] as JsonObject)['without-slash'] = { get: operation };
    const first = brief(root);
    assert.ok(first.length > 0);
    assert.deepEqual(brief(root), first);
  });

  it('takes documents of any shape', () => {
    for (const root of [
      {},
      { paths: null },
      { paths: [], components: 5 },
      { components: { schemas: [], x: 'a' } },
    ])
      assert.ok(Array.isArray(errorsIn(root, whole)));
  });
});
