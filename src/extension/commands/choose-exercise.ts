import * as vscode from 'vscode';
import type { Exercise } from '../../core/exercises/exercise';
import { localeOf } from '../../core/texts/locale';
import { themeTitle } from '../../core/texts/themes';
import { inLabel, nameIn } from '../escape';
import { fail, inform } from '../notify';
import { ICONS } from '../views/sidebar/icons';
import { aboutOf } from '../views/sidebar/row';
import type { Services } from './services';

/**
 * The exercise a command is about: its argument (a slug, or the row of the tree), else the active answer's.
 * Says so and returns undefined where there is no such exercise.
 */
export async function exerciseFor(
  { content, session }: Pick<Services, 'content' | 'session'>,
  argument: unknown,
): Promise<Exercise | undefined> {
  const slug = aboutOf(argument) ?? session.active?.exercise.id;
  if (slug === undefined) {
    void inform(vscode.l10n.t('Open an exercise first.'));
    return undefined;
  }
  const exercise = await content.exercise(slug);
  if (!exercise) void fail(unknown(slug));
  return exercise;
}

/** A link may have given the slug, so that not every one is worth repeating. */
function unknown(slug: string): string {
  const { t } = vscode.l10n;
  return nameIn(slug) === undefined
    ? t('There is no such exercise. Choose one in the API Kata view.')
    : t('There is no exercise `{0}`.', slug);
}

/** Lets the person pick one of all exercises, or look for it by its title, track or themes. */
export async function pickExercise({
  content,
  progress,
}: Pick<Services, 'content' | 'progress'>): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const { tracks } = await content.catalog();
  const locale = localeOf(vscode.env.language);
  const items = tracks.flatMap(({ title, exercises }) => [
    { label: inLabel(title), kind: vscode.QuickPickItemKind.Separator, slug: '' },
    ...exercises.map((exercise) => {
      const { state, best } = progress.of(exercise.id);
      const themes = exercise.dimensions.map((theme) => themeTitle(theme, locale));
      return {
        label: `$(${ICONS[state][0]}) ${inLabel(exercise.title)}`,
        description: [
          t('level {0} · {1} min', exercise.level, exercise.minutes),
          ...(best === undefined ? [] : [t('best {0}', best)]),
        ].join(' · '),
        detail: inLabel(themes.join(' · ')),
        slug: exercise.id,
      };
    }),
  ]);
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Open an exercise'),
    placeHolder: t('Search by title, theme or level'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.slug;
}
