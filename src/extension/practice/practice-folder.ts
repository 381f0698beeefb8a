import * as vscode from 'vscode';

const SETTING = 'practiceFolder';

/** The folder that holds the learner's answers: the first workspace folder, else the one they once chose. */
export class PracticeFolder {
  /** Fires when `current` may have changed. */
  readonly onDidChange = (listener: () => unknown): vscode.Disposable =>
    vscode.Disposable.from(
      vscode.workspace.onDidChangeWorkspaceFolders(listener),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`apiKata.${SETTING}`)) listener();
      }),
    );

  get current(): vscode.Uri | undefined {
    return vscode.workspace.workspaceFolders?.[0]?.uri ?? this.chosen;
  }

  /** Asks for a folder and remembers it. Undefined: the person thought better of it. */
  async choose(): Promise<vscode.Uri | undefined> {
    const [folder] =
      (await vscode.window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        title: vscode.l10n.t('Where should your exercise files live?'),
        openLabel: vscode.l10n.t('Practise Here'),
      })) ?? [];
    if (!folder) return undefined;
    const value = folder.scheme === 'file' ? folder.fsPath : folder.toString();
    const settings = vscode.workspace.getConfiguration('apiKata');
    await settings.update(SETTING, value, vscode.ConfigurationTarget.Global);
    return folder;
  }

  private get chosen(): vscode.Uri | undefined {
    const value = vscode.workspace.getConfiguration('apiKata').get<string>(SETTING)?.trim();
    if (!value) return undefined;
    // A one-letter scheme is a drive of Windows.
    return /^[a-z][a-z0-9+.-]+:\/\//i.test(value) ? vscode.Uri.parse(value) : vscode.Uri.file(value);
  }
}
