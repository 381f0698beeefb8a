import * as vscode from 'vscode';
import { counted } from '../../core/reading/tally';
import { isOpenTo } from '../../core/progress/progress';
import { localeOf } from '../../core/texts/locale';
import { reportTexts } from '../../core/texts/report/texts';
import type { LintedFiles } from '../checking/linted-files';
import type { Answer, Session } from '../checking/session';
import { infoLine } from '../openapi-file';
import type { ProgressStore } from '../progress/progress-store';
import { standingLabel } from './standing-label';

export interface LensSources {
  session: Session;
  progress: ProgressStore;
  linted: LintedFiles;
}

/** The rows above a document: above `info:` of an answer, and above the line `openapi:` of any other file. */
export function reviewLenses(
  document: vscode.TextDocument,
  openApiAt: number | undefined,
  { linted, progress, session }: LensSources,
): vscode.CodeLens[] {
  const answer = session.get(document.uri.toString());
  if (answer) return ofAnswer(document, answer, progress);
  return openApiAt === undefined ? [] : ofFile(document, openApiAt, linted);
}

function ofFile(document: vscode.TextDocument, line: number, linted: LintedFiles): vscode.CodeLens[] {
  const { t } = vscode.l10n;
  const report = linted.review(document.uri.toString())?.report;
  const lens = (title: string, command: string) =>
    new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command: `apiKata.${command}` });
  if (!report) return [lens(t('Review This OpenAPI File'), 'reviewFile')];
  const say = reportTexts(localeOf(vscode.env.language));
  const found = say.list(counted(report.findings, say)) || t('Nothing was found.');
  return [
    lens(`$(checklist) ${found}`, 'showFeedback'),
    lens(t('Choose Profile…'), 'chooseProfile'),
    lens(t('Export…'), 'exportReview'),
  ];
}

function ofAnswer(document: vscode.TextDocument, answer: Answer, store: ProgressStore): vscode.CodeLens[] {
  const { t } = vscode.l10n;
  const { id } = answer.exercise;
  const progress = store.of(id);
  const { text, tooltip } = standingLabel(answer);
  const line = new vscode.Range(infoLine(document), 0, infoLine(document), 0);
  const lens = (title: string, command: string, ...args: string[]) =>
    new vscode.CodeLens(line, { title, command: `apiKata.${command}`, arguments: args, tooltip });
  return [
    lens(text, 'showFeedback'),
    lens(t('Hint'), 'showHint'),
    lens(t('Brief'), 'openBrief', id),
    ...(progress.state === 'done' ? [] : [lens(t('Submit'), 'submit')]),
    ...(isOpenTo(progress) ? [lens(t('Solutions'), 'openSolution', id)] : []),
  ];
}
