import * as vscode from 'vscode';
import { boundedEvents } from '../../core/progress/exchange';
import { readProgressFile, writeProgressFile } from '../../core/progress/progress-file';
import { summaryOf } from '../../core/progress/summary';
import type { Disposable } from '../disposables';
import type { ProgressStore } from './progress-store';

const KEY = 'progress';

export interface SyncSources {
  memory: vscode.ExtensionContext['globalState'];
  progress: Pick<ProgressStore, 'add' | 'events' | 'onDidChange'>;
}

/**
 * Takes a compact summary of the progress to the person's other machines, by Settings Sync. There the machine that wrote
 * last wins: so each adds what it finds to its own, and writes all it knows.
 */
export class SyncedSummary implements Disposable {
  private readonly subscriptions: Disposable[];

  constructor(private readonly sources: SyncSources) {
    const { memory, progress } = sources;
    memory.setKeysForSync([KEY]);
    this.subscriptions = [
      progress.onDidChange(() => void this.give()),
      // Nobody tells when something has come: it is looked for when the person turns to this window.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && void this.take()),
    ];
  }

  /** Adds what other machines know. Resolves once that is saved, and what is known here is given. */
  async take(): Promise<void> {
    const { memory, progress } = this.sources;
    const file = readProgressFile(memory.get<string>(KEY, ''));
    if (file.kind === 'events') await progress.add(boundedEvents(file.events, new Date()));
    await this.give();
  }

  dispose(): void {
    this.sources.memory.setKeysForSync([]);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async give(): Promise<void> {
    const { memory, progress } = this.sources;
    const present = memory.get<string>(KEY, '');
    const text = writeProgressFile(summaryOf(progress.events));
    // What a later version wrote stays as it is.
    if (present !== text && readProgressFile(present).kind !== 'newer') await memory.update(KEY, text);
  }
}
