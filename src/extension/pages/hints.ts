import type * as vscode from 'vscode';
import { parseHints } from '../../core/exercises/hints';
import type { Content } from '../content/content';
import { Emitter } from '../emitter';
import type { HintSource } from './goal-views';

/**
 * The hints of all goals, and how many tiers of each the learner has asked for since the answer began as a stub. That is
 * kept for all windows, an entry for each exercise.
 */
export class Hints implements HintSource {
  private readonly changes = new Emitter<void>();
  /** The tiers of each goal's hint, by exercise. */
  private readonly texts = new Map<string, ReadonlyMap<string, string[]>>();

  readonly onDidChange = this.changes.event;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly content: Pick<Content, 'files'>,
  ) {}

  /** Reads the hints of an exercise; before that it seems to have none. */
  async load(slug: string): Promise<void> {
    if (this.texts.has(slug)) return;
    const texts = await this.content.files(slug).then(
      ({ hints }) => parseHints(hints),
      () => new Map<string, string[]>(),
    );
    this.texts.set(slug, texts);
  }

  shown(slug: string, goal: string): string[] {
    return this.tiers(slug, goal).slice(0, this.revealed(slug, goal));
  }

  next(slug: string, goal: string): number | undefined {
    const revealed = this.revealed(slug, goal);
    return revealed < this.tiers(slug, goal).length ? revealed + 1 : undefined;
  }

  /** How many tiers of an exercise were shown by now. */
  used(slug: string): number {
    return [...this.asked(slug).values()].reduce((sum, tiers) => sum + tiers, 0);
  }

  /** Reveals the next tier, if there is one. Out: how many are shown now. */
  async revealNext(slug: string, goal: string): Promise<number> {
    await this.load(slug);
    const next = this.next(slug, goal);
    if (next === undefined) return this.shown(slug, goal).length;
    const asked = this.asked(slug).set(goal, next);
    await this.memory.update(keyOf(slug), Object.fromEntries(asked));
    this.changes.fire();
    return next;
  }

  /** Folds the hints of an exercise up again: a new answer to it begins, with which none has helped. */
  async startAnew(slug: string): Promise<void> {
    await this.memory.update(keyOf(slug), undefined);
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }

  private tiers(slug: string, goal: string): string[] {
    return this.texts.get(slug)?.get(goal) ?? [];
  }

  private revealed(slug: string, goal: string): number {
    return this.asked(slug).get(goal) ?? 0;
  }

  private asked(slug: string): Map<string, number> {
    return new Map(Object.entries(this.memory.get<Record<string, number>>(keyOf(slug), {})));
  }
}

function keyOf(slug: string): string {
  return `hints/${slug}`;
}
