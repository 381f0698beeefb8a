import * as vscode from 'vscode';
import { isUnreadable, metGoals } from '../../core/reading/goals';
import { scoreIn, standingIn } from '../../core/reading/standing';
import { localeOf } from '../../core/texts/locale';
import { reportTexts } from '../../core/texts/report/texts';
import { reportOf, type Answer, type Session } from '../checking/session';
import { troubleSentence } from '../checking/trouble-sentence';
import type { Disposable } from '../disposables';

/** Score and goals of the active answer; a click shows the feedback. */
export class StatusBar implements Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'apiKata.score',
    vscode.StatusBarAlignment.Right,
    110,
  );
  private readonly subscription: Disposable;

  constructor(private readonly session: Session) {
    this.item.name = 'API Kata';
    this.item.command = 'apiKata.showFeedback';
    this.subscription = session.onDidChange(() => this.redraw(session.active));
    this.redraw(session.active);
  }

  dispose(): void {
    this.subscription.dispose();
    this.item.dispose();
  }

  private redraw(answer: Answer | undefined): void {
    if (!answer) return this.item.hide();
    const { text, tooltip } = describe(answer);
    this.item.text = text;
    this.item.tooltip = `${answer.exercise.title}\n${tooltip}`;
    this.item.accessibilityInformation = {
      label: vscode.l10n.t('API Kata: {0}. {1}', answer.exercise.title, tooltip),
      role: 'button',
    };
    this.item.show();
  }
}

function describe({ state }: Answer): { text: string; tooltip: string } {
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
