import type { ExitCode, Options } from '../command';
import { reviewOnce, type Review } from './review';
import { watchReview } from './watch';

/** `--watch`, for every command that reviews. */
export const WATCH = {
  watch: {
    type: 'boolean',
    says: {
      en: 'review again whenever a file changes; Ctrl-C ends',
      'zh-cn': '文件一变就重新评审；按 Ctrl-C 结束',
    },
  },
} as const satisfies Options;

/** Reviews once, or again and again until Ctrl-C, and ends the engine. @throws UsageError */
export async function runReview(isWatching: boolean, review: Review): Promise<ExitCode> {
  try {
    return await (isWatching ? watchReview(review) : reviewOnce(review));
  } finally {
    review.reviewer.dispose();
  }
}
