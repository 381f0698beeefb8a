import * as vscode from 'vscode';
import type { LintReport, Report } from '../../core/report';
import { localeOf } from '../../core/texts/locale';
import { readText, replaceFile } from '../content/text-files';
import { fileName } from '../documents';
import { whyRejected } from '../../worker/not-checked';
import { troubleSentence } from '../checking/trouble-sentence';
import { fail, inform } from '../notify';
import { openDocument } from './review';
import type { Services } from './services';

type Parts = Pick<Services, 'content' | 'linted' | 'profiles' | 'session'>;

/** What a format is for, and the ending of its files. */
const FORMATS = [
  { format: 'html', ending: 'html', label: 'HTML' },
  { format: 'markdown', ending: 'md', label: 'Markdown' },
  { format: 'sarif', ending: 'sarif', label: 'SARIF' },
] as const;

/** Saves the review of the file in front, whole, as the command line would print it. */
export const exportReview = (parts: Parts) => async (): Promise<void> => {
  const { t } = vscode.l10n;
  const { linted, session } = parts;
  const document = openDocument(session.active?.key ?? linted.review(session.stranger?.key ?? '')?.key);
  if (!document) return void inform(t('Review a file first.'));
  const format = await pickFormat();
  if (!format) return;
  const target = await vscode.window.showSaveDialog({
    defaultUri: document.uri.with({ path: `${document.uri.path}.review.${format.ending}` }),
    filters: { [format.label]: [format.ending] },
  });
  if (!target) return;
  if (isReviewed(parts, target.toString())) return void fail(t('This would write over what was reviewed.'));
  const report = await reportOf(parts, document);
  if (typeof report === 'string') return void fail(report);
  const text = await printed(parts, format.format, document, report);
  await replaceFile(target, text);
  const open = t('Open');
  const answer = await inform(t('The review was saved as {0}.', fileName(target)), open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', target);
};

async function pickFormat() {
  const { t } = vscode.l10n;
  const details = {
    html: t('A page to read or print'),
    markdown: t('For a pull request or a wiki'),
    sarif: t('For tools'),
  };
  const items = FORMATS.map((one) => ({ ...one, description: details[one.format] }));
  return vscode.window.showQuickPick(items, { title: t('Export the review as') });
}

/** The report to export, or the sentence why there is none. */
async function reportOf(
  { linted, session }: Pick<Parts, 'linted' | 'session'>,
  document: vscode.TextDocument,
): Promise<Report | LintReport | string> {
  const state = session.get(document.uri.toString())?.state;
  if (state?.kind === 'checked') return state.report;
  if (state) return vscode.l10n.t('The review is not ready yet. Try again in a moment.');
  return linted.whole(document, fileName(document.uri)).catch((error: unknown) => {
    const reason = whyRejected(error);
    return troubleSentence(reason === 'superseded' ? 'crashed' : reason);
  });
}

async function printed(
  { content, profiles }: Pick<Parts, 'content' | 'profiles'>,
  format: (typeof FORMATS)[number]['format'],
  document: vscode.TextDocument,
  report: Report | LintReport,
): Promise<string> {
  const { exported } = await import('../../cli/formats/exported');
  const rules = await content.rules(profiles.of(document.uri.toString()));
  const root =
    vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? vscode.Uri.joinPath(document.uri, '..');
  const reviewed = { file: fileName(document.uri), text: document.getText(), report };
  return exported(format, reviewed, {
    locale: localeOf(vscode.env.language),
    rules,
    textOf: async (file) => (await readText(vscode.Uri.joinPath(root, file))) ?? '',
  });
}

function isReviewed({ linted, session }: Pick<Parts, 'linted' | 'session'>, key: string): boolean {
  return session.get(key) !== undefined || linted.review(key) !== undefined;
}
