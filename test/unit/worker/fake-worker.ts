import assert from 'node:assert/strict';
import {
  createClient,
  type ClientSettings,
  type RequestOptions,
  type WorkerClient,
} from '../../../src/worker/client';
import { NotChecked } from '../../../src/worker/not-checked';
import type { Death, Port, Reply, Request, Spawn } from '../../../src/worker/protocol';

/** A worker whose replies and death the test decides. */
export class FakeWorker implements Port {
  readonly requests: Request[] = [];
  terminated = false;
  cpuMs: () => number | undefined = () => undefined;
  private listener: (reply: Reply) => void = () => {};
  private death: (death: Death) => void = () => {};

  constructor(
    readonly memoryMb: number,
    private readonly startsAtOnce: boolean,
  ) {}

  post = (request: Request) => void this.requests.push(request);
  onReply = (listener: (reply: Reply) => void) => {
    this.listener = listener;
    if (this.startsAtOnce) this.getReady();
  };
  onDeath = (listener: (death: Death) => void) => void (this.death = listener);
  terminate = () => void (this.terminated = true);
  getReady = () => this.listener({ ready: true });
  die = (outOfMemory = false, message = 'it fell over') => this.death({ outOfMemory, message });
  throwOver = (error = 'out of luck', frames: string[] = []) =>
    this.listener({ id: this.asked.id, error, frames });
  step = () => this.listener({ id: this.asked.id, step: true });
  get asked(): Request {
    const request = this.requests.at(-1);
    assert.ok(request);
    return request;
  }
  answer(file: string) {
    this.listener({ id: this.asked.id, result: { version: 1, file, complete: true, findings: [] } });
  }
}

export function setUp(settings: ClientSettings = {}, startsAtOnce = true) {
  const workers: FakeWorker[] = [];
  const spawn: Spawn = (memoryMb) => {
    const worker = new FakeWorker(memoryMb, startsAtOnce);
    workers.push(worker);
    return worker;
  };
  const client = createClient(spawn, settings);
  return { workers, client, lint: lintOn(client) };
}

export const lintOn =
  (client: WorkerClient) => (key: string, file: string, text: string, options?: RequestOptions) =>
    client.request(key, 'lint', { file, text, locale: 'en' }, options);

export const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof NotChecked ? error.reason : 'other'),
  );
