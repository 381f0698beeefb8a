import { series } from '../../core/texts/series';
import type { CliTexts } from './en';

const didYouMean = (close: string | undefined) => (close === undefined ? '' : `是不是 ${close}？`);

/** 命令行自身的简体中文文案。 */
export const zhCn: CliTexts = {
  call: {
    unknownCommand: (name, close) => `没有 ${name} 这个命令。${didYouMean(close)}请看 api-kata --help。`,
    unknownOption: (option, command, close) =>
      `${command ? `${command} ` : ''}没有 ${option} 这个选项。${didYouMean(close)}请看 api-kata ${command ? `${command} ` : ''}--help。`,
    needsValue: (option, example) => `${option} 需要一个值：${option} ${example}。`,
    takesNoValue: (option) => `${option} 不带值。`,
    oneOf: (option, allowed, value, close) =>
      `${option} 只能是 ${series(allowed, '或')}，不能是 ${value}。${didYouMean(close)}`,
    wholeNumber: (option, from, to, value) => `${option} 只能是 ${from} 到 ${to} 的整数，不能是 ${value}。`,
    wrongWords: (usage, example) => `请这样输入：api-kata ${usage}\n例如：${example}`,
  },
  content: {
    unknownExercise: (slug, close) => `没有 ${slug} 这道练习。${didYouMean(close)}请看 api-kata list。`,
    noExerciseIn: (folder) => `${folder} 里没有练习：找不到 exercise.yaml。`,
  },
  help: {
    title: 'API Kata：在命令行里练习 API 设计、评审 OpenAPI 文件',
    usage: '用法',
    options: '选项',
    example: '例子',
    everyCommand: '所有命令都有的选项',
    forMore: '某个命令的细节见 api-kata <command> --help。',
    exitCodes:
      '文件名写 - 表示标准输入。命令的结果写到标准输出，其余写到标准错误。\n退出码：0 目标全部达成，或没有计入的问题；1 有未达成的目标或有问题；2 无法运行。',
    locale: '文案的语言（默认取自 LANGUAGE、LC_ALL、LC_MESSAGES 或 LANG）',
    help: '显示这份帮助',
    version: '显示版本号',
    many: '可多次指定',
  },
  start: {
    exists: (file) => `${file} 已经存在，保持原样。请用 --dir 换一个文件夹。`,
    next: (slug, file) => `题目说明：api-kata show ${slug}\n评审：api-kata check ${slug} ${file}`,
  },
  hint: {
    unknownGoal: (goal, exercise, goals, close) =>
      `${exercise} 没有 ${goal} 这个目标。${didYouMean(close)}它的目标：${series(goals)}。`,
    whichGoal: (exercise, goals) => `请指定目标。${exercise} 的目标：${series(goals)}。`,
    none: (goal) => `${goal} 没有提示。`,
    tiers: ['点拨', '思路', '做法'],
    more: (tier) => `下一层：--tier ${tier}`,
  },
  rules: {
    unknown: (rule, close) => `没有 ${rule} 这条规则。${didYouMean(close)}请看 api-kata rules。`,
  },
  proof: {
    counts: (solutions, mutants) => `${solutions} 份参考答案，${mutants} 个变异体`,
    summary: (proven, all) => `${all} 道练习中有 ${proven} 道通过验证`,
    empty: (score) => `空文件得了 ${score} 分，必须是 0 分。`,
    bare: (score) => `没有任何操作的文件得了 ${score} 分，必须是 0 分。`,
    stub: (score) => `stub.yaml 得了 ${score} 分，必须是 1 到 39 分。`,
    solution: (name, score, open) =>
      `${name} 得了 ${score} 分，必须是 100 分。未达成：${series(open) || '无'}。`,
    mutant: (name, breaks, open) =>
      `变异体 ${name} 必须破坏 ${series(breaks)}，实际破坏的是：${series(open) || '无'}。`,
  },
  newExercise: {
    badSlug: (slug) => `${slug} 不能作为练习的名字。请用小写字母和数字，词之间用 - 连接：refund-a-payment。`,
    exists: (folder) => `${folder} 已经存在，保持原样。请换一个名字，或用 --dir 换文件夹。`,
    next: (folder) => `把标着 TODO 的地方写好，然后运行：api-kata verify ${folder}`,
  },
  list: {
    level: (level) => `难度 ${level}`,
    minutes: (minutes) => `${minutes} 分钟`,
  },
  file: {
    notInRoot: (file, root) => `${file} 不在文件夹 ${root} 中。请用 --root 指定它所在的文件夹。`,
    missing: (file) => `没有 ${file} 这个文件。请检查路径。`,
    folder: (file) => `${file} 是文件夹。请写出其中的文件名。`,
    forbidden: (file) => `没有权限读取 ${file}。请检查它的权限。`,
    loop: (file) => `无法读取 ${file}：符号链接形成了循环。`,
    binary: (file) => `${file} 不是文本文件。OpenAPI 文件应是 YAML 或 JSON。`,
    tooLarge: (file, most) => `${file} 超过 ${most}，太大了，无法评审。请拆分，或去掉生成的内容。`,
    unreadable: (file, reason) => `无法读取 ${file}：${reason}`,
    stdinTwice: () => '标准输入只能读一次，所以 - 只能出现一次。',
  },
  output: {
    noFolder: (file, folder) => `无法写入 ${file}：没有 ${folder} 这个文件夹。请先创建。`,
    folder: (file) => `${file} 是文件夹。请写出要写入的文件名。`,
    forbidden: (file) => `没有权限写入 ${file}。请检查文件和所在文件夹的权限。`,
    unwritable: (file, reason) => `无法写入 ${file}：${reason}`,
    tooMany: (outputs, formats) =>
      `--output（${outputs} 个）比 --format（${formats} 个）多。每个 --output 对应同一位置的格式。`,
    twice: (file) => `${file} 被两次用作 --output。请给每种格式一个自己的文件。`,
    overInput: (file) => `--output ${file} 会覆盖正在评审的文件。请换一个文件名。`,
    overExercise: (file) => `--output ${file} 会覆盖练习的文件。请换一个文件名。`,
    loop: (file) => `无法写入 ${file}：符号链接形成了循环。`,
    diskFull: (file) => `请腾出磁盘空间后重试：磁盘已满，没有写入 ${file}。`,
  },
  incomplete: {
    disk: (name) => `磁盘已满：${name} 不完整。`,
    closed: '读取方已停止读取；其余结果没有写出。',
    other: (name, code) => `写入失败（${code}）：${name} 不完整。`,
    stdout: '标准输出',
  },
  changes: {
    noRevision: (source, revision) => `${source} 没有指明修订：${revision} 会被当成 git 的选项。`,
    noGit: (source) => `无法读取 ${source}：这台机器上没有 git。`,
    gitRefuses: (source, why) => `无法读取 ${source}：git 报告“${why}”。`,
    unreadable: (source, why) => `无法比较 ${source}：${why}`,
    oneFile: () => '--baseline 是一个文件的早期版本：一次只检查一个文件。',
    noDay: (day) => `--on 要写成日期，例如 2027-06-30，而不是 ${day}。`,
    title: '变更',
    severity: { breaking: '破坏性', risky: '有风险', safe: '安全' },
    section: {
      breaking: '破坏性变更',
      risky: '可能影响调用方',
      deprecated: '弃用',
      other: '新增与其他变更，不影响任何人',
    },
    notCompared: '未比较',
    counts: (breaking, risky, safe) => `${breaking} 个破坏性变更，${risky} 个有风险，${safe} 个安全。`,
    nothing: '没有调用方能察觉的变更。',
    nothingInTheRest: '在已比较的内容中，没有调用方能察觉的变更。',
    more: (count) => `还有 ${count} 个同类变更没有显示；--format json 会列出全部。`,
    shared: (count) => `${count} 个操作共有`,
    operations: (first, count) =>
      `所在操作：${first.join('、')}${count > first.length ? `，另有 ${count - first.length} 个` : ''}`,
    suffers: (who, why) => `${who}：${why}`,
    way: (way) => `兼容的做法：${way}`,
  },
  fix: {
    notTogether: (one, other) => `${one} 和 ${other} 不能同时使用。请去掉其中一个。`,
    typeAlone: () => '--fix-type 要与 --fix 或 --fix-dry-run 一起使用。',
    stdin: () => '--fix 会写入文件，标准输入不是文件。--fix-dry-run 会显示将要做的改动。',
    oneOutput: () => '--fix-dry-run 只生成一个补丁：请只写一个 --output。',
    outside: (file, folder) =>
      `${file} 是指向文件夹 ${folder} 之外的链接，因此不作改动。请直接写该文件，或用 --root 指定包含两者的文件夹。`,
    notAFile: (file) => `${file} 不是可以改动的文件。`,
    changed: (file) => `${file} 在评审期间被改动过，因此保持原样。请重新运行。`,
    encoding: (file) => `${file} 保持原样：无法原样写回它的字节。请另存为 UTF-8。`,
    stopped: (file, why) => `没有修复 ${file}：${why}`,
    fixed: (file, places, rules) => `${file}：修复了 ${places} 个问题（${rules}）。`,
    wouldFix: (file, places, rules) => `${file}：可以修复 ${places} 个问题（${rules}）。`,
    nothing: (file, kinds) => `${file}：没有可用 ${kinds} 类修复的问题。`,
    ofRule: (rule, places) => (places === 1 ? rule : `${rule} ${places} 个`),
    rules: (rules) => series(rules),
    brought: (places, rules) => `新增的内容自身还有 ${places} 个问题（${rules}）。`,
    unfinished: () => '内容太多，没有全部处理。请重新运行，继续处理其余部分。',
    signs: () => '这份 diff 中不可见的字符以符号代替。--output FILE 会写出可以应用的补丁。',
  },
  watch: {
    stdin: () => '--watch 需要文件：标准输入不会再变。',
    watching: (files) => `正在监视 ${series(files)}。按 Ctrl-C 结束。`,
  },
  fault: (detail) => `API Kata 自身出错了：${detail}`,
};
