import { strict as assert } from 'node:assert';
import type { Exercise } from '../../../src/core/exercises/exercise';
import type { Report } from '../../../src/core/report';
import { Checker } from '../../../src/extension/checking/checker';
import { Session } from '../../../src/extension/checking/session';
import { NotChecked, type WorkerClient } from '../../../src/worker/client';
import type { Kind, Params, Result } from '../../../src/worker/protocol';

const exercise: Exercise = {
  id: 'first-call',
  title: 'First call',
  track: 'first-call',
  level: 1,
  minutes: 15,
  dimensions: [],
  goals: [],
  stories: [],
};

const reportOfScore = (score: number): Report => ({
  version: 1,
  exercise: 'first-call',
  score,
  passed: false,
  complete: true,
  goals: [],
  findings: [],
  strengths: [],
  metrics: { operations: 0, firstCallFacts: 0, requiredInputs: 0, documentedErrors: 0, retrySafeWrites: 1 },
});

/** A client whose answers the test gives by hand, in any order. */
class FakeClient implements WorkerClient {
  readonly checks: { text: string; answer: (score: number) => void; fail: (error: unknown) => void }[] = [];
  request = <K extends Kind>(_key: string, _kind: K, params: Params<K>) =>
    new Promise<Result<K>>((resolve, reject) => {
      const text = 'text' in params ? params.text : '';
      const answer = (score: number) => resolve(reportOfScore(score));
      this.checks.push({ text, answer, fail: reject });
    });
  warmUp() {}
  dispose() {}
}

class FakeDocument {
  readonly uri = 'file:///practice/first-call/openapi.yaml';
  version = 1;
  isClosed = false;
  constructor(public text: string) {}
  getText = () => this.text;
  edit(text: string) {
    this.text = text;
    this.version += 1;
  }
}

function setUp() {
  const [client, session, document] = [new FakeClient(), new Session(), new FakeDocument('a')];
  const checker = new Checker(client, session, 'en', 1);
  session.open(document.uri, exercise);
  const state = () => session.get(document.uri)?.state;
  return { client, session, document, checker, state };
}

describe('Checker', () => {
  it('puts the report of the present text into the session', async () => {
    const { client, document, checker, state } = setUp();
    const done = checker.check(document, exercise);
    client.checks[0]?.answer(40);
    await done;
    assert.deepEqual(state(), { kind: 'checked', report: reportOfScore(40), version: 1 });
  });

  it('drops a report that an edit has overtaken, whichever comes first', async () => {
    const { client, document, checker, state } = setUp();
    const first = checker.check(document, exercise);
    document.edit('b');
    const second = checker.check(document, exercise);
    client.checks[1]?.answer(60);
    await second;
    client.checks[0]?.answer(20);
    await first;
    assert.deepEqual(state(), { kind: 'checked', report: reportOfScore(60), version: 2 });
  });

  it('waits for a pause and checks only the last text', async () => {
    const { client, document, checker, state } = setUp();
    checker.schedule(document, exercise);
    document.edit('b');
    checker.schedule(document, exercise);
    document.edit('c');
    checker.schedule(document, exercise);
    const idle = checker.whenIdle();
    while (client.checks.length === 0) await new Promise((resolve) => setImmediate(resolve));
    client.checks[0]?.answer(80);
    await idle;
    assert.deepEqual(
      client.checks.map(({ text }) => text),
      ['c'],
    );
    assert.equal(state()?.kind, 'checked');
  });

  it('keeps the last report to show while the next check runs', async () => {
    const { client, document, checker, state } = setUp();
    const first = checker.check(document, exercise);
    client.checks[0]?.answer(40);
    await first;
    const second = checker.check(document, exercise);
    assert.deepEqual(state(), { kind: 'checking', last: reportOfScore(40) });
    client.checks[1]?.answer(40);
    await second;
  });

  for (const reason of ['time-limit', 'crashed', 'backing-off'] as const) {
    it(`shows no findings after ${reason}`, async () => {
      const { client, session, document, checker, state } = setUp();
      const done = checker.check(document, exercise);
      client.checks[0]?.fail(new NotChecked(reason, reason));
      await done;
      assert.deepEqual(state(), { kind: 'notChecked', trouble: reason });
      assert.deepEqual(session.findings(document.uri), []);
    });
  }

  it('says nothing about a superseded check', async () => {
    const { client, document, checker, state } = setUp();
    const done = checker.check(document, exercise);
    client.checks[0]?.fail(new NotChecked('superseded', ''));
    await done;
    assert.equal(state()?.kind, 'checking');
  });

  it('takes an unexpected error for a crash', async () => {
    const { client, document, checker, state } = setUp();
    const done = checker.check(document, exercise);
    client.checks[0]?.fail(new TypeError('oops'));
    await done;
    assert.deepEqual(state(), { kind: 'notChecked', trouble: 'crashed' });
  });

  it('forgets a closed document', async () => {
    const { client, session, document, checker } = setUp();
    checker.schedule(document, exercise);
    session.close(document.uri);
    checker.forget(document.uri);
    await checker.whenIdle();
    assert.equal(client.checks.length, 0);
    assert.equal(session.active, undefined);
  });
});
