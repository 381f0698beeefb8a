import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWER_NAMES } from '../../core/exercises/answer-names';
import { command } from '../command';
import { findExercise } from '../exercise-source';
import { inert, visible } from '../formats/visible';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';
import { createFile } from '../write-file';

export const start = command({
  name: 'start',
  usage: '<exercise>',
  takes: [1, 1],
  summary: {
    en: 'begin an answer: copies the stub into your folder',
    'zh-cn': '开始作答：把起始文件复制到你的文件夹',
  },
  details: {
    en: 'Writes DIR/<exercise>/openapi.yaml, where the editor looks for it, too. An answer that is there is never overwritten.',
    'zh-cn': '写入 DIR/<exercise>/openapi.yaml，编辑器也在这里找。已有的答案绝不覆盖。',
  },
  options: {
    dir: {
      type: 'string',
      value: 'DIR',
      says: { en: 'your practice folder (default: here)', 'zh-cn': '你的练习文件夹（默认为当前文件夹）' },
    },
  },
  example: 'api-kata start first-call --dir practice',
  async run({ words: [word = ''], values, locale, terminal }) {
    const say = textsOf(locale).start;
    const { slug, files } = await findExercise(word, locale);
    const folder = join(values.dir ?? '.', slug);
    const there = ANSWER_NAMES.map((name) => join(folder, name)).find((file) => existsSync(file));
    if (there !== undefined) throw new UsageError(say.exists(there));
    const { stub } = await files();
    const file = join(folder, ANSWER_NAMES[0]);
    if (!(await createFile(file, stub, locale))) throw new UsageError(say.exists(file));
    terminal.print(`${inert(visible(file))}\n`);
    terminal.say(say.next(word, file));
    return 0;
  },
});
