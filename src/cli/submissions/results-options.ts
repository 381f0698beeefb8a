import type { Options } from '../command';
import { RESULTS_FORMATS } from './results/write-lines';

/** Where results go, and in which form: alike for `grade` and `merge`. */
export const RESULTS_OPTIONS = {
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    says: {
      en: 'write the results there (default: standard output);\nan existing file is never overwritten',
      'zh-cn': '把结果写到这个文件（默认：标准输出）；\n已有的文件不会被覆盖',
    },
  },
  format: {
    type: 'string',
    value: RESULTS_FORMATS.join('|'),
    says: {
      en: 'JSON by line (default; media/results.schema.json),\nor a table (RFC 4180)',
      'zh-cn': '逐行 JSON（默认；media/results.schema.json），\n或表格（RFC 4180）',
    },
  },
} as const satisfies Options;
