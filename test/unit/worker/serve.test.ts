import assert from 'node:assert/strict';
import type { Kata } from '../../../src/core/kata';
import type { Finding, LintReport, Report, Severity } from '../../../src/core/report';
import type { Reply, Request } from '../../../src/worker/protocol';
import { serve } from '../../../src/worker/serve';
import { MOST_SHOWN } from '../../../src/worker/severest';

const place = { line: 0, character: 0 };
const finding = (rule: string, severity: Severity): Finding => ({
  ...{ rule, severity, message: rule, why: '', pointer: '', fixes: [] },
  range: { start: place, end: place },
});

/** 1,500 findings, of which the last two are the severest. */
const many = [
  ...Array.from({ length: 1_498 }, (_, i) => finding(`rule-${i}`, i % 2 === 0 ? 'hint' : 'warn')),
  finding('first-error', 'error'),
  finding('last-error', 'error'),
];

async function answerTo(request: Request, kata: Partial<Kata>): Promise<Reply> {
  let ask: (request: Request) => void = () => {};
  const tools = {
    build: () => kata as Kata,
    prove: () => Promise.reject(new Error()),
    filesIn: () => () => Promise.reject(new Error()),
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
  const asked = { id: 7, text: '', locale: 'en', thorough: false } as const;
  const lint: Request = { ...asked, kind: 'lint', file: 'a.yaml', profile: 'review', most: MOST_SHOWN };
  const report = (findings: Finding[]): LintReport => ({
    version: 1,
    file: 'a.yaml',
    complete: true,
    findings,
  });

  it('sends the severest findings, in their order, and says how many it left out', async () => {
    const reply = await answerTo(lint, { lint: () => Promise.resolve(report(many)) });
    assert.ok('answer' in reply);
    const { findings, omitted, complete } = reply.answer as LintReport;
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
    assert.deepEqual(reply, { id: 7, answer: short });
  });

  it('sends all of it to a host that asks for all', async () => {
    const whole = report(many);
    const reply = await answerTo({ ...lint, most: undefined }, { lint: () => Promise.resolve(whole) });
    assert.deepEqual(reply, { id: 7, answer: whole });
  });

  it('never cuts the report of an exercise, whose goals count on every finding', async () => {
    const whole = { goals: [], findings: many } as unknown as Report;
    const check = { ...asked, kind: 'check', exercise: {} } as Request;
    const reply = await answerTo(check, { check: () => Promise.resolve(whole) });
    assert.deepEqual(reply, { id: 7, answer: whole });
  });

  it('answers with the reason when the engine throws', async () => {
    const reply = await answerTo(lint, { lint: () => Promise.reject(new Error('out of luck')) });
    assert.deepEqual(reply, { id: 7, error: 'out of luck' });
  });
});
