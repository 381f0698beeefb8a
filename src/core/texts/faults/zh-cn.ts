import { own } from '../../json';
import { series } from '../series';
import type { FaultTexts } from './en';

/** 练习文件的问题，简体中文。 */
export const zhCn: FaultTexts = {
  plain: {
    missing: () => '缺少这个文件',
    tooLarge: (most) => `超过 ${most}，练习用不到这么大的文件；请去掉学习者不读的内容`,
    outside: () => '指向练习文件夹之外；请把文件放进练习的文件夹',
    tooDeep: () => '嵌套太深，无法读取；练习只需要十几层',
    aliases: (most) => `YAML 别名互相引用或指向自身，或超过 ${most} 个；请直接写出值`,
    id: (id) => `\`id\` 是 ${id}，与文件夹的名字不同`,
    weights: (sum) => `权重之和是 ${sum}，必须是 100`,
    twice: (id) => `ID ${id} 出现了两次`,
    vacuous: (goal) => `什么都没写的答案也能达成目标 ${goal}；请再要求至少存在一样东西`,
    prose: (goal) => `目标 ${goal} 只靠文字说明（\`says\`）达成，权重过高：单个最多 15，合计最多 20`,
    unknownRule: (rule) => `没有规则 ${rule}；请看 api-kata rules`,
    hints: (goal) => `目标 ${goal} 需要三层提示：点拨、思路、做法`,
    translation: (id) => `${id} 没有翻译`,
    unknownSolution: (name) => `${name} 不是这道练习的参考答案`,
    unknownGoal: (goal) => `${goal} 不是这道练习的目标`,
    noEffect: (mutant) => `${mutant} 的修改没有任何效果`,
    notAttacked: (goal) => `没有变异体破坏目标 ${goal}`,
    stopped: (why) => why,
  },
  twiceKey: (key) => `键 ${key} 在同一个对象里出现了两次；请保留一个`,
  unreadable: (why) => `无法读取：${why}`,
  edits: (mutant, why) => `修改无法应用：${mutant}：${why}`,
  patch: {
    nowhere: (pointer) => `${pointer} 指向的位置不存在`,
    noPointer: (pointer) => `${pointer} 不是 JSON Pointer`,
    intoItself: (pointer) => `${pointer} 不能移动到自身之内`,
    noObject: () => '修改后的文档不再是对象',
    tooLarge: () => '修改后的文档会大到无法处理',
  },
  at: (line, column, sentence) => `第 ${line} 行第 ${column} 列：${sentence}`,
  schema: {
    additionalProperties: (name) => `有无法识别的字段：${name}`,
    anyOf: () => '不符合这里允许的任何一种写法',
    const: (value) => `必须是 ${value}`,
    enum: (values) => `必须是以下之一：${series(values.split(', '))}`,
    maximum: (most) => `不能大于 ${most}`,
    maxItems: (most) => `最多只能有 ${most} 项`,
    maxLength: (most) => `最多只能有 ${most} 个字符`,
    maxProperties: (most) => `最多只能有 ${most} 个字段`,
    minimum: (least) => `不能小于 ${least}`,
    minItems: (least) => `至少要有 ${least} 项`,
    minLength: (least) => `至少要有 ${least} 个字符`,
    minProperties: (least) => `至少要有 ${least} 个字段`,
    oneOf: () => '不符合这里允许的任何一种写法',
    pattern: (pattern) => `必须匹配 ${pattern}`,
    propertyNames: (name) => `字段名 ${name} 不允许使用`,
    required: (name) => `缺少字段 ${name}`,
    type: (type) => `必须是${own(TYPES, type) ?? ` ${type}`}`,
    uniqueItems: () => '有重复的项',
  },
  more: (count) => `另有 ${count} 处；api-kata verify 会全部列出`,
};

const TYPES: Record<string, string | undefined> = {
  object: '对象',
  array: '列表',
  string: '文本',
  integer: '整数',
};
