import { isMet, pointsIn } from '../../core/reading/goals';
import { goalsIn, standingIn } from '../../core/reading/standing';
import type { Report } from '../../core/report';
import type { ReportTexts } from '../../core/texts/report/texts';
import type { Translate } from '../translate';
import type { ScoreView } from './messages';

/** The score of a text that could be read: how it comes about, and what the last edits changed in it. */
export function scoreView(
  report: Report,
  before: Report | undefined,
  { t, say }: { t: Translate; say: ReportTexts },
): ScoreView {
  const sum = formula(report, t);
  return {
    value: String(report.score),
    of: t('of 100'),
    formula: report.complete ? sum : t('{0}, at least: some goals could not be checked', sum),
    goals: goalsIn(report, say),
    changes: before ? changes(before, report) : [],
    announcement: t('Score {0}.', standingIn(report, say)),
    segments: report.goals.map(({ weight, state, title }) => ({ weight, state, label: title })),
  };
}

/** What is met adds up; a row of zeros would say nothing. */
function formula(report: Report, t: Translate): string {
  const points = pointsIn(report).filter((n) => n > 0);
  const [only] = points;
  if (only === undefined) return t('Each goal that is met adds its points.');
  if (points.length > 1) return t('{0} = {1} of 100', points.join(' + '), report.score);
  const met = report.goals.find(isMet);
  return met ? t('{0} for “{1}”', only, met.title) : t('{0} of 100', only);
}

/** Each goal that is met now and was not, or the other way round. */
function changes(before: Report, now: Report): ScoreView['changes'] {
  return now.goals.flatMap((goal, i) => {
    const [was, is] = [before.goals[i], goal].map((one) => one !== undefined && isMet(one));
    if (was === is) return [];
    return [{ gained: is === true, points: `${is ? '+' : '−'}${goal.weight}`, goal: goal.title }];
  });
}
