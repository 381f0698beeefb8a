import type { Exercise } from '../../core/exercises/exercise';
import { nextExercise } from '../../core/progress/next-exercise';
import { attemptsAt } from '../../core/progress/progress';
import type { RuleInfo, Source } from '../../core/rule-info';
import { localeOf } from '../../core/texts/locale';
import { reportTexts } from '../../core/texts/report/texts';
import type { LintedFiles } from '../checking/linted-files';
import type { Session, Trouble } from '../checking/session';
import type { ProgressStore } from '../progress/progress-store';
import type { Translate } from '../translate';
import { feedbackState } from './feedback-state';
import type { HintSource } from './goal-views';
import type { FeedbackState } from './messages';

export interface ReviewSources {
  session: Pick<Session, 'active' | 'stranger'>;
  linted: Pick<LintedFiles, 'review'>;
  progress: Pick<ProgressStore, 'events' | 'of'>;
  hints: HintSource;
  rulePages: ReadonlyMap<string, Source[]>;
  rules: readonly RuleInfo[];
  exercises: readonly Exercise[];
  lang: string;
  t: Translate;
  dated(this: void, at: string): string;
  because(this: void, trouble: Trouble): string;
}

/** What is in front, in words: the review of an answer or of any other file, or what to do where there is none. */
export function reviewState(sources: ReviewSources): FeedbackState {
  const { because, dated, exercises, hints, lang, linted, progress, rulePages, rules, session, t } = sources;
  const locale = localeOf(lang);
  const say = reportTexts(locale);
  const { active: answer, stranger } = session;
  const review = stranger && linted.review(stranger.key);
  const themes = new Map(rules.map(({ id, category }) => [id, category]));
  const file = review && {
    ...{ lang, locale, say, t, rulePages, review, because, keyOf: review.keyOf },
    themeOf: (rule: string) => themes.get(rule),
  };
  const slug = answer?.exercise.id ?? '';
  return feedbackState(
    {
      ...{ lang, say, answer, rulePages, hints },
      stranger: stranger && { name: stranger.name, ...(file ? { file } : {}) },
      progress: progress.of(slug),
      attempts: attemptsAt(progress.events, slug)
        .reverse()
        .map(({ at, ...outcome }) => ({ ...outcome, when: dated(at) })),
      next: nextExercise(exercises, (one) => progress.of(one), slug),
      trouble: ({ state }) => (state.kind === 'notChecked' ? because(state.trouble) : ''),
    },
    t,
  );
}
