import * as vscode from 'vscode';
import { readText, writeText } from '../content/text-files';

const SCHEME = 'api-kata-attempt';

/** The texts of submitted attempts, one file each, named after the event's id; and as documents that nobody can change. */
export class AttemptTexts implements vscode.TextDocumentContentProvider {
  constructor(private readonly globalStorageUri: vscode.Uri) {}

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** The document of an attempt. */
  uri(id: string): vscode.Uri {
    return vscode.Uri.from({ scheme: SCHEME, path: `/${id}/openapi.yaml` });
  }

  provideTextDocumentContent({ path }: vscode.Uri): Promise<string | undefined> {
    return this.read(path.split('/')[1] ?? '');
  }

  /** @throws vscode.FileSystemError where it cannot be written, e.g. because it was kept already; nothing else is touched then */
  async save(id: string, text: string): Promise<void> {
    if (!isUuid(id)) throw vscode.FileSystemError.NoPermissions(id);
    await writeText(this.place(id), text);
  }

  /** Undefined where the text was not kept. */
  async read(id: string): Promise<string | undefined> {
    return isUuid(id) ? readText(this.place(id)) : undefined;
  }

  private place(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.globalStorageUri, 'attempts', `${id}.txt`);
  }
}

/** An id may come from a file that somebody else wrote; anything but a UUID could lead to another folder. */
function isUuid(id: string): boolean {
  return /^[0-9a-f-]{36}$/i.test(id);
}
