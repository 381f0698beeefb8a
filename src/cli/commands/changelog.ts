import { DAYS } from '../changes/days';
import { compared } from '../changes/run-changes';
import { showChanges } from '../changes/shown';
import { command } from '../command';

export const changelogCommand = command({
  name: 'changelog',
  usage: '<baseline> <revision>',
  takes: [2, 2],
  summary: {
    en: 'the changes between two versions as Markdown, for callers',
    'zh-cn': '两个版本之间的变更，写成给调用方看的 Markdown',
  },
  options: DAYS,
  example: 'api-kata changelog git:v1.4.0:openapi.yaml openapi.yaml > CHANGES.md',
  async run({ words, values, locale, terminal }) {
    const outputs = [{ format: 'markdown' }] as const;
    const result = await compared({ words, values, outputs, locale });
    await showChanges(outputs, { ...result, exitCode: 0, locale }, terminal);
    return 0;
  },
});
