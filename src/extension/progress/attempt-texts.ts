import * as vscode from 'vscode';
import { readText, writeWhole } from '../content/text-files';

/** The texts of submitted attempts, one file each, named after the event's id. */
export class AttemptTexts {
  constructor(private readonly globalStorageUri: vscode.Uri) {}

  async save(id: string, text: string): Promise<void> {
    await writeWhole(this.place(id), text, { overwrite: true });
  }

  /** Undefined where the text was not kept. */
  read(id: string): Promise<string | undefined> {
    return readText(this.place(id));
  }

  private place(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.globalStorageUri, 'attempts', `${id}.txt`);
  }
}
