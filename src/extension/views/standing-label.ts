import * as vscode from 'vscode';
import { isUnreadable, metGoals } from '../../core/reading/goals';
import { scoreIn, standingIn } from '../../core/reading/standing';
import { localeOf } from '../../core/texts/locale';
import { reportTexts } from '../../core/texts/report/texts';
import { reportOf, type Answer } from '../checking/session';
import { troubleSentence } from '../checking/trouble-sentence';

/** Where an answer stands, in a few characters with an icon, and in a sentence. */
export function standingLabel({ state }: Answer): { text: string; tooltip: string } {
  const { t } = vscode.l10n;
  const say = reportTexts(localeOf(vscode.env.language));
  if (state.kind === 'notChecked')
    return { text: `$(warning) ${t('Not checked')}`, tooltip: troubleSentence(state.trouble) };
  const report = reportOf(state);
  if (!report) return { text: `$(loading~spin) ${t('Checking…')}`, tooltip: t('Checking…') };
  if (isUnreadable(report))
    return {
      text: `$(question) ${t('Not checked')}`,
      tooltip: t('The file cannot be checked as it is; the feedback says why.'),
    };
  const icon = report.passed ? '$(pass)' : '$(checklist)';
  return {
    text: `${icon} ${scoreIn(report, say)} · ${t('{0}/{1} goals', metGoals(report), report.goals.length)}`,
    tooltip: t('Score {0}. Select to see the feedback.', standingIn(report, say)),
  };
}
