import type { Exercise } from '../../core/exercises/exercise';
import { isOfEarlierEdition } from '../../core/progress/earlier-edition';
import type { Assistance, Outcome } from '../../core/progress/events';
import type { Progress } from '../../core/progress/progress';
import type { SolvedMoment } from '../../core/progress/solved-moment';
import { figuresIn } from '../../core/reading/figures';
import { findingsByUse } from '../../core/reading/findings';
import { isUnreadable } from '../../core/reading/goals';
import { mostSevere } from '../../core/reading/most-severe';
import type { Report } from '../../core/report';
import { reportOf, type Answer } from '../checking/session';
import { assistedLabel } from '../progress/assisted-label';
import type { Translate } from '../translate';
import { changesSection, type ChangeSources } from './changes-section';
import { feedbackActions, brief, reviewFile } from './feedback-actions';
import { fileState, type FileSources } from './file-state';
import { findingViews, fixOf, goalViews, MOST_ON_PAGE, type GoalSources } from './goal-views';
import type { FeedbackState, Section } from './messages';
import { placeLink } from './place-link';
import { scoreView } from './score-view';

/** Older attempts are in the list of Reset. */
const LATEST = 5;
/** A bar needs some room to be seen. */
const MOST_BARS = 30;

/** All that the feedback page shows is made from this. */
export interface FeedbackSources
  extends Omit<GoalSources, 't' | 'slug'>, Partial<Pick<ChangeSources, 'comparison'>> {
  lang: string;
  answer: Answer | undefined;
  /** The file in front is one of ours to look at and answers no exercise: its name, and its review where it has one. */
  stranger?: { name: string; file?: FileSources } | undefined;
  progress: Progress;
  /** How it came to be solved, once it is. */
  solved?: SolvedMoment | undefined;
  /** The submitted attempts, the latest first; `when` as the reader writes dates. */
  attempts?: readonly (Outcome & Partial<Assistance> & { id: string; when: string })[];
  /** The exercise to go on with after this one. */
  next?: Pick<Exercise, 'id' | 'title'> | undefined;
  /** The sentence for an answer that could not be checked. */
  trouble(answer: Answer): string;
}

interface Themes {
  /** Those of the exercise: figures about others are noise. */
  themes: readonly string[];
}

/** The whole state of the feedback page: pure, so that every state of it can be tested. */
export function feedbackState(all: FeedbackSources, t: Translate): FeedbackState {
  const { answer, lang, progress, say } = all;
  if (!answer) return noExercise(all, t);
  const { before, exercise, readable, state } = answer;
  const sources = { ...all, slug: exercise.id, themes: exercise.dimensions, t };
  const facts = [t('Level {0}', exercise.level), t('{0} min', exercise.minutes)];
  if (progress.best !== undefined) facts.push(t('best attempt {0}', progress.best));
  const common = { lang, subject: exercise.id, title: exercise.title, facts: facts.join(' · ') };
  const report = reportOf(state);
  const changes = changesSection(sources);

  if (report && !isUnreadable(report)) {
    const earlier = isOfEarlierEdition(exercise, progress);
    const status = statusOf(state.kind === 'checking', report, { ...all, earlier }, t);
    return {
      ...common,
      ...(status ? { status } : {}),
      // Once it is solved, what one edit brought is no news any more.
      score: scoreView(report, report.passed && progress.state === 'done' ? undefined : before, sources),
      actions: feedbackActions(exercise.id, report.passed, { ...all, earlier }, t),
      sections: [...sections(report, sources, changes), ...attempts(all, t)],
    };
  }
  if (!report && state.kind === 'checking')
    return {
      ...common,
      status: { tone: 'busy', text: t('Checking…') },
      actions: [brief(exercise.id, t)],
      sections: [],
    };
  // What was said of the last text that could be read stays in sight, and is called what it is.
  const why = report ? say.unreadable : all.trouble(answer);
  const earlier = t('Below is the review of the last text that could be checked.');
  return {
    ...common,
    status: { tone: 'warning', text: readable ? say.sentences([why, earlier]) : why },
    ...(readable ? { score: scoreView(readable, undefined, sources), earlier: true } : {}),
    actions: [
      ...(report ? [] : [reviewFile(t('Check Again'))]),
      ...feedbackActions(exercise.id, undefined, all, t),
    ],
    sections: [
      ...(report ? [mendFirst('unreadable', report.findings, sources)] : []),
      ...(readable ? sections(readable, sources, changes) : report ? [titlesOnly(report, sources)] : []),
    ].filter(isWorthShowing),
  };
}

function noExercise(all: FeedbackSources, t: Translate): FeedbackState {
  const { comparison, lang, stranger } = all;
  const changes = changesSection({ ...all, t });
  if (stranger?.file) return fileState(stranger.file, changes);
  const open = t('Open an exercise, and the review of your contract appears here as you type.');
  return {
    lang,
    // What is compared is shown, whether it was reviewed or not.
    subject: stranger && comparison ? comparison.key : '',
    title: stranger?.name ?? t('No exercise is open'),
    facts: '',
    reviewable: stranger !== undefined,
    status: {
      tone: 'plain',
      text:
        stranger === undefined
          ? open
          : t('This file answers no exercise. It can be reviewed by the same rules.'),
    },
    actions: [
      ...(stranger === undefined ? [] : [reviewFile(t('Review This OpenAPI File'))]),
      { command: 'openExercise', label: t('Open an Exercise'), primary: stranger === undefined },
    ],
    sections: changes,
  };
}

function statusOf(
  checking: boolean,
  { passed }: Report,
  { earlier, progress, say, solved }: FeedbackSources & { earlier: boolean },
  t: Translate,
): FeedbackState['status'] {
  if (checking) return { tone: 'busy', text: t('Checking…') };
  if (earlier)
    return passed
      ? {
          tone: 'done',
          text: t('Every goal is met, as the exercise asks for it now. Submit it to record that.'),
        }
      : {
          tone: 'plain',
          text: t(
            'You solved this exercise before it was changed, and it stays solved. Below is what it asks for now.',
          ),
        };
  if (!passed) return undefined;
  if (progress.state !== 'done')
    return { tone: 'done', text: t('Every goal is met. Submit it: solutions and notes open up then.') };
  return { tone: 'done', text: say.sentences([t('Solved: every goal is met.'), ...howSolved(solved, t)]) };
}

/** How long it took, in how many attempts, and with what help. */
function howSolved(solved: SolvedMoment | undefined, t: Translate): string[] {
  if (!solved) return [];
  const { attempts, minutes } = solved;
  const help = assistedLabel(solved, t);
  return [
    ...(minutes === undefined ? [] : [t('Submitted {0} after it was first opened.', spanOf(minutes, t))]),
    attempts === 1 ? t('It took one attempt.') : t('It took {0} attempts.', attempts),
    help === '' ? t('No hints, no quick fixes.') : t('What helped: {0}.', help),
  ];
}

function spanOf(minutes: number, t: Translate): string {
  if (minutes < 120) return t('{0} min', minutes);
  return minutes < 48 * 60
    ? t('{0} hours', Math.round(minutes / 60))
    : t('{0} days', Math.round(minutes / 1440));
}

/** `changes`: what has changed since a baseline, where the answer is compared with one. */
function sections(report: Report, sources: GoalSources & Themes, changes: Section[] = []): Section[] {
  const { t, say } = sources;
  const { first, beside } = findingsByUse(report);
  const shown = mostSevere(beside, MOST_ON_PAGE);
  const left = beside.length - shown.length;
  const more = left > 0 ? [t('{0} more are in the Problems view.', left)] : [];
  const all: Section[] = [
    { ...mendFirst('first', first, sources), note: say.firstNote },
    { kind: 'strengths', heading: say.heading.strengths, items: report.strengths },
    ...nextFix(report, sources),
    { kind: 'goals', heading: say.heading.goals, goals: goalViews(report, sources) },
    ...changes,
    {
      kind: 'findings',
      key: 'beside',
      heading: say.aside(say.heading.beside, beside.length),
      note: say.sentences([say.besideNote, ...more]),
      findings: findingViews(shown, sources),
      open: shown.length <= 5,
    },
    { kind: 'facts', heading: say.heading.metrics, facts: figures(report, sources) },
  ];
  return all.filter(isWorthShowing);
}

/** What is wanted, without the sentence why it was not checked, which the page has said already. */
function titlesOnly(report: Report, sources: GoalSources): Section {
  const goals = goalViews(report, sources).map(({ reason: _, ...goal }) => ({ ...goal, open: false }));
  return { kind: 'goals', heading: sources.say.heading.goals, goals };
}

function mendFirst(key: string, findings: Report['findings'], sources: GoalSources): Section {
  const { mendFirst: heading } = sources.say.heading;
  return { kind: 'findings', key, heading, findings: findingViews(findings, sources), open: true };
}

function nextFix({ goals, nextBestFix }: Report, sources: GoalSources): Section[] {
  if (!nextBestFix) return [];
  const { t, say, slug, hints } = sources;
  const { fix } = fixOf(nextBestFix, sources);
  const { goal, message, gain } = nextBestFix;
  const hasHints = hints.shown(slug, goal).length > 0 || hints.next(slug, goal) !== undefined;
  return [
    {
      kind: 'nextFix',
      heading: say.heading.next,
      goal: goals.find(({ id }) => id === goal)?.title ?? '',
      message,
      gain: t('+{0} points', gain),
      place: placeLink(nextBestFix, t),
      actions: [
        ...(fix ? [fix] : []),
        ...(hasHints ? [{ command: 'showHint', argument: goal, label: t('Show a Hint') }] : []),
      ],
    },
  ];
}

function figures(
  { metrics }: Report,
  { t, say, themes }: GoalSources & Themes,
): { label: string; value: string; note: string }[] {
  const note = t('credentials, ids and inputs a newcomer has to find');
  return figuresIn(metrics, say, themes).map(({ metric, label, value }) => {
    return { label, value, note: metric === 'firstCallFacts' ? note : '' };
  });
}

function attempts({ attempts: all = [], say }: FeedbackSources, t: Translate): Section[] {
  if (all.length === 0) return [];
  const attempts = all.slice(0, LATEST).map(({ id, met, score, total, when, ...helped }) => {
    const notes = [say.goalsMet(met, total), assistedLabel(helped, t)];
    return {
      ...{ when, score: say.outOf(score), note: notes.filter((one) => one !== '').join(' · ') },
      actions: [
        {
          command: 'openAttempt',
          argument: id,
          label: t('Compare'),
          spoken: t('Compare with the attempt of {0}', when),
        },
        {
          command: 'restoreAttempt',
          argument: id,
          label: t('Restore…'),
          spoken: t('Restore the attempt of {0}', when),
        },
      ],
    };
  });
  const scores = all
    .slice(0, MOST_BARS)
    .map(({ score }) => score)
    .reverse();
  const label = t('Scores of the attempts, the first one first: {0}', say.list(scores.map(String)));
  return [
    { kind: 'attempts', heading: say.aside(t('Attempts'), all.length), attempts, chart: { scores, label } },
  ];
}

function isWorthShowing(section: Section): boolean {
  if (section.kind === 'strengths') return section.items.length > 0;
  if (section.kind === 'facts') return section.facts.length > 0;
  return section.kind !== 'findings' || section.findings.length > 0;
}
