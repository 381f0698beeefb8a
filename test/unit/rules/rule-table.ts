import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import ruleset from '../../../rulesets/api-kata.yaml';
import { examinationOf } from '../../../src/core/contract/examination';
import { toPointer, type JsonObject } from '../../../src/core/json';
import { untruths } from '../texts/truth/untruths';
import { newlySaid, saidBy, splits } from './elsewhere';

/** One document and what a rule says about it. */
export interface RuleCase {
  name: string;
  /** YAML text or an object. `openapi` and `info` may be left out: then the case runs as 3.0 and as 3.1. */
  spec: string | object;
  /** JSON Pointers, in any order. */
  findings: string[];
  /** The messages, in the order of `findings`. */
  messages?: string[];
  /** What the rule must have looked at, among other things; an empty list: nothing at all. */
  examined?: string[];
}

/** What one rule says, run by Spectral itself as in the product. */
export interface RuleRun {
  findings: { pointer: string; message: string; severity: number }[];
  /** Pointers of everything it looked at. */
  examined: string[];
}

/** Declares a mocha suite: each case through the real engine with this rule alone. */
export function ruleTable(id: string, cases: RuleCase[]): void {
  describe(id, () => {
    for (const { name, spec, findings, messages, examined } of cases)
      for (const version of versionsOf(spec))
        it(`${name}${version === undefined ? '' : ` (${version})`}`, async () => {
          const run = await runRule(id, spec, version);
          assert.deepEqual(run.findings.map(({ pointer }) => pointer).sort(), [...findings].sort());
          for (const [i, message] of (messages ?? []).entries()) {
            const said = run.findings.filter(({ pointer }) => pointer === findings[i]);
            assert.ok(
              said.some((finding) => finding.message === message),
              `${message}\n  is not among\n${said.map((finding) => finding.message).join('\n')}`,
            );
          }
          const root = rooted(spec, version);
          assert.deepEqual(
            run.findings.flatMap((finding) => untruths({ rule: id, ...finding }, root)),
            [],
          );
          if (examined?.length === 0) assert.deepEqual(run.examined, []);
          for (const pointer of examined ?? [])
            assert.ok(run.examined.includes(pointer), `not examined: ${pointer}`);
        });
    it('says nothing more where a part lies in another file', () => {
      for (const { name, spec } of cases)
        for (const version of versionsOf(spec).slice(-1)) {
          const whole = rooted(spec, version);
          const said = saidBy(id, whole);
          for (const { spec: split, moved } of splits(whole))
            assert.deepEqual(newlySaid(said, saidBy(id, split)), [], `${name}: ${moved}`);
        }
    });
    it('has nothing to look at in a document without operations', async () => {
      const run = await runRule(id, { openapi: '3.1.0', info: { title: 'Empty', version: '1' }, paths: {} });
      assert.deepEqual(run, { findings: [], examined: [] });
    });
  });
}

/** Runs one rule of ours over a document, after what is done to it first. */
export async function runRule(
  id: string,
  spec: string | object,
  version?: string,
  prepare?: (root: JsonObject) => void,
): Promise<RuleRun> {
  const document = new Document(JSON.stringify(rooted(spec, version)), Yaml);
  const spectral = new Spectral();
  spectral.setRuleset(only(id));
  // The functions are given this very object: what they looked at is kept under it.
  const root = document.data as JsonObject;
  prepare?.(root);
  const results = await spectral.run(document);
  const crashed = examinationOf(root).get(id)?.crashed;
  assert.equal(crashed, undefined);
  return {
    findings: results
      .filter(({ code }) => code === id)
      .map(({ path, message, severity }) => ({ pointer: toPointer(path), message, severity })),
    examined: [
      ...new Set((examinationOf(root).get(id)?.subjects ?? []).map(({ usedAt }) => toPointer(usedAt))),
    ],
  };
}

function versionsOf(spec: string | object): (string | undefined)[] {
  return 'openapi' in rooted(spec, undefined) ? [undefined] : ['3.0.3', '3.1.0'];
}

function rooted(spec: string | object, version: string | undefined): JsonObject {
  const written = (typeof spec === 'string' ? parse(spec) : structuredClone(spec)) as JsonObject;
  return version === undefined
    ? written
    : { openapi: version, info: { title: 'Test', version: '1' }, ...written };
}

const rulesets = new Map<string, Ruleset>();

function only(id: string): Ruleset {
  let built = rulesets.get(id);
  if (!built) {
    built = new Ruleset(ruleset, { severity: 'recommended' });
    assert.ok(built.rules[id], `no rule ${id}`);
    for (const rule of Object.values(built.rules)) rule.enabled = rule.name === id;
    rulesets.set(id, built);
  }
  return built;
}
