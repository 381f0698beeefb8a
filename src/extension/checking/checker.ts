import type { Exercise } from '../../core/exercises/exercise';
import type { Locale } from '../../core/texts/locale';
import { NotChecked, type WorkerClient } from '../../worker/client';
import { reportOf, type Session } from './session';

/** What the checker needs of a `vscode.TextDocument`. */
export interface Text {
  readonly uri: { toString(): string };
  readonly version: number;
  readonly isClosed: boolean;
  getText(): string;
}

/** How long a person must have stopped typing before the text is checked. */
export const PAUSE_MS = 150;

/** Turns edits into reports in the session: waits for a pause, asks the worker, drops what is out of date. */
export class Checker {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly running = new Set<Promise<void>>();
  private waiters: (() => void)[] = [];

  constructor(
    private readonly client: WorkerClient,
    private readonly session: Session,
    private readonly locale: Locale,
    private readonly delayMs = PAUSE_MS,
  ) {}

  /** Checks after a pause in typing; each call starts the pause anew. */
  schedule(document: Text, exercise: Exercise): void {
    const key = this.begin(document);
    this.timers.set(
      key,
      setTimeout(() => void this.check(document, exercise), this.delayMs),
    );
  }

  /**
   * Checks now; resolves when the session has the outcome, or when a newer text made it pointless.
   * `thorough` also asks the independent validator, which is too slow for typing.
   */
  async check(document: Text, exercise: Exercise, { thorough = false } = {}): Promise<void> {
    const key = this.begin(document);
    const run = this.run(key, document, exercise, thorough);
    this.running.add(run);
    await run;
    this.running.delete(run);
    this.settle();
  }

  /** Stops what is planned for a closed document. */
  forget(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.settle();
  }

  /** Resolves when nothing is planned and nothing is running. */
  whenIdle(): Promise<void> {
    return this.idle ? Promise.resolve() : new Promise((resolve) => this.waiters.push(resolve));
  }

  dispose(): void {
    for (const key of [...this.timers.keys()]) this.forget(key);
  }

  private begin(document: Text): string {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    const state = this.session.get(key)?.state;
    if (state && state.kind !== 'checking') {
      const last = reportOf(state);
      this.session.set(key, { kind: 'checking', ...(last ? { last } : {}) });
    }
    return key;
  }

  private async run(key: string, document: Text, exercise: Exercise, thorough: boolean): Promise<void> {
    const { version } = document;
    // An edit during the check schedules the next one, so an outdated result can be dropped without a word.
    const current = () => !document.isClosed && document.version === version;
    try {
      const report = await this.client.request(key, 'check', {
        exercise,
        text: document.getText(),
        locale: this.locale,
        thorough,
      });
      if (current()) this.session.set(key, { kind: 'checked', report, version });
    } catch (error) {
      const trouble = error instanceof NotChecked ? error.reason : 'crashed';
      if (trouble !== 'superseded' && current()) this.session.set(key, { kind: 'notChecked', trouble });
    }
  }

  private get idle(): boolean {
    return this.timers.size === 0 && this.running.size === 0;
  }

  private settle(): void {
    if (!this.idle) return;
    const waiters = this.waiters;
    this.waiters = [];
    for (const done of waiters) done();
  }
}
