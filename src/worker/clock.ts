/**
 * Where a worker in a process of its own tells how many milliseconds of processor time it has taken, a line each: a review
 * that a busy machine keeps waiting is not one without end.
 */
export const CLOCK_FD = 4;
