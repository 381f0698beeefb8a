import type * as vscode from 'vscode';
import { Emitter } from '../emitter';

const KEY = 'hints';

/** How many tiers of each goal's hint the learner has asked for. Kept in this workspace. */
export class Hints {
  private readonly changes = new Emitter<void>();
  readonly onDidChange = this.changes.event;

  constructor(private readonly memory: vscode.Memento) {}

  revealed(slug: string, goal: string): number {
    return this.all[`${slug}/${goal}`] ?? 0;
  }

  async revealNext(slug: string, goal: string): Promise<void> {
    await this.memory.update(KEY, { ...this.all, [`${slug}/${goal}`]: this.revealed(slug, goal) + 1 });
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }

  private get all(): Record<string, number> {
    return this.memory.get<Record<string, number>>(KEY, {});
  }
}
