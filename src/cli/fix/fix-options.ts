import type { FixKind } from '../../core/fixes/fix';
import { oneOf } from '../arguments';
import type { Options, Values } from '../command';
import type { CliTexts } from '../texts/texts';
import { UsageError } from '../usage';

/** What may be done without anybody looking at each place; a skeleton waits for words, in an editor. */
const FIX_TYPES = ['safe', 'suggestion', 'shared-component'] as const satisfies readonly FixKind[];

export const FIX = {
  fix: {
    type: 'boolean',
    says: {
      en: 'fix what can be fixed, in the files themselves,\nand then review what is left',
      'zh-cn': '直接在文件里修复能够修复的问题，\n然后评审剩下的部分',
    },
  },
  'fix-dry-run': {
    type: 'boolean',
    says: {
      en: 'print what --fix would change as a patch; write nothing.\nThe exit code is the one that --fix would have',
      'zh-cn': '以补丁形式输出 --fix 将要做的改动，不写入文件；\n退出码与 --fix 相同',
    },
  },
  'fix-type': {
    type: 'string',
    multiple: true,
    value: FIX_TYPES.join('|'),
    says: {
      en: 'which fixes. safe (default): the document promises nothing new. suggestion: usual values and\nnames that callers and servers notice. shared-component: adds headers, responses and schemas.\nSeveral: --fix-type safe,suggestion',
      'zh-cn':
        '采用哪几类修复。safe（默认）：不作任何新的承诺。suggestion：采用常见的取值和名称，\n调用方和服务端会察觉。shared-component：添加请求头、响应和 schema。\n要几类就写 --fix-type safe,suggestion',
    },
  },
} as const satisfies Options;

/** What is to be fixed, and whether only shown. */
export interface Fixing {
  kinds: readonly FixKind[];
  isDry: boolean;
}

/** Undefined where nothing is to be fixed. @throws UsageError for options that contradict each other */
export function readFixing(
  values: Values<typeof FIX> & {
    readonly watch?: boolean;
    readonly format?: readonly string[];
    readonly output?: readonly string[];
  },
  files: readonly string[],
  texts: CliTexts,
): Fixing | undefined {
  const { fix: say } = texts;
  const isDry = values['fix-dry-run'] === true;
  const types = (values['fix-type'] ?? ['safe'])
    .flatMap((list) => list.split(','))
    .map((name) => name.trim());
  const kinds = types.map((type) => oneOf('--fix-type', type, FIX_TYPES, texts));
  if (values.fix !== true && !isDry) {
    if (values['fix-type']) throw new UsageError(say.typeAlone());
    return undefined;
  }
  const name = isDry ? '--fix-dry-run' : '--fix';
  if (isDry && values.fix === true) throw new UsageError(say.notTogether('--fix', name));
  if (values.watch === true) throw new UsageError(say.notTogether(name, '--watch'));
  if (isDry && values.format) throw new UsageError(say.notTogether(name, '--format'));
  if (isDry && (values.output?.length ?? 0) > 1) throw new UsageError(say.oneOutput());
  if (!isDry && files.includes('-')) throw new UsageError(say.stdin());
  return { kinds: FIX_TYPES.filter((type) => kinds.includes(type)), isDry };
}
