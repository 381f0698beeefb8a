import * as vscode from 'vscode';
import { writeText } from '../content/text-files';
import { isTabOf, showDocument } from '../documents';
import { ask, fail } from '../notify';
import { reportFolderTrouble } from '../practice/folder-trouble';
import { exerciseFor } from './choose-exercise';
import { pickAttempt } from './pick-attempt';
import type { Services } from './services';

type Parts = Pick<
  Services,
  'answers' | 'attempts' | 'content' | 'hints' | 'practice' | 'progress' | 'session' | 'usedFixes'
>;

/** Brings back the stub or a submitted attempt. The present text is kept as a backup first. */
export const reset =
  (parts: Parts) =>
  async (argument?: unknown): Promise<void> => {
    const exercise = await exerciseFor(parts, argument);
    if (!exercise) return;
    try {
      const answer = await parts.answers.find(exercise.id);
      if (!answer) return void (await vscode.commands.executeCommand('apiKata.openExercise', exercise.id));
      const text = await chooseText(parts, exercise.id, exercise.title);
      if (text !== undefined) await replaceAnswer(parts, answer, text);
    } catch (error) {
      await reportFolderTrouble(parts.practice, error);
    }
  };

/** Asks what to go back to. Undefined: the person thought better of it. */
async function chooseText(parts: Parts, slug: string, title: string): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const { attempts, lastAttempt } = parts.progress.of(slug);
  const attempt = lastAttempt && (await parts.attempts.read(lastAttempt.id));
  const [toStub, toAttempt, toOther] = [
    t('Back to the Stub'),
    t('Back to the Last Attempt'),
    t('Another Attempt…'),
  ];
  const chosen = await ask(
    t('Reset “{0}”?', title),
    t(
      'Your present text is kept as a copy in the folder “{0}” first, and Undo brings it back too.',
      `${slug}/backups`,
    ),
    toStub,
    ...(attempt === undefined ? [] : [toAttempt]),
    ...(attempts > 1 ? [toOther] : []),
  );
  if (chosen === toOther) return pickAttempt(parts, slug);
  if (chosen === toAttempt) return attempt;
  if (chosen !== toStub) return undefined;
  const { stub } = await parts.content.files(slug);
  // Nothing has helped with the stub.
  await Promise.all([parts.usedFixes.set(slug, 0), parts.hints.startAnew(slug)]);
  return stub;
}

/** Puts a text in the place of an answer's; that is kept as a backup first. */
export async function replaceAnswer(
  { answers, session }: Pick<Parts, 'answers' | 'session'>,
  answer: vscode.Uri,
  text: string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(answer);
  await answers.backUp(answer, document.getText(), new Date());
  if (answer.path.endsWith('.json') && !text.trimStart().startsWith('{')) return startInYaml(document, text);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(answer, new vscode.Range(0, 0, document.lineCount, 0), text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    void fail(vscode.l10n.t('The file could not be changed. A copy of it is in the backups folder.'));
    return;
  }
  await document.save();
  // The new text may be shorter than where the reader was.
  await showDocument(answer, new vscode.Range(0, 0, 0, 0));
  session.activate(answer.toString());
}

/** Stubs are YAML, so a JSON answer gives way to a YAML one. Its copy is in the backups. */
async function startInYaml(json: vscode.TextDocument, text: string): Promise<void> {
  const yaml = vscode.Uri.joinPath(json.uri, '..', 'openapi.yaml');
  await writeText(yaml, text);
  // The new tab comes before the old one goes: an empty column would close, and the pages move into its place.
  await showDocument(yaml);
  // Saved and closed first, so that no tab stays behind for a file that is gone.
  await json.save();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter((tab) => isTabOf(tab, json.uri)));
  await vscode.workspace.fs.delete(json.uri);
}
