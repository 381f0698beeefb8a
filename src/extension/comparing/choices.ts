import type * as vscode from 'vscode';
import type { Source } from './source';

/** Of so many files it is remembered with what they were compared. */
const MOST = 50;

/** With what each file is compared, also while it is closed; kept in this workspace. */
export class Choices {
  constructor(private readonly memory: vscode.Memento) {}

  of(key: string): Source | undefined {
    return new Map(this.all).get(key);
  }

  /** The latest comes first; what is compared with nothing is forgotten. */
  async set(key: string, source: Source | undefined): Promise<void> {
    const others = this.all.filter(([other]) => other !== key);
    const latest: [string, Source][] = source ? [[key, source]] : [];
    await this.memory.update(CHOICES, [...latest, ...others].slice(0, MOST));
  }

  private get all(): [string, Source][] {
    return this.memory.get<[string, Source][]>(CHOICES, []);
  }
}

/** Where the memory of a workspace has them; `when-comparing` asks without this file. */
const CHOICES = 'comparisons';
