import type { Exercise } from '../../core/exercises/exercise';
import { nextExercise } from '../../core/progress/next-exercise';
import { attemptsAt } from '../../core/progress/progress';
import { solvedMoment } from '../../core/progress/solved-moment';
import type { Finding } from '../../core/report';
import type { RuleInfo, Source } from '../../core/rule-info';
import { localeOf } from '../../core/texts/locale';
import { reportTexts } from '../../core/texts/report/texts';
import type { LintedFiles } from '../checking/linted-files';
import { reportOf, type Session, type Trouble } from '../checking/session';
import type { Comparisons } from '../comparing/comparisons';
import type { ProgressStore } from '../progress/progress-store';
import type { Translate } from '../translate';
import { feedbackState } from './feedback-state';
import { FixTitles } from './fix-titles';
import { RuleExtracts, withExtracts } from './rule-extracts';
import type { HintSource } from './goal-views';
import type { FeedbackState } from './messages';

export interface ReviewSources {
  session: Pick<Session, 'active' | 'stranger'>;
  linted: Pick<LintedFiles, 'review'>;
  comparisons: Pick<Comparisons, 'of'>;
  progress: Pick<ProgressStore, 'events' | 'of'>;
  hints: HintSource;
  rulePages: ReadonlyMap<string, Source[]>;
  /** The titles of quick fixes that are known by now, for what was found in a document. */
  fixTitles?: ((key: string, findings: readonly Finding[]) => ReadonlyMap<string, string>) | undefined;
  rules: readonly RuleInfo[];
  /** What the pages of rules show beside findings; those that are read by now. */
  extracts?: Pick<RuleExtracts, 'of'> | undefined;
  exercises: readonly Exercise[];
  lang: string;
  t: Translate;
  dated(this: void, at: string): string;
  because(this: void, trouble: Trouble): string;
}

export { FixTitles, RuleExtracts };

/** What is in front, in words: the review of an answer or of any other file, or what to do where there is none. */
export function reviewState(sources: ReviewSources): FeedbackState {
  const {
    because,
    comparisons,
    dated,
    exercises,
    hints,
    lang,
    linted,
    progress,
    rulePages,
    rules,
    session,
    t,
  } = sources;
  const locale = localeOf(lang);
  const say = reportTexts(locale);
  const { active: answer, stranger } = session;
  const review = stranger && linted.review(stranger.key);
  const themes = new Map(rules.map(({ id, category }) => [id, category]));
  const report = answer && reportOf(answer.state);
  const fixTitles =
    report && answer.state.kind === 'checked' ? sources.fixTitles?.(answer.key, report.findings) : undefined;
  const file = review && {
    fixTitles: review.report && sources.fixTitles?.(review.key, review.report.findings),
    ...{ lang, locale, say, t, rulePages, review, because, keyOf: review.keyOf },
    themeOf: (rule: string) => themes.get(rule),
  };
  const slug = answer?.exercise.id ?? '';
  const state = feedbackState(
    {
      ...{ lang, say, answer, rulePages, hints, fixTitles },
      comparison: comparisons.of(answer?.key ?? stranger?.key),
      stranger: stranger && { name: stranger.name, ...(file ? { file } : {}) },
      progress: progress.of(slug),
      solved: solvedMoment(progress.events, slug),
      attempts: attemptsAt(progress.events, slug)
        .reverse()
        .map(({ at, ...outcome }) => ({ ...outcome, when: dated(at) })),
      next: nextExercise(exercises, (one) => progress.of(one), slug),
      trouble: ({ state }) => (state.kind === 'notChecked' ? because(state.trouble) : ''),
    },
    t,
  );
  const { extracts } = sources;
  return extracts ? { ...state, sections: withExtracts(state.sections, (rule) => extracts.of(rule)) } : state;
}
