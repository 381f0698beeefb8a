import assert from 'node:assert/strict';
import { compareWithBaseline } from '../../../../src/core/compatibility/compare-with-baseline';
import { handOver } from '../../../../src/core/compatibility/since-baseline';
import type { JsonObject } from '../../../../src/core/json';
import { runRule } from '../rule-table';

/** Two versions of a document, and what a rule on the difference says about the second. */
export interface CompatCase {
  name: string;
  baseline: object;
  spec: object;
  /** JSON Pointers, in any order. */
  findings: string[];
  /** The messages, in the order of `findings`. */
  messages?: string[];
  /** What the rule must have looked at, among other things. */
  examined?: string[];
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const rangeOf = () => START;

/** Declares a mocha suite: each case through the real engine with this rule alone. */
export function compatTable(id: string, cases: CompatCase[]): void {
  describe(id, () => {
    for (const { name, baseline, spec, findings, messages = [], examined = [] } of cases)
      it(name, async () => {
        const run = await runRule(id, whole(spec), undefined, (root) =>
          handOver(
            root,
            compareWithBaseline({ root: whole(baseline), rangeOf }, { root, rangeOf }, { on: '2026-11-30' }),
          ),
        );
        assert.deepEqual(run.findings.map(({ pointer }) => pointer).sort(), [...findings].sort());
        assert.deepEqual(
          messages.filter((message) => !run.findings.some((finding) => finding.message === message)),
          [],
          JSON.stringify(run.findings),
        );
        for (const { message } of run.findings) assertQuotes(message, baseline, spec);
        for (const pointer of examined) assert.ok(run.examined.includes(pointer), `not examined: ${pointer}`);
      });
    it('has nothing to look at where no baseline is known', async () => {
      for (const { spec } of cases)
        assert.deepEqual(await runRule(id, whole(spec)), { findings: [], examined: [] });
    });
  });
}

function whole(members: object): JsonObject {
  return { openapi: '3.1.0', info: { title: 'A', version: '1' }, ...structuredClone(members) };
}

/** Whatever a message quotes stands in one of the two documents. */
function assertQuotes(message: string, ...documents: object[]): void {
  // What asks for no credential is called anonymous.
  const text = `anonymous ${JSON.stringify(documents).toLowerCase()}`;
  for (const [, quoted = ''] of message.matchAll(/`([^`]+)`/g))
    for (const word of quoted.split(/[^\w-]+/).filter((one) => one !== ''))
      assert.ok(text.includes(word.toLowerCase()), `${word} is not there: ${message}`);
}

const OK = { 200: { description: 'Done.' } };

/** A document with one path. */
export function path(operations: object, rest: object = {}, route = '/messages'): object {
  return { paths: { [route]: operations }, ...rest };
}

/** An operation that takes an object. */
export function taking(schema: object, members: object = {}): object {
  const content = { 'application/json': { schema } };
  return { requestBody: { required: true, content }, responses: OK, ...members };
}

/** An operation that answers an object. */
export function answering(schema: object, members: object = {}): object {
  const content = { 'application/json': { schema } };
  return { responses: { 200: { description: 'Done.', content } }, ...members };
}

/** The components that a `$ref` leads to. */
export function schemas(all: object): object {
  return { components: { schemas: all } };
}
