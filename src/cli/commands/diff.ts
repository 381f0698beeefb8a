import { oneOf } from '../arguments';
import { DAYS } from '../changes/days';
import { CHANGES_FAIL_ON, compared, exitCodeOf } from '../changes/run-changes';
import { showChanges } from '../changes/shown';
import { filesIn } from '../changes/sources';
import { command } from '../command';
import { OUTPUT_OPTIONS, readOutputs } from '../review/outputs';
import { textsOf } from '../texts/texts';

export const diff = command({
  name: 'diff',
  usage: '<baseline> <revision>',
  takes: [2, 2],
  summary: {
    en: 'what has changed between two versions, whom it breaks, and the additive way',
    'zh-cn': '两个版本之间有什么变更、会影响谁、怎样改才兼容',
  },
  details: {
    en: 'A version is a file, - for standard input, or git:<revision>:<path> as git keeps it;\nthe path is from the root of the repository, or from here where it begins with ./\nExit code: 0 nothing breaks; 1 something breaks;\n2 could not run, one side could not be read, or nothing breaks in the parts that could be compared.',
    'zh-cn':
      '版本可以是文件、表示标准输入的 -，或 git 中的 git:<修订>:<路径>；\n路径从仓库根目录算起，以 ./ 开头则从当前文件夹算起。\n退出码：0 没有破坏性变更；1 有破坏性变更；\n2 无法运行、有一方无法读取，或能比较的部分没有破坏性变更而其余无法比较。',
  },
  options: {
    'fail-on': {
      type: 'string',
      value: CHANGES_FAIL_ON.join('|'),
      says: {
        en: 'from which severity on a change counts for the exit code (default: breaking)',
        'zh-cn': '从哪个级别起，变更计入退出码（默认 breaking）',
      },
    },
    ...DAYS,
    ...OUTPUT_OPTIONS,
  },
  example:
    'api-kata diff git:main:openapi.yaml openapi.yaml\napi-kata diff v1.yaml v2.yaml --fail-on risky --format json',
  async run({ words, values, locale, terminal }) {
    const failOn = oneOf('--fail-on', values['fail-on'] ?? 'breaking', CHANGES_FAIL_ON, textsOf(locale));
    const outputs = readOutputs(values, filesIn(words), locale);
    const result = await compared({ words, values, outputs, locale });
    const exitCode = exitCodeOf(result.report, failOn);
    await showChanges(outputs, { ...result, exitCode, locale }, terminal);
    return exitCode;
  },
});
