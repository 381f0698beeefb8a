import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createGrader, EngineError, type Grader } from '../../../../src/cli/submissions/grader';
import type { Exercise } from '../../../../src/core/exercises/exercise';
import { loadExercise } from '../../../../src/core/exercises/load';
import type { Death, Port, Reply, Request, Result, Spawn } from '../../../../src/worker/protocol';
import { spawnProcess } from '../../../../src/worker/spawn-process';
import { heavySpec } from './heavy-spec';

const WORKER = resolve('dist/worker.js');

describe('a grader', function () {
  this.timeout(120_000);
  let exercise: Exercise;
  let solution: string;
  const graders: Grader[] = [];
  const graderOn = (spawn: Spawn, timeLimitMs = 60_000) => {
    const grader = createGrader(spawn, { locale: 'en', timeLimitMs, thorough: false });
    graders.push(grader);
    return grader;
  };
  const counted = (spawn: Spawn) => {
    const counter = { starts: 0, spawn: (memoryMb: number) => (counter.starts++, spawn(memoryMb)) };
    return counter;
  };

  before(async () => {
    const read = (path: string) => readFile(`exercises/${path}`, 'utf8').catch(() => undefined);
    exercise = await loadExercise(read, 'first-call', 'en');
    solution = await readFile('exercises/first-call/solution.yaml', 'utf8');
  });
  afterEach(() => graders.splice(0).forEach((grader) => grader.dispose()));

  it('stops a file at the time limit, which does not count the start, and grades the next on a new worker', async () => {
    const counter = counted(spawnProcess(WORKER));
    const grader = graderOn(counter.spawn, 3_000);
    const slow = await grader.grade(exercise, heavySpec());
    assert.equal(slow.report, undefined);
    assert.equal('reason' in slow && slow.reason, 'time-limit');
    assert.equal((await grader.grade(exercise, solution)).report?.score, 100);
    assert.equal(counter.starts, 2);
  });

  it('loses a worker that outgrows its memory, says so, and grades the next on a new one', async () => {
    const counter = counted(() => spawnProcess(WORKER)(90));
    const grader = graderOn(counter.spawn);
    const large = await grader.grade(exercise, heavySpec());
    assert.equal('reason' in large && large.reason, 'crashed');
    assert.match('detail' in large ? large.detail : '', /memory/);
    assert.equal((await grader.grade(exercise, solution)).report?.score, 100);
    assert.equal(counter.starts, 2);
  });

  it('does not rest after many deaths in a row: each file is somebody else', async () => {
    const mortal = mortalWorkers();
    const grader = graderOn(mortal.spawn);
    for (let i = 0; i < 8; i++)
      assert.equal('reason' in (await grader.grade(exercise, 'kill')) && true, true, `file ${i}`);
    assert.equal((await grader.grade(exercise, 'live')).report?.exercise, 'first-call');
    assert.equal(mortal.starts, 9);
  });

  it('says that no worker starts', async () => {
    const grader = graderOn(spawnProcess(resolve('dist/no-such-worker.js')));
    await assert.rejects(grader.grade(exercise, solution), EngineError);
  });

  it('is stopped in the middle of a file', async () => {
    const grader = graderOn(spawnProcess(WORKER));
    const pending = grader.grade(exercise, heavySpec());
    grader.dispose();
    assert.deepEqual(await pending, { reason: 'stopped', detail: '' });
    assert.deepEqual(await grader.grade(exercise, solution), { reason: 'stopped', detail: '' });
  });
});

/** Workers that answer everything except the text `kill`, of which they die. */
function mortalWorkers() {
  const workers = {
    starts: 0,
    spawn: (): Port => {
      workers.starts++;
      let reply: (reply: Reply) => void = () => {};
      let die: (death: Death) => void = () => {};
      return {
        post: (request: Request) =>
          queueMicrotask(() => {
            if ('text' in request.params && request.params.text === 'kill')
              return die({ outOfMemory: false, message: 'killed' });
            reply({ id: request.id, result: { exercise: 'first-call' } as Result });
          }),
        onReply: (listener) => {
          reply = listener;
          reply({ ready: true });
        },
        onDeath: (listener) => (die = listener),
        terminate: () => {},
      };
    },
  };
  return workers;
}
