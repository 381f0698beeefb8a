import * as vscode from 'vscode';
import { attemptsAt } from '../../core/progress/progress';
import { assistedLabel } from '../progress/assisted-label';
import type { Services } from './services';

/** Lets the person pick one of all attempts whose text was kept, the latest first. Out: its text. */
export async function pickAttempt(
  { attempts, progress }: Pick<Services, 'attempts' | 'progress'>,
  slug: string,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const items = await Promise.all(
    attemptsAt(progress.events, slug)
      .reverse()
      .map(async ({ at, id, met, score, total, ...helped }) => ({
        label: t('{0} of 100 · {1}/{2} goals', score, met, total),
        description: [new Date(at).toLocaleString(vscode.env.language), assistedLabel(helped, t)]
          .filter((part) => part !== '')
          .join(' · '),
        text: await attempts.read(id),
      })),
  );
  const kept = items.filter(({ text }) => text !== undefined);
  return (await vscode.window.showQuickPick(kept, { title: t('Which attempt?') }))?.text;
}
