import type { Exercise } from '../../../core/exercises/exercise';
import type { ProgressEvent, Submitted } from '../../../core/progress/events';
import { isOfEarlierEdition } from '../../../core/progress/earlier-edition';
import type { Progress } from '../../../core/progress/progress';
import { dueBy, reviewQueue, type Review } from '../../../core/progress/review-queue';
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
  /** Solved exercises come back for review; undefined where the learner does not want that. */
  reviewsOn?: Date | undefined;
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
      ...dueRows(sources),
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

/** What is due for review; where nothing is, when the next one will be. */
function dueRows({ day, events, exercises, reviewsOn, t }: ProgressSources): Row[] {
  if (!reviewsOn) return [];
  const queue = reviewQueue(exercises, events);
  const due = dueBy(queue, reviewsOn);
  const [next] = queue;
  if (!next) return [];
  const upcoming = t('next on {0}', day(new Date(next.due).toISOString()));
  return [
    {
      id: 'due',
      label: t('Due for Review'),
      description: due.length > 0 ? String(due.length) : upcoming,
      icon: 'review',
      tooltip: t(
        'Solve it again from the stub (Reset…). The next review comes after 3, 10, 30, 90, then 270 days.',
      ),
      ...(due.length > 0 ? { open: true, children: due.map((one) => dueRow(one, { day, t })) } : {}),
    },
  ];
}

function dueRow({ due, exercise, times }: Review, { day, t }: Pick<ProgressSources, 'day' | 't'>): Row {
  const { id, title } = exercise;
  const since = t('since {0}', day(new Date(due).toISOString()));
  const round = times === 1 ? t('Reviewed once by now.') : t('Reviewed {0} times by now.', times);
  return {
    id: `due:${id}`,
    label: title,
    description: since,
    icon: 'review',
    tooltip: [`**${inMarkdown(title)}**`, round].join('\n\n'),
    spoken: [title, since, round].join(', '),
    menu: 'exercise.done',
    about: id,
    click: { command: 'apiKata.openExercise', arguments: [id] },
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
