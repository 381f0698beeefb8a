import type { Catalog, Exercise } from '../../../core/exercises/exercise';
import { isOfEarlierEdition } from '../../../core/progress/earlier-edition';
import type { Progress } from '../../../core/progress/progress';
import type { Locale } from '../../../core/texts/locale';
import { themeTitle } from '../../../core/texts/themes';
import { inMarkdown } from '../../escape';
import type { Translate } from '../../translate';
import type { Row, Shown } from './row';

/** Which exercises the tree shows. */
export type Filter = 'all' | Progress['state'];

export interface ExerciseSources {
  catalog: Catalog;
  /** Where the learner stands with an exercise; `latest` is live for an open answer. */
  standing(this: void, slug: string): Progress;
  filter: Filter;
  locale: Locale;
  t: Translate;
}

/** Tracks and their exercises with the learner's standing in each. */
export function exerciseRows(sources: ExerciseSources): Shown {
  const { catalog, filter, standing, t } = sources;
  const all = catalog.tracks.flatMap(({ exercises }) => exercises);
  const done = all.filter(({ id }) => standing(id).state === 'done').length;
  const shown = (exercise: Exercise) => filter === 'all' || standing(exercise.id).state === filter;
  const rows = catalog.tracks
    .filter(({ exercises }) => exercises.some(shown))
    .map((track) => trackRow(track, track.exercises.filter(shown), sources));
  const count = t('{0} of {1} done', done, all.length);
  const [first] = all;
  const isUntouched = all.every(({ id }) => standing(id).state === 'new');
  return {
    rows,
    state: rows.length > 0 ? 'ready' : 'noMatch',
    description: filter === 'all' ? count : t('only: {0}', stateLabel(filter, t)),
    ...(first && isUntouched ? { message: t('Begin with “{0}”: {1} min.', first.title, first.minutes) } : {}),
  };
}

export function stateLabel(state: Progress['state'], t: Translate): string {
  if (state === 'new') return t('New');
  return state === 'done' ? t('Done') : t('In progress');
}

function trackRow(
  { id, title, exercises }: Catalog['tracks'][number],
  shown: Exercise[],
  sources: ExerciseSources,
): Row {
  const { standing, t } = sources;
  const done = exercises.filter((exercise) => standing(exercise.id).state === 'done').length;
  const count = t('{0} of {1} done', done, exercises.length);
  return {
    id: `track:${id}`,
    label: title,
    // Beside its title there is no room for more.
    description: `${done}/${exercises.length}`,
    spoken: [title, count].join(', '),
    tooltip: `${inMarkdown(title)} · ${count}`,
    menu: 'track',
    open: true,
    children: shown.map((exercise) => exerciseRow(exercise, sources)),
  };
}

/** The row of an exercise: its title, and the one fact that is wanted most. The tooltip and screen readers get them all. */
function exerciseRow(exercise: Exercise, { standing, locale, t }: ExerciseSources): Row {
  const { id, title, level, minutes, dimensions } = exercise;
  const progress = standing(id);
  const size = t('level {0} · {1} min', level, minutes);
  const earlier = isOfEarlierEdition(exercise, progress) ? [t('It has changed since you solved it.')] : [];
  const facts = [stateLabel(progress.state, t), ...standingFacts(progress, t), ...earlier];
  const [shortest = t('L{0} · {1}m', level, minutes)] = shortFacts(progress);
  const themes = dimensions.map((theme) => themeTitle(theme, locale)).join(' · ');
  return {
    id: `exercise:${id}`,
    label: title,
    ...beside(title, earlier.length > 0 ? t('{0}, changed', shortest) : shortest),
    icon: progress.state,
    tooltip: [`**${inMarkdown(title)}**`, facts.join(' · '), size, themes].join('\n\n'),
    spoken: [title, ...facts, size].join(', '),
    menu: `exercise.${progress.state}`,
    about: id,
    click: { command: 'apiKata.openExercise', arguments: [id] },
  };
}

/** So many letters fit into a row of a sidebar that nobody has made wider; Chinese ones take the room of two. */
const ROOM = 37;

/** What stands beside a title, where both fit: half of it says less than nothing, and the tooltip has it. */
function beside(title: string, description: string): { description?: string } {
  const room = (text: string) => text.length + (text.match(/[\u1100-\uffff]/g)?.length ?? 0);
  return room(title) + 1 + room(description) <= ROOM ? { description } : {};
}

function shortFacts({ best, latest, state }: Progress): string[] {
  if (best !== undefined) return [String(best)];
  return state === 'inProgress' && latest ? [`${latest.met}/${latest.total}`] : [];
}

function standingFacts({ best, latest, state }: Progress, t: Translate): string[] {
  return [
    ...(state === 'inProgress' && latest ? [t('{0}/{1} goals', latest.met, latest.total)] : []),
    ...(best === undefined ? [] : [t('best {0}', best)]),
  ];
}
