import type { Exercise } from '../core/exercises/exercise';
import type { Proof } from '../core/proof/prove';
import type { LintReport, Report } from '../core/report';
import type { Locale } from '../core/texts/locale';
import type { Profile } from '../engine/profiles';
import { limitsFor } from './limits';
import { NotChecked, type NotCheckedReason } from './not-checked';
import type { Answer, Reply, Request, Spawn } from './protocol';
import { Rests } from './rests';
import { WorkerSlot } from './worker-slot';

/** The engine, off the host's thread. A rejected promise is always a `NotChecked`. */
export interface Engine {
  /** `key` names the document: a newer request of the same key supersedes the older one at once. */
  check(key: string, exercise: Exercise, text: string, options: CheckOptions): Promise<Report>;
  lint(key: string, file: string, text: string, options: LintOptions): Promise<LintReport>;
  /** Proves the exercise `slug` whose files are in `folder`; each step has the time limit of one review. */
  prove(key: string, folder: string, slug: string): Promise<Proof>;
  /** Starts the worker early, so that the first check finds it warm. In: the length of the text that is expected. */
  warmUp(characters?: number): void;
  dispose(): void;
}

interface EngineOptions {
  locale: Locale;
  /** See `CheckOptions.thorough` of the engine. */
  thorough?: boolean;
  /** In place of the limit that goes by the length of the text. */
  timeLimitMs?: number;
}

export interface CheckOptions extends EngineOptions {
  /** The name that the report carries. */
  file?: string;
}

export interface LintOptions extends EngineOptions {
  /** Default: `review`. */
  profile?: Profile;
  /** How many findings the host can show; the severest are kept, and the report says how many were left out. */
  most?: number;
}

export interface EngineSettings {
  /** In place of the limit that goes by the length of the text. */
  timeLimitMs?: number;
  /** Milliseconds that a document rests after workers died over it several times in a row. */
  backOffMs?: number;
  /** Milliseconds that a superseded request may go on before its worker is killed. */
  worthFinishingMs?: number;
  /** Milliseconds since some moment; never goes back. */
  now?: () => number;
}

interface Job {
  key: string;
  request: Request;
  /** What bounds its time, and the size of its worker. */
  characters: number;
  timeLimitMs: number | undefined;
  /** A newer one took its place while it ran. */
  abandoned: boolean;
  resolve(answer: Answer): void;
  reject(reason: NotChecked): void;
}

/** About what a new worker costs before it can answer. */
const WORTH_FINISHING_MS = 500;

/** For a worker to load its engine, which takes half a second: a machine that is this slow has other troubles. */
const START_LIMIT_MS = 60_000;

export function createEngine(spawn: Spawn, settings: EngineSettings = {}): Engine {
  return new WorkerEngine(spawn, settings);
}

/** One worker, one running job, and per document at most one waiting job: the newest. */
class WorkerEngine implements Engine {
  private readonly worker: WorkerSlot;
  private readonly rests: Rests;
  private running: Job | undefined;
  private readonly waiting = new Map<string, Job>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;
  private startedAt = 0;

  constructor(
    spawn: Spawn,
    private readonly settings: EngineSettings,
  ) {
    this.rests = new Rests(settings.backOffMs ?? 30_000);
    this.worker = new WorkerSlot(spawn, {
      onReply: (reply) => this.settle(reply),
      onReady: () => this.beginTime(),
      onDeath: ({ outOfMemory, message }) =>
        outOfMemory ? this.die('memory-limit') : this.die('crashed', message),
    });
  }

  check(key: string, exercise: Exercise, text: string, options: CheckOptions): Promise<Report> {
    const { locale, thorough = false, file, timeLimitMs } = options;
    const request: Request = { id: ++this.lastId, kind: 'check', exercise, text, locale, thorough, file };
    return this.submit(key, request, text.length, timeLimitMs) as Promise<Report>;
  }

  lint(key: string, file: string, text: string, options: LintOptions): Promise<LintReport> {
    const { locale, thorough = false, profile = 'review', most, timeLimitMs } = options;
    const about = { file, text, locale, thorough, profile, most };
    const request: Request = { id: ++this.lastId, kind: 'lint', ...about };
    return this.submit(key, request, text.length, timeLimitMs) as Promise<LintReport>;
  }

  prove(key: string, folder: string, slug: string): Promise<Proof> {
    return this.submit(key, { id: ++this.lastId, kind: 'prove', folder, slug }, 0) as Promise<Proof>;
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
    for (const job of [this.running, ...this.waiting.values()]) job?.reject(reason);
    this.running = undefined;
    this.waiting.clear();
  }

  private submit(key: string, request: Request, characters: number, timeLimitMs?: number): Promise<Answer> {
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

  private next(): void {
    if (this.running) return;
    const job = this.waiting.values().next().value;
    if (!job) return;
    this.waiting.delete(job.key);
    if (this.rests.isResting(job.key, this.now())) {
      job.reject(new NotChecked('backing-off'));
      return this.next();
    }
    this.running = job;
    this.startedAt = this.now();
    try {
      const port = this.worker.workerFor(job.key, job.characters, limitsFor(job.characters));
      port.post(job.request);
      this.watch(job);
    } catch (error) {
      this.die('crashed', error instanceof Error ? error.message : String(error));
    }
  }

  /** A review, or the next step of it, begins now. */
  private beginTime(): void {
    this.startedAt = this.now();
    if (this.running) this.watch(this.running);
  }

  /** Sees to it that the running job ends: it counts from when the worker was ready. */
  private watch(job: Job): void {
    clearTimeout(this.timer);
    const after = (ms: number, end: () => void) => {
      const left = ms - (this.now() - this.startedAt);
      if (left <= 0) return end();
      this.timer = setTimeout(end, left);
    };
    if (!this.worker.isReady) after(START_LIMIT_MS, () => this.die('crashed', 'the worker does not start'));
    // Letting a short check end is cheaper than a new worker; one that turns out to be long is killed.
    else if (job.abandoned) after(this.settings.worthFinishingMs ?? WORTH_FINISHING_MS, () => this.drop());
    else {
      const limit = job.timeLimitMs ?? this.settings.timeLimitMs ?? limitsFor(job.characters).timeMs;
      after(limit, () => this.die('time-limit'));
    }
  }

  private settle(reply: Exclude<Reply, { ready: true }>): void {
    const job = this.running;
    if (job?.request.id !== reply.id) return;
    if ('step' in reply) return this.beginTime();
    // What the engine had in hand when it threw may be half done: nobody shall meet it.
    if ('error' in reply) return this.die('crashed', reply.error);
    this.finish();
    this.rests.lived(job.key);
    job.resolve(reply.answer);
    this.next();
  }

  private die(reason: NotCheckedReason, detail?: string): void {
    const job = this.running;
    this.worker.stop();
    this.finish();
    if (job) this.rests.died(job.key, this.now());
    job?.reject(new NotChecked(reason, detail));
    this.next();
  }

  /** Ends an abandoned job, which is nobody's fault. */
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
