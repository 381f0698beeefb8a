import { command } from '../command';
import { findExercise } from '../exercise-source';

export const show = command({
  name: 'show',
  usage: '<exercise>',
  takes: [1, 1],
  summary: { en: 'the brief of an exercise', 'zh-cn': '显示练习的题目说明' },
  options: {},
  example: 'api-kata show first-call',
  async run({ words: [word = ''], locale, terminal }) {
    const { brief } = await (await findExercise(word, locale)).files();
    const { renderMarkdown } = await import('../markdown/render');
    terminal.print(renderMarkdown(brief, terminal));
    return 0;
  },
});
