import * as vscode from 'vscode';
import type { Content } from './content';

const SCHEME = 'api-kata-solution';

/** Solutions as read-only documents, so that nobody edits the extension's own files. */
export class SolutionDocuments implements vscode.TextDocumentContentProvider {
  constructor(private readonly content: Content) {}

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** `name` as in `ExerciseFiles.solutions`. */
  uri(slug: string, name: string): vscode.Uri {
    return vscode.Uri.from({ scheme: SCHEME, path: `/${slug}/${name}` });
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string | undefined> {
    const [, slug = '', ...name] = path.split('/');
    if (!(await this.content.exercise(slug))) return undefined;
    const { solutions } = await this.content.files(slug);
    return solutions.find((solution) => solution.name === name.join('/'))?.text;
  }
}
