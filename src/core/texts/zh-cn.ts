import type { Texts } from './en';
import { series } from './series';
import { zhCn as fixes } from './fixes/zh-cn';
import { zhCn as syntax } from './syntax/zh-cn';

/** 引擎自身的简体中文文案。 */
export const zhCn: Texts = {
  locale: 'zh-cn',
  fixes,
  syntax,
  document: {
    empty: () => '文件是空的。写下契约，或用“重置”找回起始文件。',
    notOpenApi: () => '这不是 OpenAPI 文档：第一个键应当是 `openapi: 3.1.0`。',
    swagger2: () => '这是 Swagger 2.0。API Kata 评审 OpenAPI 3.0、3.1 和 3.2；请先转换文件。',
    unsupported: (version) => `不支持 OpenAPI 版本 \`${version}\`。API Kata 评审 3.0、3.1 和 3.2。`,
    partial32: () => 'OpenAPI 3.2 按 3.1 的规则评审；3.2 新增的内容只检查结构。',
    tooLarge: (size, most) => `文件有 ${size}；评审最多读取 ${most}。`,
    tooDeep: () => '文件嵌套太深，无法安全读取。一份 OpenAPI 文档很少超过 40 层。',
    bomb: () => '文件里的别名会展开成数百万个节点，或指向自身。请直接写出值，或改用 `$ref`。',
    refBomb: () => '文件里的引用会展开成数百万个节点。请拆开互相引用的组件链。',
    tooMuch: () =>
      '评审这个文件的工作量超出了一次评审的上限：其中的列表、引用或示例会彼此成倍放大。请拆分文件，或缩短最长的列表。',
    longName: (length, most) =>
      `文件里有一个名称长达 ${length} 个字符；评审最多读取 ${most} 个字符的名称。请缩短它。`,
    externalRef: (target, references, files) =>
      references === 1
        ? `\`${target}\` 在这个文件之外，没有读取，所以其中的内容没有评审；那里可能写了什么，也不作评论。`
        : `${references} 处引用（第一处是 \`${target}\`）指向另外 ${files} 个没有读取的文件：其中的内容没有评审；那里可能写了什么，也不作评论。`,
    noSuchPart: (ref) => `\`${ref}\` 不存在`,
    notFollowed: {
      missing: () => '没有这个文件。',
      outside: () => '它在可以读取的文件夹之外；在命令行上可用 `--root` 另行指定。',
      network: () => 'API Kata 从不访问网络。',
      unreadable: () => '它不是 YAML，也不是 JSON；原因见那个文件的问题。',
      'too-much': () => '一次评审最多读取 1000 个文件、800 万个字符，文件之间的引用最多跟随 50 层。',
    },
    secondOpinion: (detail) =>
      `另一个校验器（swagger-parser）不接受这份文档，调用方的工具也可能在此出错：${detail}`,
  },
  lint: {
    noBaseline: (why) => `基线无法读取，因此没有与它比较：${why}`,
    unknownWaiver: (id, close) =>
      `\`x-review\` 里的 \`${id}\` 不是规则，所以没有豁免任何问题。${close === undefined ? '' : `是不是 \`${close}\`？`}`,
    crashed: (rule, detail) => `规则 \`${rule}\` 无法检查这份文档：${detail}`,
    overspent: (count) =>
      `有 ${count} 条规则没有检查：这个文件的各部分会彼此成倍放大，而一次评审的工作量有上限。请拆分文件，或精简操作和示例所共用的部分。`,
  },
  stopped: {
    time: (seconds) =>
      `请把文件改小或改简单：评审超过 ${seconds} 秒，已停止，无法得出结论。最耗时的通常是正则、很大的示例和很长的引用链。`,
    memory: (megabytes) =>
      `请把文件改小或改简单：评审需要的内存超过 ${megabytes} MB，已停止，无法得出结论。最耗内存的通常是会大量展开的别名和引用。`,
    shutDown: () => '请重新评审这个文件：引擎在评审完成之前已关闭，无法得出结论。',
    crash: (detail) => `请再试一次：评审意外中断，无法对这个文件得出结论。如果再次中断，请反馈：${detail}`,
  },
  goal: {
    noEvidence: (what) => `契约里还缺少：${what}。`,
    noDesign: (titles) => `还没有出现任何一种可接受的设计：${titles.join('；')}。`,
    findings: (first, count) =>
      count === 1 ? `还有 1 个问题：${first}` : `还有 ${count} 个问题，第一个：${first}`,
    waived: (count) => `这里有 ${count} 个问题已豁免，而豁免不得分。`,
    unexamined: (wanted) => `契约还没有写到这一点：${wanted}`,
    crashed: (rules) => `${series(rules.map((rule) => `\`${rule}\``))} 无法检查这份文档。`,
    notReadable: () => '文档无法读取。',
    elsewhere: () =>
      '这个目标要看的内容有一部分在另一个文件里，没有读取。请把它写到本文件的 `components` 下。',
    strength: (title, design) => (design ? `${title}：${design}` : title),
  },
};
