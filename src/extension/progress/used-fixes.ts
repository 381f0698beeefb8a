import type * as vscode from 'vscode';

/**
 * How many places quick fixes have changed in the answer to each exercise since it began as a stub, whoever applied them. It
 * is kept for all windows: an answer that is opened in another workspace is the same one.
 */
export class UsedFixes {
  constructor(private readonly memory: vscode.Memento) {}

  of(slug: string): number {
    return this.memory.get<number>(keyOf(slug), 0);
  }

  async add(slug: string, places: number): Promise<void> {
    await this.set(slug, this.of(slug) + places);
  }

  /** The answer is a text now with which so many helped; with a stub, none. */
  async set(slug: string, places: number): Promise<void> {
    await this.memory.update(keyOf(slug), places === 0 ? undefined : places);
  }
}

/** One entry for each exercise: two windows that help with two of them lose nothing. */
function keyOf(slug: string): string {
  return `fixes/${slug}`;
}
