import type * as vscode from 'vscode';

const KEY = 'fixes';

/** How many places of each answer quick fixes have changed, whoever applied them. That is kept in this workspace. */
export class UsedFixes {
  constructor(private readonly memory: vscode.Memento) {}

  of(slug: string): number {
    return new Map(Object.entries(this.all)).get(slug) ?? 0;
  }

  async add(slug: string, places: number): Promise<void> {
    await this.set(slug, this.of(slug) + places);
  }

  /** The answer is a text now with which so many helped. */
  async set(slug: string, places: number): Promise<void> {
    await this.memory.update(KEY, { ...this.all, [slug]: places });
  }

  private get all(): Record<string, number> {
    return this.memory.get<Record<string, number>>(KEY, {});
  }
}
