/**
 * Why a check brought no report.
 * - `superseded`: a newer one took its place; say nothing to the user
 * - `time-limit`: it took too long and its worker was killed
 * - `crashed`: the worker died or the engine threw
 * - `backing-off`: several deaths in a row; the engine rests
 */
export class NotChecked extends Error {
  constructor(
    readonly reason: 'superseded' | 'time-limit' | 'crashed' | 'backing-off',
    message: string,
  ) {
    super(message);
  }
}
