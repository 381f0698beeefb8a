import type { Exercise } from '../../core/exercises/exercise';
import { isUnreadable } from '../../core/reading/goals';
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
  /** The report of the last text that could be read: what is still known while a line is half typed. */
  readable?: Report;
  /** The last readable report in which other goals were met than in `readable`. */
  before?: Report;
}

/** A file that could be reviewed and answers no exercise. */
export interface Stranger {
  /** The document's URI as text. */
  key: string;
  name: string;
}

/**
 * The open answers and what is known about each. The checker writes to it; everything a person sees is redrawn
 * from it, so no two views can disagree.
 */
export class Session {
  private readonly answers = new Map<string, Answer>();
  private readonly changes = new Emitter<string>();
  private readonly turns = new Emitter<void>();
  private activeKey: string | undefined;
  private other: Stranger | undefined;

  /** Fires with the key of the answer that opened, changed or closed. */
  readonly onDidChange = this.changes.event;
  /** Fires when another answer is the active one, or none. */
  readonly onDidTurn = this.turns.event;

  /** The answer last edited or looked at: the one subject of all views. None while a stranger is in front. */
  get active(): Answer | undefined {
    return this.activeKey === undefined ? undefined : this.answers.get(this.activeKey);
  }

  /** The file in front, where it answers no exercise. */
  get stranger(): Stranger | undefined {
    return this.other;
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
    this.changes.fire(key);
    if (this.activeKey === undefined && this.other === undefined) this.turnTo(key);
  }

  /** Records the outcome for an open answer. For one that was closed meanwhile nothing happens. */
  set(key: string, state: CheckState): void {
    const answer = this.answers.get(key);
    if (!answer) return;
    this.answers.set(key, { ...answer, ...remembered(answer, state), state });
    this.changes.fire(key);
  }

  activate(key: string): void {
    if (this.activeKey !== key && this.answers.has(key)) this.turnTo(key);
  }

  /** A file came to the front that answers no exercise: another one's score beside it would be taken for its own. */
  turnAway(stranger: Stranger): void {
    if (this.other?.key !== stranger.key) this.turnTo(undefined, stranger);
  }

  close(key: string): void {
    if (this.other?.key === key) this.turnTo(undefined);
    if (!this.answers.delete(key)) return;
    this.changes.fire(key);
    if (this.activeKey === key) this.turnTo(undefined);
  }

  /** Findings to draw in the document: of its last report, none where the check failed, undefined for no answer. */
  findings(key: string): readonly Finding[] | undefined {
    const answer = this.answers.get(key);
    return answer && (reportOf(answer.state)?.findings ?? []);
  }

  dispose(): void {
    this.changes.dispose();
    this.turns.dispose();
  }

  private turnTo(key: string | undefined, other?: Stranger): void {
    this.activeKey = key;
    this.other = other;
    this.turns.fire();
  }
}

/** What stays known of earlier texts once this is the outcome. */
function remembered({ readable, before }: Answer, state: CheckState): Pick<Answer, 'readable' | 'before'> {
  if (state.kind !== 'checked' || isUnreadable(state.report)) return {};
  const moved = readable?.goals.some(({ state: was }, i) => was !== state.report.goals[i]?.state);
  const earlier = moved ? readable : before;
  return { readable: state.report, ...(earlier ? { before: earlier } : {}) };
}

/** The report to show: the present one, or while checking the one before it. */
export function reportOf(state: CheckState): Report | undefined {
  if (state.kind === 'checked') return state.report;
  return state.kind === 'checking' ? state.last : undefined;
}
