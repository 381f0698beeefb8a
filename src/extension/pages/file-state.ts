import { mostSevere, mostSevereFirst } from '../../core/reading/most-severe';
import { counted } from '../../core/reading/tally';
import { byTheme } from '../../core/reading/themes';
import type { LintReport } from '../../core/report';
import type { Locale } from '../../core/texts/locale';
import { themeTitle } from '../../core/texts/themes';
import type { FileReview } from '../checking/linted-files';
import type { Trouble } from '../checking/session';
import { findingViews, MOST_ON_PAGE, type GoalSources } from './goal-views';
import { reviewFile } from './feedback-actions';
import type { FeedbackState, Section } from './messages';
import { profileTexts } from './profile-texts';

/** All that the review of a file of no exercise is shown from. */
export interface FileSources extends Omit<GoalSources, 'slug' | 'hints'> {
  lang: string;
  locale: Locale;
  review: FileReview;
  /** The theme of a rule. */
  themeOf(this: void, rule: string): string | undefined;
  /** The sentence for a file that could not be reviewed. */
  because(this: void, trouble: Trouble): string;
}

/**
 * The review of any OpenAPI file: no goals and no score, but how much there is of each theme, and the findings by rule.
 * `changes`: what has changed since a baseline, where the file is compared with one.
 */
export function fileState(sources: FileSources, changes: Section[] = []): FeedbackState {
  const { lang, review, t } = sources;
  const { report, trouble } = review;
  const profile = profileTexts(t)[review.profile].title;
  const status = statusOf(sources);
  return {
    lang,
    subject: review.key,
    title: review.name,
    facts: t('Profile: {0}', profile),
    ...(status ? { status } : {}),
    actions: [
      reviewFile(t('Check Again')),
      { command: 'chooseProfile', label: t('Choose Profile…') },
      ...(report && !trouble ? [{ command: 'exportReview', label: t('Export…') }] : []),
    ],
    sections: [...changes, ...(report && !trouble ? sections(report, sources) : [])],
  };
}

function statusOf({ review, say, because, t }: FileSources): FeedbackState['status'] {
  const { report, trouble } = review;
  if (trouble !== undefined) return { tone: 'warning', text: because(trouble) };
  if (!report) return { tone: 'busy', text: t('Checking…') };
  const { findings, complete, omitted } = report;
  const found = findings.length > 0;
  const text = found ? say.list(counted(findings, say)) : t('Nothing was found.');
  if (complete) return { tone: found ? 'plain' : 'done', text };
  // What was only left out of the list was checked.
  const gap =
    omitted === undefined ? t('Not everything could be checked.') : t('{0} more are not listed.', omitted);
  return { tone: 'warning', text: say.sentences([found ? t('{0}.', text) : text, gap]) };
}

function sections({ findings }: LintReport, sources: FileSources): Section[] {
  const { locale, say, t, themeOf } = sources;
  const open = findings.filter(({ waived }) => waived === undefined);
  const waived = findings.filter((finding) => finding.waived !== undefined);
  const shown = mostSevere(open, MOST_ON_PAGE);
  const left = open.length - shown.length;
  const themes = byTheme(findings, themeOf).map(({ theme, findings: its }) => ({
    label: theme === '' ? t('The file itself') : themeTitle(theme, locale),
    value: say.list(counted(its, say)),
    note: '',
  }));
  const all: Section[] = [
    { kind: 'facts', heading: t('By theme'), facts: themes },
    {
      kind: 'findings',
      key: 'found',
      heading: say.aside(t('Findings'), open.length),
      ...(left > 0 ? { note: t('{0} more are in the Problems view.', left) } : {}),
      findings: findingViews(mostSevereFirst(shown), sources),
      open: true,
    },
    {
      kind: 'findings',
      key: 'waived',
      heading: say.aside(t('Waived'), waived.length),
      findings: findingViews(waived, sources),
      open: false,
    },
  ];
  return all.filter(
    (one) => (one.kind === 'facts' ? one.facts : one.kind === 'findings' ? one.findings : []).length > 0,
  );
}
