import type { Session } from './checking/session';
import type { Comparisons } from './comparing/comparisons';
import type { LogChannel } from './log-channel';
import type { ProgressStore } from './progress/progress-store';

/**
 * What `activate` returns, for tests and for nobody else: a look at what the person sees, and a way to wait for it.
 *
 *     const kata = await vscode.extensions.getExtension('api-kata.api-kata')!.activate();
 *     await vscode.commands.executeCommand('apiKata.openExercise', 'first-call');
 *     await kata.whenIdle();
 *     kata.session.active?.state; // { kind: 'checked', report, version }
 */
export interface KataApi {
  /** The open answers and their reports; `onDidChange` fires with a document's URI as text, `onDidTurn` when another answer is the active one. */
  readonly session: Pick<Session, 'active' | 'all' | 'get' | 'stranger' | 'onDidChange' | 'onDidTurn'>;
  /** Events and standing by exercise; `reload` reads what other windows wrote. */
  readonly progress: Pick<ProgressStore, 'events' | 'of' | 'onDidChange' | 'reload'>;
  /** What open files are compared with, and the outcome; `onDidChange` fires with a document's URI as text. */
  readonly comparisons: Pick<Comparisons, 'of' | 'onDidChange'>;
  /** Fires with each line of the log. */
  readonly log: Pick<LogChannel, 'onDidWrite'>;
  /** Resolves when every open document has been looked at, nothing is being checked, and progress is saved. */
  whenIdle(): Promise<void>;
}
