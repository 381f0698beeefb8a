import * as vscode from 'vscode';
import { own } from '../../core/json';
import type { Params } from '../../worker/protocol';
import { Emitter } from '../emitter';

/** A set of severities; `rulesets/README.md` says what each is for. */
export type Profile = NonNullable<Params<'lint'>['profile']>;

const KEY = 'profiles';

/** Which profile the files of a folder are reviewed with: of the workspace folder, else of the file's own. Kept in this workspace. */
export class Profiles {
  private readonly changes = new Emitter<void>();

  readonly onDidChange = this.changes.event;

  constructor(private readonly memory: vscode.Memento) {}

  of(key: string): Profile {
    return own(this.all, folderOf(key)) ?? 'review';
  }

  async choose(key: string, profile: Profile): Promise<void> {
    await this.memory.update(KEY, { ...this.all, [folderOf(key)]: profile });
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }

  private get all(): Record<string, Profile> {
    return this.memory.get<Record<string, Profile>>(KEY, {});
  }
}

function folderOf(key: string): string {
  const uri = vscode.Uri.parse(key, true);
  return (vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..')).toString();
}
