import type { Exercise } from '../../core/exercises/exercise';
import type { Finding, Report } from '../../core/report';
import type { NotCheckedReason } from '../../worker/not-checked';
import { Emitter } from '../emitter';

/** Why there is no report: an engine that ran out of time or memory, fell over, or rests after falling over too often. */
export type Trouble = Exclude<NotCheckedReason, 'superseded'>;

/**
 * Where the check of one answer stands.
 * - `checking`: a check is under way; `last` is the report of an earlier text
 * - `checked`: `report` is about the text of this document version
 * - `notChecked`: there is no report of the present text, and none is coming before the next edit
 */
export type CheckState =
  | { kind: 'checking'; last?: Report }
  | { kind: 'checked'; report: Report; version: number }
  | { kind: 'notChecked'; trouble: Trouble };

/** An exercise document that is open. */
export interface Answer {
  /** The document's URI as text. */
  key: string;
  exercise: Exercise;
  state: CheckState;
}

/**
 * The open answers and what is known about each. The checker writes to it; everything a person sees is redrawn
 * from it, so no two views can disagree.
 */
export class Session {
  private readonly answers = new Map<string, Answer>();
  private readonly changes = new Emitter<string>();
  private activeKey: string | undefined;

  /** Fires with the key of the answer that opened, changed, became active or closed. */
  readonly onDidChange = this.changes.event;

  /** The answer last edited or looked at; what the panel and the status bar show. */
  get active(): Answer | undefined {
    return this.activeKey === undefined ? undefined : this.answers.get(this.activeKey);
  }

  get(key: string): Answer | undefined {
    return this.answers.get(key);
  }

  all(): Answer[] {
    return [...this.answers.values()];
  }

  ofExercise(slug: string): Answer | undefined {
    return this.all().find(({ exercise }) => exercise.id === slug);
  }

  open(key: string, exercise: Exercise): void {
    if (this.answers.has(key)) return;
    this.answers.set(key, { key, exercise, state: { kind: 'checking' } });
    this.activeKey ??= key;
    this.changes.fire(key);
  }

  /** Records the outcome for an open answer. For one that was closed meanwhile nothing happens. */
  set(key: string, state: CheckState): void {
    const answer = this.answers.get(key);
    if (!answer) return;
    this.answers.set(key, { ...answer, state });
    this.changes.fire(key);
  }

  activate(key: string): void {
    if (this.activeKey === key || !this.answers.has(key)) return;
    this.activeKey = key;
    this.changes.fire(key);
  }

  close(key: string): void {
    if (!this.answers.delete(key)) return;
    if (this.activeKey === key) this.activeKey = [...this.answers.keys()].at(-1);
    this.changes.fire(key);
  }

  /** Findings to draw in the document: of its last report, none where the check failed, undefined for no answer. */
  findings(key: string): readonly Finding[] | undefined {
    const answer = this.answers.get(key);
    return answer && (reportOf(answer.state)?.findings ?? []);
  }

  dispose(): void {
    this.changes.dispose();
  }
}

/** The report to show: the present one, or while checking the one before it. */
export function reportOf(state: CheckState): Report | undefined {
  if (state.kind === 'checked') return state.report;
  return state.kind === 'checking' ? state.last : undefined;
}
