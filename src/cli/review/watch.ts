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
  const watcher = watchFiles(files);
  try {
    for (;;) {
      try {
        await reviewOnce(review);
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
