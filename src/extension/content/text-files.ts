import * as vscode from 'vscode';

/** The text of a file, or undefined where there is none. @throws vscode.FileSystemError for any other trouble */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/**
 * Writes a file so that nobody ever reads half of it: into a neighbour first, then renamed.
 * With `overwrite: false` an existing file stays as it is, and `FileExists` is thrown.
 */
export async function writeWhole(
  uri: vscode.Uri,
  text: string,
  { overwrite }: { overwrite: boolean },
): Promise<void> {
  const draft = uri.with({ path: `${uri.path}.${crypto.randomUUID()}.tmp` });
  await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(text));
  try {
    await vscode.workspace.fs.rename(draft, uri, { overwrite });
  } catch (error) {
    await vscode.workspace.fs.delete(draft).then(undefined, () => undefined);
    throw error;
  }
}
