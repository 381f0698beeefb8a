import type { Locale } from '../../core/texts/locale';
import type { ReadFault } from './input/read-submission';
import type { WalkFault } from './input/walk';
import type { Tally } from './tally';

const en = {
  faults: {
    'not-found': 'There is no such file.',
    'no-permission': 'It may not be read: check its permissions.',
    'not-a-file': 'It is no regular file.',
    'too-large': 'It is larger than 6 MB; an answer has at most 2 million characters.',
    binary: 'It is binary, no text.',
    'not-utf8': 'Its text is not UTF-8: save it as UTF-8.',
    'io-error': 'The file system could not read it.',
    outside: 'It links to a file outside the folder that is graded: name that file itself.',
    unlistable: 'The folder could not be read.',
  } satisfies Record<ReadFault | WalkFault, string>,
  noExercise: (folder: string, close?: string) =>
    `${folder ? `No exercise is called like its folder, \`${folder}\`.` : 'It is in no folder that names an exercise.'}${
      close ? ` Did you mean \`${close}\`?` : ' Name the exercise with --exercise, or rename the folder.'
    }`,
  timeLimit: (seconds: number) => `The review took longer than ${seconds} s and was stopped.`,
  crashed: (detail: string) => `The review of this file broke off: ${detail}`,
  failed: 'without a score',
  summary: ({ rows, states, passed, takenOver, below }: Tally, seconds: number, minScore?: number) =>
    [
      `${rows} ${rows === 1 ? 'file' : 'files'}: ${states.graded} graded (${passed} with all goals met)`,
      ...(states.notChecked > 0 ? [`${states.notChecked} not checked`] : []),
      ...(states.unreadable > 0 ? [`${states.unreadable} could not be read`] : []),
      ...(minScore !== undefined ? [`${below} below ${minScore}`] : []),
      ...(takenOver > 0 ? [`${takenOver} taken over`] : []),
      `${seconds.toFixed(1)} s`,
    ].join(', ') + '.',
  interrupted: (rows: number, files: number) => `Stopped after ${rows} of ${files} files.`,
  resumeWith: (command: string) => `Go on with: ${command}`,
  resumeFromStdout:
    'Go on with the same command and --resume FILE --output OTHER-FILE, where FILE is what you kept of the results.',
  noResume: 'A CSV cannot be gone on with: grade to NDJSON, and turn that into a table with api-kata merge.',
  writeFailed: {
    disk: (name: string) => `The disk is full: ${name} is not complete.`,
    closed: 'Whoever read the results stopped reading, so grading stopped, too.',
    other: (name: string, code: string) => `${name} could not be written (${code}); it is not complete.`,
  },
  stdout: 'the standard output',
  keptOld: (name: string) => `${name} is as it was before.`,
  noEngine: (detail: string) => `The engine does not start: ${detail}`,
  linksSkipped: (links: readonly string[]) =>
    `Links to folders are not followed: ${links.slice(0, 3).join(', ')}${links.length > 3 ? ` and ${links.length - 3} more` : ''}.`,
  brokenLine: (file: string, line: number) => `${file}, line ${line}: no row of results; it is left out.`,
  nothingToTakeOver: 'No row could be taken over.',
  merge: {
    missing: (parts: readonly number[], of: number) =>
      `${parts.length === 1 ? 'Shard' : 'Shards'} ${parts.join(', ')} of ${of} ${parts.length === 1 ? 'is' : 'are'} missing.`,
    unfinished: (file: string, rows: number) =>
      `${file} is not finished (${rows} rows, no end): go on with it by --resume, then merge again.`,
    short: (rows: number, files: number) => `There are ${rows} rows for ${files} files.`,
    duplicates: (count: number) =>
      `${count} ${count === 1 ? 'row stands' : 'rows stand'} in several files and ${count === 1 ? 'was' : 'were'} taken once.`,
    contradiction: (file: string, one: string, other: string) =>
      `${one} and ${other} contradict each other about ${file}.`,
    contradictions: (count: number) =>
      `Nothing was merged: ${count} ${count === 1 ? 'contradiction' : 'contradictions'}. Grade those files anew.`,
    summary: (rows: number, files: number) => `${rows} rows from ${files} ${files === 1 ? 'file' : 'files'}.`,
  },
};

const zhCn: typeof en = {
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
  noResume: 'CSV 不能接着评：请评到 NDJSON，再用 api-kata merge 转成表格。',
  writeFailed: {
    disk: (name) => `磁盘已满：${name} 不完整。`,
    closed: '读取结果的一方停止了读取，评分也随之停止。',
    other: (name, code) => `${name} 无法写入（${code}）；它不完整。`,
  },
  stdout: '标准输出',
  keptOld: (name) => `${name} 保持原样。`,
  noEngine: (detail) => `引擎无法启动：${detail}`,
  linksSkipped: (links) =>
    `指向文件夹的链接不会被跟随：${links.slice(0, 3).join('、')}${links.length > 3 ? ` 等 ${links.length} 个` : ''}。`,
  brokenLine: (file, line) => `${file} 第 ${line} 行不是结果行，已略过。`,
  nothingToTakeOver: '没有可以沿用的行。',
  merge: {
    missing: (parts, of) => `缺少分片 ${parts.join('、')}（共 ${of} 片）。`,
    unfinished: (file, rows) => `${file} 没有写完（${rows} 行，没有结尾）：请用 --resume 接着评，再合并。`,
    short: (rows, files) => `${files} 个文件只有 ${rows} 行。`,
    duplicates: (count) => `有 ${count} 行出现在多个文件里，只取一次。`,
    contradiction: (file, one, other) => `${one} 和 ${other} 对 ${file} 的说法互相矛盾。`,
    contradictions: (count) => `没有合并：有 ${count} 处矛盾。请重新评这些文件。`,
    summary: (rows, files) => `${rows} 行，来自 ${files} 个文件。`,
  },
};

export type GradingWords = typeof en;

/** What grading says, beside the engine's own sentences. */
export function gradingWords(locale: Locale): GradingWords {
  return locale === 'zh-cn' ? zhCn : en;
}
