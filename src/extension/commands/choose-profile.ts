import * as vscode from 'vscode';
import type { Profile } from '../checking/profiles';
import { inform } from '../notify';
import { profileTexts } from '../pages/profile-texts';
import type { Services } from './services';

/** Asks with which severities the files of this folder are reviewed, and reviews the one in front with them. */
export const chooseProfile =
  ({ linted, profiles, session }: Pick<Services, 'linted' | 'profiles' | 'session'>) =>
  async (): Promise<void> => {
    const { t } = vscode.l10n;
    const review = linted.review(session.stranger?.key ?? '');
    const key =
      review?.key ?? session.stranger?.key ?? vscode.window.activeTextEditor?.document.uri.toString();
    if (key === undefined) return void inform(t('Open an OpenAPI file first.'));
    const present = profiles.of(key);
    const all = Object.entries(profileTexts(t)) as [Profile, { title: string; detail: string }][];
    const items = all.map(([profile, { title, detail }]) => {
      return { label: title, description: profile === present ? t('chosen') : '', detail, profile };
    });
    const title = t('Which rules count how much for the files of this folder?');
    const picked = await vscode.window.showQuickPick(items, { title });
    if (!picked) return;
    await profiles.choose(key, picked.profile);
    linted.lintAgain();
  };
