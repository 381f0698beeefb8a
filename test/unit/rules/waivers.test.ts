import { Ruleset } from '@stoplight/spectral-core';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import ruleset from '../../../rulesets/api-kata.yaml';
import learner from '../../../rulesets/learn.yaml';
import { fromPointer, isObject, type JsonObject, type JsonValue } from '../../../src/core/json';
import { assembleKata, type Kata } from '../../../src/core/kata';
import type { Finding } from '../../../src/core/report';

const REASON = 'Clients of 2019 depend on it';

/** Rules on what stands outside of all operations: no operation can waive what they find. */
const NEVER_IN_AN_OPERATION = new Map([
  ['openapi-tags-uniqueness', 'the list of tags'],
  ['no-ambiguous-paths', 'paths'],
  ['oas3-api-servers', 'the servers of the document'],
  ['path-declarations-must-exist', 'paths'],
  ['path-keys-no-trailing-slash', 'paths'],
  ['path-not-include-query', 'paths'],
  ['path-no-verbs', 'paths'],
  ['path-segment-style-consistent', 'paths'],
  ['oauth-no-legacy-flows', 'security schemes'],
  ['sandbox-declared', 'the servers or `info`'],
  ['quickstart-in-info', '`info`'],
  ['rate-limit-policy-described', '`info`'],
  ['support-and-status-links', '`info`'],
  ['trace-context-accepted', '`info`'],
]);

/** Where the operation that waives these speaks for others, which then have to speak for themselves. */
const SPEAKS_FOR_OTHERS = new Set(['callback-url-has-contract']);

const OPERATION = /^\/(paths|webhooks)\/[^/]+\/(get|put|post|delete|patch)(?=\/|$)/;

describe('a waiver', function () {
  this.timeout(120_000);

  const { rules } = new Ruleset(ruleset, { severity: 'all' });
  const [shipped, changed] = documentsIn('waivable-changes.yaml');
  const specs = [...waivable(), ...published(), changed as JsonObject];
  const baselineOf = (spec: JsonObject) => (spec === changed ? shipped : undefined);
  // With the rule that is for exercises only.
  const kata = assembleKata({
    ruleset: { extends: [learner], rules: { 'error-causes-documented': 'error' } },
  });
  let found: { spec: JsonObject; findings: readonly Finding[] }[];

  before(async () => {
    found = await Promise.all(
      specs.map(async (spec, i) => ({
        spec,
        findings: await findingsOf(kata, `${i}.json`, spec, baselineOf(spec)),
      })),
    );
  });

  for (const id of Object.keys(rules))
    if (NEVER_IN_AN_OPERATION.has(id))
      it(`cannot reach ${id}, which judges ${NEVER_IN_AN_OPERATION.get(id)}`, () => {
        const all = found.flatMap(({ findings }) => findings.filter(({ rule }) => rule === id));
        assert.ok(all.length > 0, 'no document breaks the rule');
        assert.deepEqual(
          all.map(({ pointer }) => pointer).filter((pointer) => OPERATION.test(pointer)),
          [],
        );
      });
    else
      it(`sets ${id} aside in its operation, and nowhere else`, async () => {
        const [broken] = found.flatMap(({ spec, findings }) => {
          const own = findings.filter(({ rule }) => rule === id);
          const operation = own.flatMap(({ pointer }) => OPERATION.exec(pointer)?.[0] ?? [])[0];
          return operation === undefined ? [] : [{ spec, own, operation }];
        });
        assert.ok(broken, 'no document breaks the rule in an operation');
        const { spec, own, operation } = broken;
        const alone = assembleKata({ ruleset: { extends: [[learner, 'off']], rules: { [id]: 'warn' } } });
        const all = await findingsOf(alone, 'waived.json', waiving(spec, operation, id), baselineOf(spec));
        const after = all.filter(({ rule }) => rule === id);

        const isInside = ({ pointer }: Finding) => `${pointer}/`.startsWith(`${operation}/`);
        const said = ({ pointer, message }: Finding) => `${pointer} ${message}`;
        const waived = after.filter((finding) => finding.waived !== undefined);
        const inside = waived.filter(isInside);
        assert.deepEqual(inside.map(said).sort(), own.filter(isInside).map(said).sort());
        for (const finding of inside) assert.equal(finding.waived, REASON);
        const heard = after.filter((finding) => finding.waived === undefined);
        assert.deepEqual(heard.filter(isInside), []);
        if (SPEAKS_FOR_OTHERS.has(id)) return;
        const elsewhere = own.filter((finding) => !isInside(finding)).map(({ pointer }) => pointer);
        const kept = [...heard, ...waived].filter((finding) => !isInside(finding));
        assert.deepEqual(kept.map(({ pointer }) => pointer).sort(), elsewhere.sort());
      });

  it('has no stale exceptions', () => {
    for (const id of [...NEVER_IN_AN_OPERATION.keys(), ...SPEAKS_FOR_OTHERS]) assert.ok(rules[id], id);
  });
});

/** The documents that were written to break rules inside operations. */
function waivable(): JsonObject[] {
  return documentsIn('waivable.yaml');
}

function documentsIn(file: string): JsonObject[] {
  const text = readFileSync(`test/fixtures/${file}`, 'utf8');
  return parseAllDocuments(text).map((document) => document.toJS() as JsonObject);
}

/** Real documents, the shortest first. */
function published(): JsonObject[] {
  return readdirSync('test/fixtures/specs')
    .filter((name) => /\.(yaml|json)$/.test(name))
    .map((name) => readFileSync(`test/fixtures/specs/${name}`, 'utf8'))
    .sort((a, b) => a.length - b.length)
    .map((text) => parse(text) as JsonObject);
}

async function findingsOf(
  kata: Kata,
  name: string,
  spec: JsonObject,
  shipped?: JsonObject,
): Promise<readonly Finding[]> {
  const baseline = shipped && { file: 'v1.json', text: JSON.stringify(shipped), on: '2026-11-30' };
  return (await kata.lint(name, JSON.stringify(spec), { baseline })).findings;
}

/** The document, with an operation that asks one rule to be silent. */
function waiving(spec: JsonObject, operation: string, rule: string): JsonObject {
  const copy = structuredClone(spec);
  let node: JsonValue | undefined = copy;
  for (const key of fromPointer(operation)) node = isObject(node) ? node[key] : undefined;
  assert.ok(isObject(node), operation);
  node['x-review'] = { ignore: [rule], reason: REASON };
  return copy;
}
