import type { ExitCode } from '../command';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';
import { reviewOnce, type Review } from './review';
import { watchFiles } from './watch-files';

/**
 * Reviews, and again whenever a file has changed, until Ctrl-C, or until nobody
 * reads the result any more; then 0. What goes wrong in between is said, and the
 * watch goes on: the next version may be readable. @throws UsageError for standard input
 */
export async function watchReview(review: Review): Promise<ExitCode> {
  const { files, locale, terminal } = review;
  const say = textsOf(locale).watch;
  if (files.includes('-')) throw new UsageError(say.stdin());
  const ended = new Promise<'ended'>((resolve) => {
    process.once('SIGINT', () => resolve('ended'));
    void terminal.closed.then(() => resolve('ended'));
  });
  let watched = files;
  let watcher = watchFiles(files);
  /** What a file refers to may change what is said of it, and may be other files than before. */
  const onReviewed = (others: readonly string[]) => {
    const all = [...new Set([...files, ...others])];
    if (all.length === watched.length && all.every((file) => watched.includes(file))) return;
    watcher.close();
    watched = all;
    watcher = watchFiles(all);
  };
  try {
    for (;;) {
      try {
        await reviewOnce({ ...review, onReviewed });
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        terminal.say(error.message);
      }
      terminal.say(say.watching(files));
      if ((await Promise.race([ended, watcher.next()])) === 'ended') return 0;
    }
  } finally {
    watcher.close();
  }
}
