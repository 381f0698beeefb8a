/** What the reader folded or unfolded, by `data-key`: it stays so when the page is drawn anew, also after a reload. */
export class FoldMemory {
  private readonly folds: Map<string, boolean>;

  constructor(kept: readonly [string, boolean][], keep: (folds: [string, boolean][]) => void) {
    this.folds = new Map(kept);
    const note = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement)) return;
      const { key } = target.dataset;
      if (key === undefined || this.folds.get(key) === target.open) return;
      this.folds.set(key, target.open);
      keep([...this.folds]);
    };
    // It does not bubble.
    addEventListener('toggle', note, { capture: true });
  }

  /** Gives what was drawn anew the reader's folds; what has none keeps its own. */
  restore(root: HTMLElement): void {
    for (const details of root.querySelectorAll<HTMLDetailsElement>('details[data-key]'))
      details.open = this.folds.get(details.dataset['key'] ?? '') ?? details.open;
  }
}
