import { parseHints } from '../../core/exercises/hints';
import { wholeNumber } from '../arguments';
import { command } from '../command';
import { findExercise } from '../exercise-source';
import { nearest } from '../../core/texts/nearest';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';

const TIERS = [1, 3] as const;

export const hint = command({
  name: 'hint',
  usage: '<exercise> <goal>',
  takes: [1, 2],
  summary: { en: 'a hint for one goal', 'zh-cn': '某个目标的提示' },
  details: {
    en: 'Without a goal, it names the goals of the exercise.',
    'zh-cn': '不写目标时，会列出这道练习的目标。',
  },
  options: {
    tier: {
      type: 'string',
      value: '1|2|3',
      says: {
        en: '1 a nudge (default), 2 the concept, 3 what to type',
        'zh-cn': '1 点拨（默认），2 思路，3 做法',
      },
    },
  },
  example: 'api-kata hint first-call copyable-request --tier 2',
  async run({ words: [word = '', goal], values, locale, terminal }) {
    const texts = textsOf(locale);
    const say = texts.hint;
    const tier = wholeNumber('--tier', values.tier ?? '1', TIERS, texts);
    const { slug, exercise, files } = await findExercise(word, locale);
    const { goals } = await exercise();
    const ids = goals.map(({ id }) => id);
    if (goal === undefined) throw new UsageError(say.whichGoal(slug, ids));
    const found = goals.find(({ id }) => id === goal);
    if (!found) throw new UsageError(say.unknownGoal(goal, slug, ids, nearest(goal, ids)));
    const { hints } = await files();
    const text = parseHints(hints).get(goal)?.[tier - 1];
    if (text === undefined) throw new UsageError(say.none(goal));
    const { renderMarkdown } = await import('../markdown/render');
    terminal.print(renderMarkdown(`## ${found.title}\n\n### ${say.tiers[tier - 1]}\n${text}`, terminal));
    if (tier < TIERS[1]) terminal.say(say.more(tier + 1));
    return 0;
  },
});
