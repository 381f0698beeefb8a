import { series } from '../../../core/texts/series';
import type { OwnTexts } from './en';

/** 批量评分的简体中文文案。 */
export const zhCn: OwnTexts = {
  faults: {
    'not-found': '没有这个文件。',
    'no-permission': '没有读取权限：请检查文件权限。',
    'not-a-file': '它不是普通文件。',
    'too-large': '文件超过 6 MB；一份答案最多 200 万个字符。',
    binary: '这是二进制文件，不是文本。',
    'not-utf8': '文本不是 UTF-8：请另存为 UTF-8。',
    'io-error': '文件系统无法读取它。',
    outside: '它链接到待评文件夹之外的文件：请直接写出那个文件。',
    unlistable: '这个文件夹无法读取。',
  },
  noExercise: (folder, close) =>
    `${folder ? `没有与所在文件夹 \`${folder}\` 同名的练习。` : '它不在以练习命名的文件夹里。'}${
      close ? `是不是 \`${close}\`？` : '请用 --exercise 指明练习，或给文件夹改名。'
    }`,
  timeLimit: (seconds) => `评审超过 ${seconds} 秒，已停止。`,
  crashed: (detail) => `这个文件的评审中断了：${detail}`,
  failed: '个没有得分',
  summary: ({ rows, states, passed, takenOver, below }, seconds, minScore) =>
    [
      `${rows} 个文件：已评分 ${states.graded}（全部目标达成 ${passed}）`,
      ...(states.notChecked > 0 ? [`未检查 ${states.notChecked}`] : []),
      ...(states.unreadable > 0 ? [`无法读取 ${states.unreadable}`] : []),
      ...(minScore !== undefined ? [`低于 ${minScore} 分 ${below}`] : []),
      ...(takenOver > 0 ? [`沿用 ${takenOver}`] : []),
      `${seconds.toFixed(1)} 秒`,
    ].join('，') + '。',
  interrupted: (rows, files) => `已停止：${files} 个文件完成了 ${rows} 个。`,
  resumeWith: (command) => `继续：${command}`,
  resumeFromStdout:
    '继续：重复同一命令，加上 --resume 文件 --output 另一个文件，其中“文件”是你保存下来的结果。',
  noResume: 'CSV 结果不能续评：请输出为 NDJSON，再用 api-kata merge 转成表格。',
  keptOld: (name) => `${name} 保持原样。`,
  noEngine: (detail) => `引擎无法启动：${detail}`,
  linksSkipped: (links) =>
    `不跟随指向文件夹的链接：${series(links.slice(0, 3))}${links.length > 3 ? ` 等 ${links.length} 个` : ''}。`,
  call: {
    noFiles: (words) =>
      `在 ${series(words)} 找不到 .yaml、.yml 或 .json 文件。请检查路径；通配模式要加引号，例如 'submissions/**/*.yaml'。`,
    noShard: (value) => `--shard 需要“第几片/共几片”，例如 2/3，不能是 ${value}。`,
    noSeconds: (option, value) => `${option} 需要秒数，例如 10 或 0.5，不能是 ${value}。`,
    resumeToCsv: (file) => `--resume ${file} 会接着写 NDJSON。请用 --output 为 CSV 另指一个文件。`,
  },
  output: {
    exists: (file) => `${file} 已经存在，不会被覆盖。用 --resume ${file} 续评，或换一个文件名。`,
    lost: (file) => `请重新运行：这次运行停顿太久，另一个进程已接手 ${file}，文件以那个进程写的为准。`,
    held: (file, lock, holder) =>
      `另一个进程${holder ? `（${holder}）` : ''}正在写 ${file}。请换一个文件名；如果那个进程已经不在，请删除 ${lock}。`,
  },
  results: {
    empty: (file) => `${file} 是空的：里面没有结果。`,
    notResults: (file) => `${file} 不是 api-kata grade 的 NDJSON 结果文件：第一行不是文件头。`,
    brokenLine: (file, line) => `${file} 第 ${line} 行不是结果行，已略过。`,
    madeDifferently: (file, differences) =>
      `${file} 的生成条件不同（${series(differences)}），分数可能不一样。请去掉 --resume 重新评。`,
    unordered: (file, row, after) =>
      `${file} 的顺序不对：${row} 排在 ${after} 之后。是不是手工排序或拼接过？`,
    differentRuns: (one, other, differences) =>
      `${one} 和 ${other} 不属于同一次评分（${series(differences)}），不能合并。请用相同的版本、练习、文件和分片数来评。`,
    parts: { engine: '引擎', locale: '语言', exercises: '练习', files: '文件列表', shards: '分片数' },
  },
  merge: {
    missing: (parts, of) => `缺少分片 ${series(parts.map(String))}（共 ${of} 片）。`,
    unfinished: (file, rows) => `${file} 没有写完（${rows} 行，没有结尾）：请用 --resume 续评，再合并。`,
    short: (rows, files) => `${files} 个文件只有 ${rows} 行。`,
    duplicates: (count) => `有 ${count} 行出现在多个文件里，只取一次。`,
    contradiction: (file, one, other) => `${one} 和 ${other} 对 ${file} 的说法互相矛盾。`,
    contradictions: (count) => `没有合并：有 ${count} 处矛盾。请重新评这些文件。`,
    summary: (rows, files) => `${rows} 行，来自 ${files} 个文件。`,
  },
};
