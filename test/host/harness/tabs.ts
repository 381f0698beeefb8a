import * as vscode from 'vscode';

/** What the tabs of the window are called. */
export function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

/** Settles once the window has tabs of these names. The test's own limit is the deadline. */
export function tabsNamed(...labels: string[]): Promise<void> {
  return new Promise((settle) => {
    const look = () => {
      const all = tabs();
      if (!labels.every((label) => all.includes(label))) return;
      listening.dispose();
      settle();
    };
    const listening = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
  });
}
