import * as vscode from 'vscode';

/** Does something while each list that a person would choose from is answered by its first or last item. */
export async function picking(which: 0 | 'last', work: () => unknown): Promise<void> {
  const window = vscode.window as unknown as { showQuickPick(items: unknown[]): Promise<unknown> };
  const original = window.showQuickPick.bind(vscode.window);
  window.showQuickPick = (items) => Promise.resolve(items.at(which === 'last' ? -1 : which));
  try {
    await work();
  } finally {
    window.showQuickPick = original;
  }
}

/** The diffs that are in front, in whatever column. */
export function diffsOf(): vscode.TabInputTextDiff[] {
  return vscode.window.tabGroups.all.flatMap(({ activeTab }) =>
    activeTab?.input instanceof vscode.TabInputTextDiff ? [activeTab.input] : [],
  );
}
