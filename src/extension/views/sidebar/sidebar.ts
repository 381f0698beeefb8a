import * as vscode from 'vscode';
import { metGoals } from '../../../core/reading/goals';
import type { Progress } from '../../../core/progress/progress';
import { localeOf } from '../../../core/texts/locale';
import type { Session } from '../../checking/session';
import type { Content } from '../../content/content';
import { DisposableStore, type Disposable } from '../../disposables';
import { dated, type CurrentReview } from '../../pages/current-review';
import type { PracticeFolder } from '../../practice/practice-folder';
import type { ProgressStore } from '../../progress/progress-store';
import type { Filter } from './exercise-rows';
import type { Shown } from './row';
import { RowTree } from './row-tree';

interface Sources {
  content: Content;
  practice: PracticeFolder;
  progress: ProgressStore;
  session: Session;
  review: CurrentReview;
}

const BADGE = 'apiKata.badge';
const REVIEWS = 'apiKata.reviewQueue';

/** The three views: exercises, the review of what is in front, and what the learner can do by now. */
export class Sidebar implements Disposable {
  private readonly store = new DisposableStore();
  private readonly exercises = this.tree('exercises', () => this.exerciseRows());
  private readonly review = this.tree('review', () => this.reviewRows());
  private readonly progress = this.tree('progress', () => this.progressRows());
  private filter: Filter = 'all';

  /** `seen` is called when the person sees the exercises: a check will soon be wanted. */
  constructor(
    private readonly sources: Sources,
    seen: () => void,
  ) {
    const { practice, progress, review, session } = sources;
    const { view } = this.exercises;
    for (const subscription of [
      view.onDidChangeVisibility(({ visible }) => {
        if (visible) seen();
        this.selectActive();
      }),
      session.onDidTurn(() => this.selectActive()),
      practice.onDidChange(() => this.exercises.refresh()),
      progress.onDidChange(() => {
        this.exercises.refresh();
        this.progress.refresh();
      }),
      session.onDidChange((key) => {
        // Rows change with an outcome, not with each keystroke.
        if (session.get(key)?.state.kind === 'checking') return;
        this.exercises.refresh();
        this.selectActive();
      }),
      review.onDidChange(() => {
        if (session.active?.state.kind !== 'checking') this.review.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(BADGE)) this.review.refresh();
        if (change.affectsConfiguration(REVIEWS)) this.progress.refresh();
      }),
    ])
      this.store.add(subscription);
    if (view.visible) seen();
  }

  /** Draws the exercises anew, e.g. because they can be loaded now. */
  refresh(): void {
    this.exercises.refresh();
  }

  /** Shows only the exercises in a state. */
  get shown(): Filter {
    return this.filter;
  }

  show(filter: Filter): void {
    this.filter = filter;
    this.exercises.refresh();
  }

  dispose(): void {
    this.store.dispose();
  }

  private tree(name: string, load: () => Promise<Shown>): RowTree {
    return this.store.add(new RowTree(name, load));
  }

  private async exerciseRows(): Promise<Shown> {
    const { content, practice } = this.sources;
    if (!practice.current) return { state: 'noFolder', rows: [] };
    const catalog = await content.catalog().catch(() => undefined);
    if (!catalog) return { state: 'noContent', rows: [] };
    const { ROWS } = await import('./view-rows');
    const standing = (slug: string) => this.standing(slug);
    return ROWS.exercises({ catalog, standing, filter: this.filter, ...words() });
  }

  private async reviewRows(): Promise<Shown> {
    const [{ ROWS }, state] = await Promise.all([import('./view-rows'), this.sources.review.state()]);
    return ROWS.review(state, vscode.workspace.getConfiguration().get(BADGE, false));
  }

  private async progressRows(): Promise<Shown> {
    const { content, progress } = this.sources;
    const [{ ROWS }, exercises] = await Promise.all([import('./view-rows'), content.exercises()]);
    const of = (slug: string) => progress.of(slug);
    const reviewsOn = vscode.workspace.getConfiguration().get(REVIEWS, false) ? new Date() : undefined;
    return ROWS.progress({ exercises, events: progress.events, of, dated, day, reviewsOn, ...words() });
  }

  private standing(slug: string): Progress {
    const progress = this.sources.progress.of(slug);
    // A file that cannot be read at this moment says nothing about how far its owner has come.
    const report = this.sources.session.ofExercise(slug)?.readable;
    const live = report && { score: report.score, met: metGoals(report), total: report.goals.length };
    const latest = live ?? progress.latest;
    return { ...progress, ...(latest ? { latest } : {}) };
  }

  /** The row that is selected is the one that all other views are about. */
  private selectActive(): void {
    const exercise = this.sources.session.active?.exercise;
    if (exercise) void this.exercises.select(`exercise:${exercise.id}`);
  }
}

function day(at: string): string {
  return new Date(at).toLocaleDateString(vscode.env.language, { month: 'short', day: 'numeric' });
}

function words() {
  return { locale: localeOf(vscode.env.language), t: vscode.l10n.t };
}
