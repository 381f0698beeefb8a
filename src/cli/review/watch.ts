import type { ExitCode } from '../command';
import { reviewOnce, type Review } from './review';

export function watchReview(review: Review): Promise<ExitCode> {
  return reviewOnce(review);
}
