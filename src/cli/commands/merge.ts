import { command } from '../command';
import { merge } from '../submissions/merge';
import { readMergeOptions } from '../submissions/options';
import { RESULTS_OPTIONS } from '../submissions/results-options';

/** `api-kata merge`: the results of several graders in one, or one of them as a table. */
export const mergeCommand = command({
  name: 'merge',
  usage: '<results.ndjson>...',
  takes: [1, Infinity],
  summary: {
    en: 'put results of grade together, as one run would give them',
    'zh-cn': '合并 grade 的结果，与一次评完的结果相同',
  },
  details: {
    en: `Takes NDJSON results of one set of files, graded with --shard or resumed. One file is enough, to make a table of it.
Results of different versions, exercises or files are refused; what is missing or contradicts is said.

Exit code: 0 complete; 1 merged, and something is missing; 2 not merged.`,
    'zh-cn': `接受同一批文件用 --shard 或续评得到的 NDJSON 结果。只给一个文件也可以，用来转成表格。
版本、练习或文件不同的结果会被拒绝；缺失和矛盾之处会说明。

退出码：0 完整；1 已合并，但有缺失；2 没有合并。`,
  },
  options: {
    ...RESULTS_OPTIONS,
  },
  example: 'api-kata merge 1.ndjson 2.ndjson --format csv --output scores.csv',
  run: (call) => merge(readMergeOptions(call), call.terminal),
});
