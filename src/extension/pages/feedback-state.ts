import type { Progress } from '../../core/progress/progress';
import { figuresIn } from '../../core/reading/figures';
import { findingsByUse } from '../../core/reading/findings';
import { isUnreadable, pointsIn } from '../../core/reading/goals';
import { mostSevere } from '../../core/reading/most-severe';
import { goalsIn, standingIn } from '../../core/reading/standing';
import type { Report } from '../../core/report';
import type { ReportTexts } from '../../core/texts/report/texts';
import { reportOf, type Answer } from '../checking/session';
import type { Translate } from '../translate';
import { findingViews, goalViews, type GoalSources } from './goal-views';
import type { Action, FeedbackState, ScoreView, Section } from './messages';
import { placeLink } from './place-link';

/** A page is for reading; a list as long as this is worked off in the Problems view. */
const MOST_ON_PAGE = 100;

/** All that the feedback page shows is made from this. */
export interface FeedbackSources extends Omit<GoalSources, 't' | 'slug'> {
  lang: string;
  answer: Answer | undefined;
  progress: Progress;
  /** The sentence for an answer that could not be checked. */
  trouble(answer: Answer): string;
}

/** The whole state of the feedback page: pure, so that every state of it can be tested. */
export function feedbackState(sources: FeedbackSources, t: Translate): FeedbackState {
  const { answer, lang, progress, say } = sources;
  if (!answer) return noExercise(lang, t);
  const { exercise, state } = answer;
  const report = reportOf(state);
  const facts = [t('Level {0}', exercise.level), t('{0} min', exercise.minutes)];
  if (progress.best !== undefined) facts.push(t('best attempt {0}', progress.best));
  const common = { lang, title: exercise.title, facts: facts.join(' · ') };
  if (state.kind === 'notChecked') {
    const retry: Action = { command: 'lintCurrentFile', label: t('Check Again'), primary: true };
    return {
      ...common,
      status: { tone: 'warning', text: sources.trouble(answer) },
      actions: [retry, brief(exercise.id, t)],
      sections: [],
    };
  }
  if (!report)
    return {
      ...common,
      status: { tone: 'busy', text: t('Checking…') },
      actions: [brief(exercise.id, t)],
      sections: [],
    };
  const unreadable = isUnreadable(report);
  const status: FeedbackState['status'] =
    state.kind === 'checking'
      ? { tone: 'busy', text: t('Checking…') }
      : unreadable
        ? { tone: 'warning', text: say.unreadable }
        : undefined;
  return {
    ...common,
    ...(status ? { status } : {}),
    score: scoreView(report, t, say),
    actions: actions(exercise.id, unreadable, progress, t),
    sections: sections(report, { ...sources, slug: exercise.id, t }, unreadable).filter(isWorthShowing),
  };
}

function noExercise(lang: string, t: Translate): FeedbackState {
  return {
    lang,
    title: t('No exercise is open'),
    facts: '',
    status: {
      tone: 'plain',
      text: t('Open an exercise, and the review of your contract appears here as you type.'),
    },
    actions: [{ command: 'openExercise', label: t('Open an Exercise'), primary: true }],
    sections: [],
  };
}

function actions(slug: string, unreadable: boolean, { state }: Progress, t: Translate): Action[] {
  const solved = state === 'done';
  return [
    ...(unreadable ? [] : [{ command: 'submit', label: t('Submit'), primary: true }]),
    brief(slug, t),
    ...(solved ? [{ command: 'openSolution', argument: slug, label: t('Compare with the Solution') }] : []),
    ...(solved ? [{ command: 'openNotes', argument: slug, label: t('Read the Notes') }] : []),
    { command: 'reset', argument: slug, label: t('Reset…') },
  ];
}

function brief(slug: string, t: Translate): Action {
  return { command: 'openBrief', argument: slug, label: t('Show Brief') };
}

function scoreView(report: Report, t: Translate, say: ReportTexts): ScoreView {
  const goals = goalsIn(report, say);
  const segments = report.goals.map(({ weight, state, title }) => ({ weight, state, label: title }));
  if (isUnreadable(report)) {
    const formula = t('The score appears as soon as the file can be read.');
    return { value: '–', of: t('of 100'), formula, goals, announcement: formula, segments };
  }
  const sum = t('{0} = {1} of 100', pointsIn(report).join(' + '), report.score);
  return {
    value: String(report.score),
    of: t('of 100'),
    formula: report.complete ? sum : t('{0}, at least: some goals could not be checked', sum),
    goals,
    announcement: t('Score {0}.', standingIn(report, say)),
    segments,
  };
}

function sections(report: Report, sources: GoalSources, unreadable: boolean): Section[] {
  const { t, say } = sources;
  const { first, beside } = findingsByUse(report);
  const shown = mostSevere(beside, MOST_ON_PAGE);
  const findings = findingViews(shown, sources);
  const goals: Section = { kind: 'goals', heading: say.heading.goals, goals: goalViews(report, sources) };
  if (unreadable) {
    // The status has said why; six times the same sentence would only push the list down.
    const silent = { ...goals, goals: goals.goals.map(({ reason: _, ...goal }) => goal) };
    return [{ kind: 'findings', heading: say.heading.mendFirst, findings, open: true }, silent];
  }
  const left = beside.length - shown.length;
  const more = left > 0 ? [t('{0} more are in the Problems view.', left)] : [];
  const note = say.sentences([say.besideNote, ...more]);
  return [
    {
      kind: 'findings',
      heading: say.heading.mendFirst,
      note: say.firstNote,
      findings: findingViews(first, sources),
      open: true,
    },
    // With every goal met the list of goals says the same.
    { kind: 'strengths', heading: say.heading.strengths, items: report.passed ? [] : report.strengths },
    ...nextFix(report, sources),
    goals,
    {
      kind: 'findings',
      heading: say.aside(say.heading.beside, beside.length),
      note,
      findings,
      open: findings.length <= 5,
    },
    { kind: 'facts', heading: say.heading.metrics, facts: figures(report, sources) },
  ];
}

function nextFix({ goals, nextBestFix }: Report, { t, say, slug, hints }: GoalSources): Section[] {
  if (!nextBestFix) return [];
  const { goal, message, gain } = nextBestFix;
  const next = hints.next(slug, goal);
  return [
    {
      kind: 'nextFix',
      heading: say.heading.next,
      goal: goals.find(({ id }) => id === goal)?.title ?? '',
      message,
      gain: t('+{0} points', gain),
      place: placeLink(nextBestFix, t),
      actions: next ? [{ command: 'showHint', argument: goal, label: t('Show a Hint') }] : [],
    },
  ];
}

function figures(
  { metrics }: Report,
  { t, say }: GoalSources,
): { label: string; value: string; note: string }[] {
  const note = t('credentials, ids and inputs a newcomer has to find');
  return figuresIn(metrics, say).map(({ metric, label, value }) => {
    return { label, value, note: metric === 'firstCallFacts' ? note : '' };
  });
}

function isWorthShowing(section: Section): boolean {
  if (section.kind === 'strengths') return section.items.length > 0;
  return section.kind !== 'findings' || section.findings.length > 0;
}
