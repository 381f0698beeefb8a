import type { Exercise } from '../core/exercises/exercise';
import type { LintReport, Report } from '../core/report';
import type { Locale } from '../core/texts/locale';
import { NotChecked } from './not-checked';
import type { Port, Reply, Request, Spawn } from './protocol';

/** The engine, off the host's thread. A rejected promise is always a `NotChecked`. */
export interface Engine {
  /** `key` names the document: a newer request of the same key supersedes the older one at once. */
  check(key: string, exercise: Exercise, text: string, options: EngineOptions): Promise<Report>;
  lint(key: string, file: string, text: string, options: EngineOptions): Promise<LintReport>;
  /** Starts the worker early, so that the first check finds it warm. */
  warmUp(): void;
  dispose(): void;
}

export interface EngineOptions {
  locale: Locale;
  /** See `CheckOptions.thorough`. */
  thorough?: boolean;
  /** In place of the engine's own limit. */
  timeLimitMs?: number;
}

export interface EngineSettings {
  /** Milliseconds that one request may take before its worker is killed and a new one started. */
  timeLimitMs?: number;
  /** Milliseconds to wait before starting again after several kills in a row. */
  backOffMs?: number;
  /** Milliseconds that a superseded request may go on before its worker is killed. */
  worthFinishingMs?: number;
  now?: () => number;
}

interface Job {
  key: string;
  request: Request;
  timeLimitMs: number | undefined;
  resolve(report: Report | LintReport): void;
  reject(reason: NotChecked): void;
}

/** After this many deaths in a row the engine rests. */
const MOST_DEATHS = 3;

/** About what a new worker costs before it can answer. */
const WORTH_FINISHING_MS = 500;

export function createEngine(spawn: Spawn, settings: EngineSettings = {}): Engine {
  return new WorkerEngine(spawn, settings);
}

/** One worker, one running job, and per document at most one waiting job: the newest. */
class WorkerEngine implements Engine {
  private port: Port | undefined;
  private running: Job | undefined;
  private readonly waiting = new Map<string, Job>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;
  private deaths = 0;
  private restUntil = 0;
  private startedAt = 0;

  constructor(
    private readonly spawn: Spawn,
    private readonly settings: EngineSettings,
  ) {}

  check(
    key: string,
    exercise: Exercise,
    text: string,
    { locale, thorough = false, timeLimitMs }: EngineOptions,
  ): Promise<Report> {
    const request: Request = { id: ++this.lastId, kind: 'check', exercise, text, locale, thorough };
    return this.submit(key, request, timeLimitMs) as Promise<Report>;
  }

  lint(key: string, file: string, text: string, { locale, timeLimitMs }: EngineOptions): Promise<LintReport> {
    const request: Request = { id: ++this.lastId, kind: 'lint', file, text, locale };
    return this.submit(key, request, timeLimitMs) as Promise<LintReport>;
  }

  warmUp(): void {
    try {
      this.port ??= this.start();
    } catch {
      // The first request says it, to somebody who waits for it.
    }
  }

  dispose(): void {
    this.stop();
    const reason = new NotChecked('superseded', 'The engine was shut down.');
    for (const job of [this.running, ...this.waiting.values()]) job?.reject(reason);
    this.running = undefined;
    this.waiting.clear();
  }

  private submit(
    key: string,
    request: Request,
    timeLimitMs: number | undefined,
  ): Promise<Report | LintReport> {
    return new Promise((resolve, reject) => {
      const superseded = new NotChecked('superseded', 'A newer version is being checked.');
      this.waiting.get(key)?.reject(superseded);
      this.waiting.set(key, { key, request, timeLimitMs, resolve, reject });
      if (this.running?.key === key) this.abandon(this.running, superseded);
      this.next();
    });
  }

  /** Letting a short check end is cheaper than a new worker; one that turns out to be long is killed. */
  private abandon(job: Job, reason: NotChecked): void {
    job.reject(reason);
    const left = (this.settings.worthFinishingMs ?? WORTH_FINISHING_MS) - (this.now() - this.startedAt);
    clearTimeout(this.timer);
    const kill = () => {
      this.stop();
      this.running = undefined;
    };
    if (left <= 0) return kill();
    this.timer = setTimeout(() => {
      kill();
      this.next();
    }, left);
  }

  private next(): void {
    if (this.running) return;
    const job = this.waiting.values().next().value;
    if (!job) return;
    this.waiting.delete(job.key);
    if (this.now() < this.restUntil) {
      job.reject(
        new NotChecked('backing-off', 'The review stopped several times in a row and rests for a moment.'),
      );
      return this.next();
    }
    this.running = job;
    this.startedAt = this.now();
    try {
      this.port ??= this.start();
    } catch (error) {
      return this.die('crashed', stopped(error instanceof Error ? error.message : String(error)));
    }
    const limit = job.timeLimitMs ?? this.settings.timeLimitMs ?? 10_000;
    this.timer = setTimeout(
      () => this.die('time-limit', `The review took longer than ${limit / 1000} s.`),
      limit,
    );
    this.port.post(job.request);
  }

  private start(): Port {
    const port = this.spawn();
    port.onReply((reply) => this.settle(reply));
    port.onDeath((reason) => {
      // One that was stopped on purpose ends, too.
      if (this.port === port) this.die('crashed', stopped(reason));
    });
    return port;
  }

  private settle(reply: Reply): void {
    const job = this.running;
    if (job?.request.id !== reply.id) return;
    this.finish();
    if ('report' in reply) job.resolve(reply.report);
    else job.reject(new NotChecked('crashed', reply.error));
    this.deaths = 0;
    this.next();
  }

  private die(reason: 'time-limit' | 'crashed', message: string): void {
    const job = this.running;
    this.stop();
    this.finish();
    if (++this.deaths >= MOST_DEATHS) {
      this.deaths = 0;
      this.restUntil = this.now() + (this.settings.backOffMs ?? 30_000);
    }
    job?.reject(new NotChecked(reason, message));
    this.next();
  }

  private finish(): void {
    clearTimeout(this.timer);
    this.running = undefined;
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.port?.terminate();
    this.port = undefined;
  }

  private now(): number {
    return (this.settings.now ?? Date.now)();
  }
}

function stopped(reason: string): string {
  return `The review stopped: ${reason}`;
}

export { NotChecked } from './not-checked';
