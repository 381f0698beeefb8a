import * as vscode from 'vscode';
import { ANSWER_NAMES, isAnswerName } from '../../core/exercises/answer-names';
import type { Content } from '../content/content';
import { exists, isTaken, writeText } from '../content/text-files';
import type { PracticeFolder } from './practice-folder';

/** The learner's files: `<practice folder>/<slug>/openapi.yaml`, or `.yml` or `.json` where they chose so. */
export class AnswerFiles {
  constructor(
    private readonly practice: PracticeFolder,
    private readonly content: Content,
  ) {}

  /** The slug that a document answers, judged by its place alone; it may name no exercise. */
  slugOf(uri: vscode.Uri): string | undefined {
    const folder = this.practice.current;
    const [name = '', slug] = uri.path.split('/').reverse();
    if (!folder || !slug || !isAnswerName(name)) return undefined;
    return textOf(vscode.Uri.joinPath(uri, '..', '..')) === textOf(folder) ? slug : undefined;
  }

  /** The existing answer to an exercise. @throws vscode.FileSystemError where the folder cannot be read */
  async find(slug: string): Promise<vscode.Uri | undefined> {
    for (const name of ANSWER_NAMES) {
      const uri = this.place(slug, name);
      if (uri && (await exists(uri))) return uri;
    }
    return undefined;
  }

  /**
   * The answer to an exercise, started from the stub where there is none. What exists is never overwritten.
   * @throws vscode.FileSystemError where the folder vanished or cannot be written
   */
  async findOrCreate(slug: string): Promise<vscode.Uri> {
    const folder = this.practice.current;
    if (!folder) throw vscode.FileSystemError.FileNotFound();
    // Without this, a vanished practice folder would silently come back empty.
    await vscode.workspace.fs.stat(folder);
    const found = await this.find(slug);
    if (found) return found;
    const { stub } = await this.content.files(slug);
    const uri = vscode.Uri.joinPath(folder, slug, ANSWER_NAMES[0]);
    await writeText(uri, stub).catch((error: unknown) => {
      // Another window was faster; its file is the answer.
      if (!isTaken(error)) throw error;
    });
    return uri;
  }

  /** Keeps a copy of the answer's text beside it, named after the moment. */
  async backUp(answer: vscode.Uri, text: string, now: Date): Promise<vscode.Uri> {
    const moment = now.toISOString().replace(/[:.]/g, '-');
    const ending = answer.path.slice(answer.path.lastIndexOf('.'));
    const uri = vscode.Uri.joinPath(answer, '..', 'backups', `openapi-${moment}${ending}`);
    try {
      await writeText(uri, text);
      return uri;
    } catch (error) {
      // The clock was set back to a moment that has its copy already; both are kept.
      if (isTaken(error)) return this.backUp(answer, text, new Date(now.getTime() + 1));
      throw error;
    }
  }

  private place(slug: string, name: string): vscode.Uri | undefined {
    const folder = this.practice.current;
    return folder && vscode.Uri.joinPath(folder, slug, name);
  }
}

function textOf(uri: vscode.Uri): string {
  return uri.with({ path: uri.path.replace(/\/$/, '') }).toString();
}
