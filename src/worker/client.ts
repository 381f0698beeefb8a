import { BackOff } from './back-off';
import { limitsFor } from './limits';
import { NotChecked, type NotCheckedReason } from './not-checked';
import {
  charactersOf,
  sizeOf,
  type Kind,
  type Params,
  type Reply,
  type Request,
  type Result,
  type Spawn,
} from './protocol';
import type { Trace } from './trace';
import { WorkerSlot } from './worker-slot';

/** The host's end: requests to the engine, which runs on a worker. */
export interface WorkerClient {
  /**
   * `key` names the document: a newer request of the same key supersedes the older one at once. A rejected promise is
   * always a `NotChecked`.
   */
  request<K extends Kind>(
    key: string,
    kind: K,
    params: Params<K>,
    options?: RequestOptions,
  ): Promise<Result<K>>;
  /** Starts the worker early, so that the first check finds it warm. In: the length of the text that is expected. */
  warmUp(characters?: number): void;
  dispose(): void;
}

export interface RequestOptions {
  /** In place of the limit that goes by the length of the text. Of a proof, for each step. */
  timeLimitMs?: number;
}

export interface ClientSettings {
  /** As in `RequestOptions`, for every request. */
  timeLimitMs?: number;
  /** Milliseconds that a document is left alone after workers died over it several times in a row. */
  backOffMs?: number;
  /** Milliseconds that a superseded request may go on before its worker is killed. */
  worthFinishingMs?: number;
  /** A worker that a person has stopped with a debugger is late, and nothing is wrong: no time limit holds. */
  debugged?: boolean;
  /** Hears what happens. */
  trace?: Trace;
  /** Milliseconds since some moment; never goes back. */
  now?: () => number;
}

/** A request that waits or runs. */
interface Pending {
  key: string;
  request: Request;
  /** The length of the text, which bounds its time. */
  characters: number;
  timeLimitMs: number | undefined;
  /** A newer one took its place while it ran. */
  abandoned: boolean;
  /** The id of a reply ties its result to the kind of the request. */
  resolve(result: Result): void;
  reject(reason: NotChecked): void;
}

/** About what a new worker costs before it can answer. */
const WORTH_FINISHING_MS = 500;

/** For a worker to load its engine, which takes half a second: a machine that is this slow has other troubles. */
const START_LIMIT_MS = 60_000;

/** What a review that has got less than this share of its time has been kept waiting, and is no review without end. */
const OWN_SHARE = 0.75;

/** So many times its limit a review may wait for a busy machine. */
const PATIENCE = 8;

export function createClient(spawn: Spawn, settings: ClientSettings = {}): WorkerClient {
  return new Client(spawn, settings);
}

/** One worker, one running request, and per document at most one waiting request: the newest. */
class Client implements WorkerClient {
  private readonly worker: WorkerSlot;
  private readonly backOff: BackOff;
  private readonly trace: Trace;
  private running: Pending | undefined;
  private readonly waiting = new Map<string, Pending>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;
  private startedAt = 0;
  /** What its worker had taken of the processor when it began. */
  private cpuBefore: number | undefined;

  constructor(
    spawn: Spawn,
    private readonly settings: ClientSettings,
  ) {
    this.backOff = new BackOff(settings.backOffMs ?? 30_000);
    this.trace = settings.trace ?? (() => {});
    this.worker = new WorkerSlot(spawn, {
      onStart: (memoryMb) => this.trace({ kind: 'started', memoryMb }),
      onReply: (reply) => this.settle(reply),
      onReady: () => this.beginTime(),
      onDeath: ({ outOfMemory, message }) =>
        outOfMemory ? this.die('memory-limit') : this.die('crashed', message),
    });
  }

  request<K extends Kind>(
    key: string,
    kind: K,
    params: Params<K>,
    { timeLimitMs }: RequestOptions = {},
  ): Promise<Result<K>> {
    const request: Request<K> = { id: ++this.lastId, kind, params };
    const characters = charactersOf(params);
    return new Promise((resolve, reject) => {
      const superseded = new NotChecked('superseded');
      this.waiting.get(key)?.reject(superseded);
      this.waiting.set(key, { key, request, characters, timeLimitMs, abandoned: false, resolve, reject });
      if (this.running?.key === key) {
        this.running.reject(superseded);
        this.running.abandoned = true;
        this.watch(this.running);
      }
      this.next();
    });
  }

  warmUp(characters = 0): void {
    try {
      this.worker.start(limitsFor(characters).memoryMb);
    } catch {
      // The first request says it, to somebody who waits for it.
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.worker.stop();
    const reason = new NotChecked('superseded');
    for (const pending of [this.running, ...this.waiting.values()]) pending?.reject(reason);
    this.running = undefined;
    this.waiting.clear();
  }

  private next(): void {
    if (this.running) return;
    const pending = this.waiting.values().next().value;
    if (!pending) return;
    const { key, characters, request } = pending;
    this.waiting.delete(key);
    if (this.backOff.isBackingOff(key, this.now())) {
      pending.reject(new NotChecked('backing-off'));
      return this.next();
    }
    this.running = pending;
    this.startedAt = this.now();
    this.cpuBefore = this.worker.cpuMs;
    this.trace({ kind: 'asked', request: request.kind, key, characters });
    try {
      this.worker.workerFor(key, characters, limitsFor(sizeOf(request.params))).post(request);
      this.watch(pending);
    } catch (error) {
      this.die('crashed', error instanceof Error ? error.message : String(error));
    }
  }

  /** A review, or the next step of it, begins now. */
  private beginTime(): void {
    this.startedAt = this.now();
    this.cpuBefore = this.worker.cpuMs;
    if (this.running) this.watch(this.running);
  }

  /** Sees to it that the running request ends: it counts from when the worker was ready. */
  private watch(pending: Pending): void {
    clearTimeout(this.timer);
    if (this.settings.debugged) return;
    const after = (ms: number, end: () => void) => {
      const left = ms - (this.now() - this.startedAt);
      if (left <= 0) return end();
      this.timer = setTimeout(end, left);
    };
    if (!this.worker.isReady) after(START_LIMIT_MS, () => this.die('busy', 'the worker does not start'));
    // Letting a short check end is cheaper than a new worker; one that turns out to be long is killed.
    else if (pending.abandoned)
      after(this.settings.worthFinishingMs ?? WORTH_FINISHING_MS, () => this.drop());
    else {
      const limit = pending.timeLimitMs ?? this.settings.timeLimitMs ?? limitsFor(pending.characters).timeMs;
      after(limit, () => this.overdue(limit));
    }
  }

  /** A review has had its time by the clock. Whether it has had it of the processor, too, its worker tells, where it can. */
  private overdue(limit: number): void {
    const { cpuMs } = this.worker;
    const had = cpuMs === undefined ? limit : cpuMs - (this.cpuBefore ?? 0);
    if (had >= limit * OWN_SHARE) return this.die('time-limit');
    if (this.now() - this.startedAt >= limit * PATIENCE) return this.die('busy');
    this.timer = setTimeout(() => this.overdue(limit), limit - had);
  }

  private settle(reply: Exclude<Reply, { ready: true }>): void {
    const pending = this.running;
    if (pending?.request.id !== reply.id) return;
    if ('step' in reply) {
      pending.characters = Math.max(pending.characters, reply.characters ?? 0);
      return this.beginTime();
    }
    // What the engine had in hand when it threw may be half done: nobody shall meet it.
    if ('error' in reply) return this.die('crashed', reply.error, reply.frames);
    const { key, request } = pending;
    const ms = this.now() - this.startedAt;
    this.trace({ kind: 'answered', request: request.kind, key, ms, result: reply.result });
    this.finish();
    this.backOff.survived(key);
    pending.resolve(reply.result);
    this.next();
  }

  private die(reason: NotCheckedReason, detail?: string, frames?: string[]): void {
    const pending = this.running;
    this.worker.stop();
    this.finish();
    this.trace({ kind: 'died', reason, key: pending?.key, detail, frames });
    if (pending) this.backOff.died(pending.key, this.now());
    pending?.reject(new NotChecked(reason, detail));
    this.next();
  }

  /** Ends an abandoned request, which is nobody's fault. */
  private drop(): void {
    this.worker.stop();
    this.finish();
    this.next();
  }

  private finish(): void {
    clearTimeout(this.timer);
    this.running = undefined;
  }

  private now(): number {
    return (this.settings.now ?? (() => performance.now()))();
  }
}

export { NotChecked } from './not-checked';
