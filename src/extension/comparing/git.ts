import * as vscode from 'vscode';

/** The parts of the built-in Git extension's API, version 1, that are used here. */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  readonly onDidOpenRepository: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository?(root: vscode.Uri): Promise<Repository | null>;
}

export interface Repository {
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
  show(ref: string, path: string): Promise<string>;
  getRefs?(query: { count?: number; sort?: 'committerdate' }): Promise<Ref[]>;
  getCommit(ref: string): Promise<{ hash: string }>;
}

export interface Ref {
  readonly name?: string;
  readonly commit?: string;
}

/** As long as the Git extension may look for repositories when a window begins, on a machine with much else to do. */
const SEARCH_MS = 30_000;

/** The repository of a file, or the sentence why there is none. */
export async function repositoryOf(uri: vscode.Uri, name: string): Promise<Repository | string> {
  const { t } = vscode.l10n;
  const nowhere = t('{0} is in no Git repository that VS Code has open.', name);
  if (uri.scheme !== 'file') return nowhere;
  const api = await gitApi();
  if (!api)
    return t(
      'Git is not available: the Git extension of VS Code is switched off, found no `git`, or the folder is not trusted.',
    );
  if (api.state !== 'initialized')
    return t('Git is still looking for the repositories of this window. Compare again in a moment.');
  const found = api.getRepository(uri) ?? (await opened(api, uri));
  return found ?? nowhere;
}

async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    // It throws where git is switched off or missing.
    const api = (await extension?.activate())?.getAPI(1);
    if (api && api.state !== 'initialized') await once(api.onDidChangeState, SEARCH_MS);
    return api;
  } catch {
    return undefined;
  }
}

/** A repository around the folder of the workspace is opened only when somebody asks for it. */
async function opened(api: GitApi, uri: vscode.Uri): Promise<Repository | undefined> {
  try {
    await api.openRepository?.(vscode.Uri.joinPath(uri, '..'));
  } catch {
    // There is none.
  }
  return api.getRepository(uri) ?? undefined;
}

function once(event: vscode.Event<unknown>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(end, ms);
    const listening = event(end);
  });
}

/** Git's own first sentence of an error, where it has one. */
export function gitSays(error: unknown): string {
  const { stderr, message } = error as { stderr?: unknown; message?: unknown };
  const said = [stderr, message].filter((text) => typeof text === 'string').map((text) => text.trim());
  const [first = ''] = (said.find((text) => text !== '') ?? '').split('\n');
  return first.replace(/^(fatal|error): /, '').replace(/\.$/, '');
}
