import * as vscode from 'vscode';
import { repositoryOf, type Repository } from '../comparing/git';
import type { Source } from '../comparing/source';
import { fileName } from '../documents';
import { inLabel } from '../escape';
import { fail, inform } from '../notify';
import { documentOf } from './review';
import type { Services } from './services';

type Parts = Pick<Services, 'comparing' | 'comparisons' | 'feedback' | 'session'>;
type Choice = Source['kind'] | 'revision' | 'stop';

/** So many branches and tags are offered, the latest first; any other revision can be typed. */
const MOST_REFS = 200;

/** As long as a list waits for what only makes it nicer. */
const GLANCE_MS = 300;

/** Asks with which version a file, of the argument or in front, is compared from now on, and shows what has changed since. */
export const compareWith =
  (parts: Parts) =>
  async (argument?: unknown): Promise<void> => {
    const { feedback, session } = parts;
    const document = await documentOf(argument, session);
    if (!document) return void inform(vscode.l10n.t('Open an OpenAPI file first.'));
    const key = document.uri.toString();
    const source = await pickSource(parts, document);
    if (!source) return;
    const comparing = await parts.comparing();
    if (source === 'stop') return comparing.stop(key);
    if (!session.get(key)) session.turnAway({ key, name: fileName(document.uri) });
    const done = comparing.choose(document, source);
    feedback.show({ preserveFocus: true, beside: true, at: 'changes' });
    await done;
  };

/** Ends the comparison of what is in front. */
export const stopComparing =
  ({ comparing, comparisons, session }: Omit<Parts, 'feedback'>) =>
  async (): Promise<void> => {
    const key = session.active?.key ?? session.stranger?.key;
    if (comparisons.of(key)) return (await comparing()).stop(key ?? '');
    void inform(vscode.l10n.t('The file in front is compared with nothing.'));
  };

async function pickSource(
  { comparisons, session }: Parts,
  { uri }: vscode.TextDocument,
): Promise<Source | 'stop' | undefined> {
  const { t } = vscode.l10n;
  const name = fileName(uri);
  const present = comparisons.of(uri.toString());
  const repository = repositoryOf(uri, name);
  // Git may still be looking around when a window has just begun.
  const known = await Promise.race([repository, inMs(GLANCE_MS)]);
  const shipped = session.get(uri.toString())?.exercise.baseline !== undefined;
  const item = (choice: Choice, icon: string, label: string, more: Partial<vscode.QuickPickItem> = {}) => ({
    ...{ choice, label: `$(${icon}) ${label}` },
    ...more,
  });
  const items = [
    ...(shipped ? [item('exercise', 'mortar-board', t("The exercise's baseline"))] : []),
    item('git', 'git-commit', t('The last commit (HEAD)'), headOf(known)),
    ...(typeof known === 'string' ? [] : [item('revision', 'git-branch', t('Another revision…'))]),
    item('file', 'file', t('A file…')),
    ...(present
      ? [item('stop', 'circle-slash', t('Stop Comparing'), { detail: t('Now: {0}', inLabel(present.since)) })]
      : []),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: t('Compare {0} with', inLabel(name)) });
  if (picked?.choice === 'git' || picked?.choice === 'revision') {
    const found = await repository;
    if (typeof found === 'string') return void fail(found);
    return picked.choice === 'git' ? { kind: 'git', ref: 'HEAD' } : pickRevision(found);
  }
  if (picked?.choice === 'file') return pickFile(uri);
  return picked?.choice === 'exercise' ? { kind: 'exercise' } : picked?.choice;
}

function headOf(repository: Repository | string | undefined): Partial<vscode.QuickPickItem> {
  if (typeof repository === 'string') return { detail: inLabel(repository) };
  const { name, commit } = repository?.state.HEAD ?? {};
  return { description: inLabel([name, commit?.slice(0, 8)].filter(Boolean).join(' · ')) };
}

function inMs(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}

/** One of the branches and tags, or what is typed. */
async function pickRevision(repository: Repository): Promise<Source | undefined> {
  const { t } = vscode.l10n;
  const refs =
    (await repository.getRefs?.({ count: MOST_REFS, sort: 'committerdate' }).catch(() => [])) ?? [];
  const typed = {
    label: `$(edit) ${t('Type a revision…')}`,
    description: t('e.g. {0}', 'HEAD~3'),
    ref: undefined,
  };
  const items = refs.flatMap(({ name, commit }) =>
    name === undefined || !isRevision(name)
      ? []
      : [{ label: inLabel(name), description: commit?.slice(0, 8) ?? '', ref: name }],
  );
  const picked = await vscode.window.showQuickPick<{ label: string; ref: string | undefined }>(
    [typed, ...items],
    {
      title: t('Compare with which revision?'),
    },
  );
  if (!picked) return undefined;
  const ref = picked.ref ?? (await typeRevision());
  return ref === undefined ? undefined : { kind: 'git', ref };
}

function typeRevision(): Thenable<string | undefined> {
  const { t } = vscode.l10n;
  return vscode.window.showInputBox({
    title: t('Compare with which revision?'),
    placeHolder: t('A branch, a tag or a commit'),
    // Anything else could be an option of git, or name another path.
    validateInput: (text) =>
      isRevision(text)
        ? undefined
        : t('This is no revision: it may not begin with “-” or hold spaces or “:”.'),
  });
}

function isRevision(text: string): boolean {
  return /^[^-\s:][^\s:]*$/.test(text);
}

async function pickFile(uri: vscode.Uri): Promise<Source | undefined> {
  const { t } = vscode.l10n;
  const [file] =
    (await vscode.window.showOpenDialog({
      title: t('The version that was shipped'),
      openLabel: t('Compare'),
      defaultUri: vscode.Uri.joinPath(uri, '..'),
      filters: { OpenAPI: ['yaml', 'yml', 'json'] },
    })) ?? [];
  if (!file) return undefined;
  if (file.toString() !== uri.toString()) return { kind: 'file', uri: file.toString() };
  void fail(t('A file cannot be compared with itself.'));
  return undefined;
}
