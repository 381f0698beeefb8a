import { exerciseRows } from './exercise-rows';
import { progressRows } from './progress-rows';
import { reviewRows } from './review-rows';

/** What each view shows. Loaded when the first one is drawn: a window in which nobody opens the sidebar needs none. */
export const ROWS = { exercises: exerciseRows, review: reviewRows, progress: progressRows };
