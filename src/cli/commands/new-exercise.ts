import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { command } from '../command';
import { inert, visible } from '../formats/visible';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';
import { createFile } from '../write-file';

/** A small exercise that is proven as it stands, copied beside `dist/cli.js` by the build. */
const TEMPLATE = join(__dirname, 'scaffold');
/** Its slug, wherever the files name it. */
const TEMPLATE_SLUG = 'my-exercise';
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const newExercise = command({
  name: 'new exercise',
  usage: '<slug>',
  takes: [1, 1],
  summary: { en: 'begin an exercise of your own', 'zh-cn': '创建你自己的练习' },
  details: {
    en: 'Writes DIR/<slug>/: a small exercise in both languages that `api-kata verify` accepts, with TODO where your texts go.\nA folder that is there is never changed.',
    'zh-cn':
      '写入 DIR/<slug>/：一道中英双语的小练习，`api-kata verify` 能通过，要你写的地方标着 TODO。\n已有的文件夹绝不改动。',
  },
  options: {
    dir: {
      type: 'string',
      value: 'DIR',
      says: { en: 'where the folder goes (default: here)', 'zh-cn': '文件夹放在哪里（默认为当前文件夹）' },
    },
  },
  example: 'api-kata new exercise refund-a-payment --dir my-exercises',
  async run({ words: [slug = ''], values, locale, terminal }) {
    const say = textsOf(locale).newExercise;
    if (!SLUG.test(slug)) throw new UsageError(say.badSlug(slug));
    const folder = join(values.dir ?? '.', slug);
    if (existsSync(folder)) throw new UsageError(say.exists(folder));
    const files = (await readdir(TEMPLATE, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => relative(TEMPLATE, join(entry.parentPath, entry.name)))
      .sort();
    for (const name of files) {
      const text = (await readFile(join(TEMPLATE, name), 'utf8')).replaceAll(TEMPLATE_SLUG, slug);
      await createFile(join(folder, name), text, locale);
      terminal.print(`${inert(visible(join(folder, name)))}\n`);
    }
    terminal.say(say.next(folder));
    return 0;
  },
});
