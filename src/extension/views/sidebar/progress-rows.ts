import type { Exercise } from '../../../core/exercises/exercise';
import type { ProgressEvent, Submitted } from '../../../core/progress/events';
import { isOfEarlierEdition } from '../../../core/progress/earlier-edition';
import type { Progress } from '../../../core/progress/progress';
import { skillMap, type Skill } from '../../../core/progress/skill-map';
import type { Locale } from '../../../core/texts/locale';
import { themeTitle } from '../../../core/texts/themes';
import { inMarkdown } from '../../escape';
import { assistedLabel } from '../../progress/assisted-label';
import type { Translate } from '../../translate';
import { stateLabel } from './exercise-rows';
import type { Row, Shown } from './row';

export interface ProgressSources {
  exercises: readonly Exercise[];
  events: readonly ProgressEvent[];
  of(this: void, slug: string): Progress;
  locale: Locale;
  /** A moment as the reader writes dates, and the day of it in short. */
  dated(this: void, at: string): string;
  day(this: void, at: string): string;
  t: Translate;
}

/** A list as long as this is looked through; older attempts are in the list of Reset. */
const MOST_ATTEMPTS = 50;

/** What the learner can do by now, the weakest theme first, and the attempts that show it, the latest first. */
export function progressRows(sources: ProgressSources): Shown {
  const { events, exercises, of, t } = sources;
  const known = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const attempts = events
    .flatMap((event) => (event.kind === 'submitted' && known.has(event.exercise) ? [event] : []))
    .reverse();
  const skills = skillMap(exercises, of);
  if (attempts.length === 0 && skills.every(({ mastery }) => mastery === undefined))
    return { state: 'none', rows: [] };
  return {
    state: 'ready',
    rows: [
      {
        id: 'skills',
        label: t('Themes, the weakest first'),
        open: true,
        children: skills.map((skill) => skillRow(skill, sources)),
      },
      {
        id: 'attempts',
        label: t('Attempts'),
        description: String(attempts.length),
        open: true,
        children: attempts
          .slice(0, MOST_ATTEMPTS)
          .map((attempt) => attemptRow(attempt, known.get(attempt.exercise)?.title ?? '', sources)),
      },
    ],
  };
}

function skillRow({ theme, mastery, done, exercises }: Skill, sources: ProgressSources): Row {
  const { locale, t } = sources;
  const title = themeTitle(theme, locale);
  const count = t('{0} of {1} done', done, exercises.length);
  const known = mastery === undefined ? t('not tried') : t('{0} of 100', mastery);
  return {
    id: `skill:${theme}`,
    label: title,
    description: mastery === undefined ? known : `${mastery} · ${done}/${exercises.length}`,
    icon: done === exercises.length ? 'done' : mastery === undefined ? 'new' : 'inProgress',
    tooltip: `**${inMarkdown(title)}**\n\n${known} · ${count}`,
    spoken: [title, known, count].join(', '),
    menu: 'skill',
    children: exercises.map((exercise) => practiceRow(theme, exercise, sources)),
  };
}

/** An exercise of a theme, as a way to practise it. */
function practiceRow(theme: string, exercise: Exercise, { of, t }: ProgressSources): Row {
  const { id, title } = exercise;
  const progress = of(id);
  const { state, best, latest } = progress;
  const score = best ?? latest?.score;
  const earlier = isOfEarlierEdition(exercise, progress) ? [t('It has changed since you solved it.')] : [];
  const label = [stateLabel(state, t), ...earlier].join(' · ');
  return {
    id: `skill:${theme}:${id}`,
    label: title,
    description: [score === undefined ? stateLabel(state, t) : String(score), ...earlier].join(' · '),
    icon: state,
    tooltip: `**${inMarkdown(title)}**\n\n${label}${score === undefined ? '' : ` · ${t('{0} of 100', score)}`}`,
    spoken: [title, label, ...(score === undefined ? [] : [t('{0} of 100', score)])].join(', '),
    menu: `exercise.${state}`,
    about: id,
    click: { command: 'apiKata.openExercise', arguments: [id] },
  };
}

function attemptRow(
  { at, id, met, score, total, ...helped }: Submitted,
  title: string,
  { dated, day, t }: ProgressSources,
): Row {
  const assistance = assistedLabel(helped, t);
  const outcome = [t('{0} of 100 · {1}/{2} goals', score, met, total), assistance]
    .filter((one) => one !== '')
    .join(' · ');
  return {
    id: `attempt:${id}`,
    label: title,
    description: [score, day(at), assistance].filter((one) => one !== '').join(' · '),
    icon: 'attempt',
    tooltip: `**${inMarkdown(title)}**\n\n${outcome}\n\n${inMarkdown(dated(at))}`,
    spoken: [title, outcome, dated(at)].join(', '),
    menu: 'attempt',
    about: id,
    click: { command: 'apiKata.openAttempt', arguments: [id] },
  };
}
