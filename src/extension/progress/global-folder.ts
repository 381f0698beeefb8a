import * as vscode from 'vscode';
import { readText, workspaceFiles } from '../content/text-files';
import type { ProgressFolder } from './progress-files';

/** The progress files in the extension's global storage, which all windows share. */
export class GlobalProgressFolder implements ProgressFolder {
  private readonly folder: vscode.Uri;

  constructor(globalStorageUri: vscode.Uri) {
    this.folder = vscode.Uri.joinPath(globalStorageUri, 'progress');
  }

  async list(): Promise<string[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.folder);
    return entries.flatMap(([name, type]) => (type === vscode.FileType.File ? [name] : []));
  }

  async read(name: string): Promise<string> {
    const text = await readText(this.place(name));
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(this.place(name));
    return text;
  }

  write(name: string, text: string): Promise<void> {
    return workspaceFiles.write(this.place(name), text);
  }

  rename(from: string, to: string): Promise<void> {
    return workspaceFiles.rename(this.place(from), this.place(to));
  }

  remove(name: string): Promise<void> {
    return workspaceFiles.remove(this.place(name));
  }

  /** Calls back when another window may have written: on file events, and when this window gets the focus. */
  watch(changed: () => void): vscode.Disposable {
    const pattern = new vscode.RelativePattern(this.folder, '*.json');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      vscode.window.onDidChangeWindowState(({ focused }) => focused && changed()),
    );
  }

  private place(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, name);
  }
}
