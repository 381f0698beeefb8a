import * as vscode from 'vscode';
import type { Catalog, Exercise } from '../../core/exercises/exercise';
import { metGoals } from '../../core/reading/goals';
import type { Session } from '../checking/session';
import type { Content } from '../content/content';
import type { Disposable } from '../disposables';
import type { PracticeFolder } from '../practice/practice-folder';
import type { ProgressStore } from '../progress/progress-store';
import { exerciseItem, type Standing } from './exercise-item';

type Track = Catalog['tracks'][number];

/** A row of the tree. Commands of an exercise's context menu get it as their argument. */
export type TreeNode = { kind: 'track'; track: Track } | { kind: 'exercise'; exercise: Exercise };

/** What the tree shows, as the context key `apiKata.tree`; the welcome views go by it. */
type TreeState = 'noFolder' | 'noContent' | 'ready';

interface Sources {
  content: Content;
  practice: PracticeFolder;
  progress: ProgressStore;
  session: Session;
}

/** Tracks and their exercises with the learner's standing in each. */
export class ExerciseTree implements vscode.TreeDataProvider<TreeNode>, Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly subscriptions: Disposable[];

  readonly onDidChangeTreeData = this.changes.event;

  /** `seen` is called when the person sees the tree: a check will soon be wanted. */
  constructor(
    private readonly sources: Sources,
    seen: () => void,
  ) {
    this.view = vscode.window.createTreeView('apiKata.exercises', { treeDataProvider: this });
    this.subscriptions = [
      this.view,
      this.changes,
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) seen();
        void this.selectActive();
      }),
      sources.session.onDidTurn(() => void this.selectActive()),
      sources.practice.onDidChange(() => this.refresh()),
      sources.progress.onDidChange(() => this.refresh()),
      sources.session.onDidChange((key) => {
        // Rows change with an outcome, not with each keystroke.
        if (sources.session.get(key)?.state.kind === 'checking') return;
        this.refresh();
        void this.selectActive();
      }),
    ];
    if (this.view.visible) seen();
  }

  refresh(): void {
    this.changes.fire();
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return node.kind === 'track' ? node.track.exercises.map(asNode) : [];
    if (!this.sources.practice.current) return this.show('noFolder');
    try {
      const { tracks } = await this.sources.content.catalog();
      this.view.description = this.total(tracks);
      return this.show('ready', tracks);
    } catch {
      return this.show('noContent');
    }
  }

  /** The row that is selected is the one that all other views are about. */
  private async selectActive(): Promise<void> {
    const exercise = this.sources.session.active?.exercise;
    if (!exercise || !this.view.visible) return;
    const [selected] = this.view.selection;
    if (selected?.kind === 'exercise' && selected.exercise.id === exercise.id) return;
    // The tree may be redrawing; then the next outcome selects it.
    await this.view.reveal({ kind: 'exercise', exercise }, { select: true }).then(undefined, () => undefined);
  }

  async getParent(node: TreeNode): Promise<TreeNode | undefined> {
    if (node.kind === 'track') return undefined;
    const { tracks } = await this.sources.content.catalog();
    const track = tracks.find(({ exercises }) => exercises.some(({ id }) => id === node.exercise.id));
    return track && { kind: 'track', track };
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (node.kind === 'exercise') return exerciseItem(node.exercise, this.standing(node.exercise.id));
    const item = new vscode.TreeItem(node.track.title, vscode.TreeItemCollapsibleState.Expanded);
    item.id = `track:${node.track.id}`;
    item.contextValue = 'track';
    return item;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async show(state: TreeState, tracks: readonly Track[] = []): Promise<TreeNode[]> {
    if (state !== 'ready') this.view.description = '';
    await vscode.commands.executeCommand('setContext', 'apiKata.tree', state);
    return tracks.map((track) => ({ kind: 'track', track }));
  }

  private standing(slug: string): Standing {
    const progress = this.sources.progress.of(slug);
    const answer = this.sources.session.ofExercise(slug);
    // A file that cannot be read at this moment says nothing about how far its owner has come.
    const report = answer?.readable;
    const live = report && { score: report.score, met: metGoals(report), total: report.goals.length };
    const latest = live ?? progress.latest;
    return { ...progress, ...(latest ? { latest } : {}) };
  }

  private total(tracks: readonly Track[]): string {
    const all = tracks.flatMap(({ exercises }) => exercises);
    const done = all.filter(({ id }) => this.sources.progress.of(id).state === 'done').length;
    return vscode.l10n.t('{0} of {1} done', done, all.length);
  }
}

function asNode(exercise: Exercise): TreeNode {
  return { kind: 'exercise', exercise };
}
