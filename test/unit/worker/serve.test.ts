import assert from 'node:assert/strict';
import type { Change } from '../../../src/core/compatibility/change';
import type { TextComparison } from '../../../src/core/compatibility/compare-texts';
import type { Kata } from '../../../src/core/kata';
import type { Finding, LintReport, Report, Severity } from '../../../src/core/report';
import type { Tools } from '../../../src/worker/handlers';
import type { Reply, Request, SpecFolder } from '../../../src/worker/protocol';
import { serve } from '../../../src/worker/serve';

const MOST_SHOWN = 999;
const place = { line: 0, character: 0 };
const finding = (rule: string, severity: Severity): Finding => ({
  ...{ rule, severity, message: rule, why: '', pointer: '', fixes: [] },
  range: { start: place, end: place },
});

/** 1,500 findings, of which the last two are the most severe. */
const many = [
  ...Array.from({ length: 1_498 }, (_, i) => finding(`rule-${i}`, i % 2 === 0 ? 'hint' : 'warn')),
  finding('first-error', 'error'),
  finding('last-error', 'error'),
];

async function answerTo(
  request: Request,
  kata: Partial<Kata>,
  compare: Tools['compare'] = () => Promise.reject(new Error('not asked for')),
): Promise<Reply> {
  let ask: (request: Request) => void = () => {};
  const tools = {
    build: () => kata as Kata,
    compare,
    prove: () => Promise.reject(new Error()),
    filesIn: () => () => Promise.reject(new Error()),
    specFolder: ({ document }: SpecFolder) => ({ document, read: () => 'missing' as const }),
  };
  const replied = new Promise<Reply>((resolve) =>
    serve(
      { onRequest: (listener) => (ask = listener), reply: (reply) => !('ready' in reply) && resolve(reply) },
      tools,
    ),
  );
  ask(request);
  return replied;
}

describe('the worker', () => {
  const asked = { file: 'a.yaml', text: '', locale: 'en' } as const;
  const lint: Request = { id: 7, kind: 'lint', params: { ...asked, most: MOST_SHOWN } };
  const report = (findings: Finding[]): LintReport => ({
    version: 1,
    file: 'a.yaml',
    complete: true,
    findings,
  });

  it('sends the most severe findings, in their order, and says how many it left out', async () => {
    const reply = await answerTo(lint, { lint: () => Promise.resolve(report(many)) });
    assert.ok('result' in reply);
    const { findings, omitted, complete } = reply.result as LintReport;
    assert.equal(findings.length, MOST_SHOWN);
    assert.equal(omitted, many.length - MOST_SHOWN);
    assert.equal(complete, false);
    assert.deepEqual(
      findings.slice(-2).map(({ rule }) => rule),
      ['first-error', 'last-error'],
    );
    assert.deepEqual(
      findings,
      many.filter((each) => findings.includes(each)),
      'in their order',
    );
    const hints = findings.filter(({ severity }) => severity === 'hint').length;
    assert.equal(hints, MOST_SHOWN - 2 - 749, 'every warning is there');
  });

  it('sends a list that is short enough as it is', async () => {
    const short = report(many.slice(0, MOST_SHOWN));
    const reply = await answerTo(lint, { lint: () => Promise.resolve(short) });
    assert.deepEqual(reply, { id: 7, result: short });
  });

  it('sends all of it to a host that asks for all', async () => {
    const whole = report(many);
    const reply = await answerTo({ ...lint, params: asked }, { lint: () => Promise.resolve(whole) });
    assert.deepEqual(reply, { id: 7, result: whole });
  });

  it('sends the worst changes that a host can show, and the counts of all', async () => {
    const change = (kind: string) => ({ kind }) as unknown as Change;
    const report = { changes: ['worst', 'bad', 'safe'].map(change), breaking: 2, risky: 0, safe: 1 };
    const compare = () => Promise.resolve({ readable: true, report } as unknown as TextComparison);
    const params = { ...asked, baseline: { file: 'b', text: '' }, on: '2026-11-30' };
    const kindsOf = async (most?: number) => {
      const request = { id: 7, kind: 'compare', params: { ...params, ...(most ? { most } : {}) } } as const;
      const reply = await answerTo(request, {}, compare);
      assert.ok('result' in reply);
      const outcome = reply.result as TextComparison;
      assert.ok(outcome.readable);
      assert.equal(outcome.report.breaking, 2);
      return outcome.report.changes.map(({ kind }) => String(kind));
    };
    assert.deepEqual(await kindsOf(2), ['worst', 'bad']);
    assert.deepEqual(await kindsOf(), ['worst', 'bad', 'safe']);
  });

  it('never cuts the report of an exercise, whose goals count on every finding', async () => {
    const whole = { goals: [], findings: many } as unknown as Report;
    const check = { id: 7, kind: 'check', params: { ...asked, exercise: {} } } as Request;
    const reply = await answerTo(check, { check: () => Promise.resolve(whole) });
    assert.deepEqual(reply, { id: 7, result: whole });
  });

  it('answers with the reason when the engine throws', async () => {
    const reply = await answerTo(lint, { lint: () => Promise.reject(new Error('out of luck')) });
    assert.ok('error' in reply);
    assert.equal(reply.error, 'out of luck');
  });

  it('refuses a request of no known kind', async () => {
    for (const kind of ['simulate', 'constructor', '__proto__']) {
      const unknown = { ...lint, kind } as unknown as Request;
      const reply = await answerTo(unknown, {});
      assert.ok('error' in reply);
      assert.equal(reply.error, `This worker knows no request "${kind}".`);
    }
  });

  it('says where the engine threw, without the message and the folders', async () => {
    const secret = 'a: 1\n    at secret (/home/me/spec.yaml:1:1)';
    const lint7 = () => {
      throw new RangeError(secret);
    };
    const reply = await answerTo(lint, { lint: lint7 });
    assert.ok('error' in reply);
    const [name, first = '', ...others] = reply.frames ?? [];
    assert.equal(name, 'RangeError');
    assert.match(first, /lint7\b.*\(serve\.test\.\w+:\d+:\d+\)$/);
    assert.ok(others.length > 0);
    assert.doesNotMatch(reply.frames?.join('\n') ?? '', /secret|[\\/]/);
  });
});
