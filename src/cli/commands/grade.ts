import { command } from '../command';
import { THOROUGH } from '../review/thorough';
import { grade } from '../submissions/grade';
import { readGradeOptions } from '../submissions/options';
import { RESULTS_OPTIONS } from '../submissions/results-options';

/** `api-kata grade`: many submissions at once. */
export const gradeCommand = command({
  name: 'grade',
  usage: "<file, folder or 'pattern'>...",
  takes: [1, Infinity],
  summary: {
    en: 'grade many submissions at once, one row of results each',
    'zh-cn': '一次批改多份答案，每份一行结果',
  },
  details: {
    en: `A folder means all .yaml, .yml and .json files below it, without hidden folders, node_modules and links to folders.
Without --exercise the folder of a file names the exercise: .../first-call/openapi.yaml, .../first-call/ann.yaml.

States of a row: graded; notChecked (no score could be found out: time limit, crash, no such exercise);
unreadable (missing, binary, no OpenAPI). Only what is graded has a score. Rows are in the order of the paths,
and the same files give the same bytes.

Exit code: 0 every file is graded, whatever the scores; 1 some are not, or a score is below --min-score;
2 could not run; 130 after Ctrl-C, 143 after SIGTERM: what was graded is kept, and --resume goes on from there.`,
    'zh-cn': `文件夹表示其下所有 .yaml、.yml 和 .json 文件，不含隐藏文件夹、node_modules 和指向文件夹的链接。
不带 --exercise 时，文件所在的文件夹就是练习名：.../first-call/openapi.yaml、.../first-call/ann.yaml。

每行的状态：graded（已评分）；notChecked（得不出分数：超时、崩溃、没有对应的练习）；
unreadable（文件缺失、二进制、不是 OpenAPI）。只有 graded 才有分数。行按路径排序，相同的文件得到相同的字节。

退出码：0 每个文件都评了分，不论高低；1 有文件没有评分，或有分数低于 --min-score；
2 无法运行；Ctrl-C 后 130，SIGTERM 后 143：已评的结果会保留，用 --resume 续评。`,
  },
  options: {
    exercise: {
      type: 'string',
      value: 'ID',
      says: { en: 'all files answer this exercise', 'zh-cn': '所有文件都是这道练习的答案' },
    },
    ...RESULTS_OPTIONS,
    resume: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      says: {
        en: 'take over the graded rows of FILE whose file, content,\nexercise and engine are the same, and grade the rest;\nwrites to FILE itself unless --output names another',
        'zh-cn':
          '沿用 FILE 里文件、内容、练习和引擎都相同的已评分行，\n其余重新评；没有另指 --output 时就写回 FILE',
      },
    },
    shard: {
      type: 'string',
      value: 'I/N',
      says: {
        en: 'grade only part I of N; files are dealt out by their\ncontent, alike on every machine; api-kata merge follows',
        'zh-cn': '只评 N 片中的第 I 片；按文件内容分配，\n在每台机器上都一样；之后用 api-kata merge',
      },
    },
    jobs: {
      type: 'string',
      short: 'j',
      value: 'N',
      says: {
        en: 'workers (default: one per core, at most 8);\neach takes about 55 MB',
        'zh-cn': '并行数（默认：每个核心一个，最多 8 个）；\n每个约占 55 MB',
      },
    },
    timeout: {
      type: 'string',
      value: 'SECONDS',
      says: {
        en: 'for one file (default: 10); one that takes longer is\nnot checked, and the others go on',
        'zh-cn': '每个文件的时限（默认：10）；超时的文件记为未检查，\n其余继续',
      },
    },
    ...THOROUGH,
    'min-score': {
      type: 'string',
      value: 'N',
      says: { en: 'exit with 1 where a score is below N', 'zh-cn': '有分数低于 N 时以 1 退出' },
    },
  },
  example: `api-kata grade submissions --output results.ndjson
api-kata grade 'class-*/first-call/*.yaml' --format csv --output scores.csv
api-kata grade submissions --shard 1/2 --output 1.ndjson`,
  run: (call) => grade(readGradeOptions(call), call.terminal),
});
