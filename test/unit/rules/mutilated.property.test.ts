import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import conflicts from '../../../rulesets/functions/idempotency/idempotency-conflicts-documented';
import sunset from '../../../rulesets/functions/versioning/deprecated-needs-sunset';
import bounded from '../../../rulesets/functions/idempotency/idempotency-key-bounded';
import key from '../../../rulesets/functions/idempotency/idempotency-key-on-create';
import security from '../../../rulesets/functions/security/security-on-writes';
import version from '../../../rulesets/functions/versioning/version-single-mechanism';
import { examinationOf } from '../../../src/core/contract/examination';
import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json';

const RULES = { key, bounded, conflicts, security, version, sunset };

const wrong = parse(readFileSync('test/fixtures/specs/much-wrong.yaml', 'utf8')) as JsonObject;

function pathsOf(value: JsonValue, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...children.flatMap(([name, child]) => pathsOf(child, [...path, name]))];
}

const places = pathsOf(wrong).filter((path) => path.length > 0);
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>,
  fc.constantFrom<JsonValue>(null, [], {}, [null], '', '{', '{{x}}', { $ref: '#' }, { $ref: '#/paths' }),
);

describe('rules on a mutilated document', () => {
  it('judge what is left, and never throw', () => {
    const wounds = fc.array(fc.tuple(fc.constantFrom(...places), junk), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(wounds, (edits) => {
        const root = structuredClone(wrong);
        for (const [path, value] of edits) put(root, path, structuredClone(value));
        for (const [name, rule] of Object.entries(RULES)) void rule(root, null, { rule: { name } } as never);
        assert.equal(examinationOf(root).size, Object.keys(RULES).length);
        for (const [id, { crashed }] of examinationOf(root)) assert.equal(crashed, undefined, id);
      }),
      { numRuns: 600 },
    );
  });
});

function put(root: JsonObject, path: (string | number)[], value: JsonValue): void {
  let at: JsonValue | undefined = root;
  for (const name of path.slice(0, -1))
    at = Array.isArray(at) ? at[Number(name)] : isObject(at) ? at[name] : undefined;
  const last = path.at(-1) ?? '';
  if (Array.isArray(at)) at[Number(last)] = value;
  else if (isObject(at)) at[last] = value;
}
