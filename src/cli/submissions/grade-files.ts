import { resolve } from 'node:path';
import type { Exercise } from '../../core/exercises/exercise';
import type { Spawn } from '../../worker/protocol';
import { createGrader, type Grader } from './grader';
import type { Match } from './input/exercise-of';
import type { Found } from './input/find-files';
import { readSubmission } from './input/read-submission';
import { partOf, type Shard } from './input/shard';
import { runLanes, STOPPED } from './lanes';
import type { EarlierRows } from './results/earlier';
import { OrderBuffer } from './results/order-buffer';
import type { Row } from './results/row';
import { rowWithout, toRow } from './results/to-row';
import type { Locale } from '../../core/texts/locale';
import { submissionTexts } from './texts/texts';

export interface GradeFiles {
  files: readonly Found[];
  exerciseOf(file: string): Match;
  exercises: ReadonlyMap<string, Exercise>;
  cwd: string;
  locale: Locale;
  spawn: Spawn;
  jobs: number;
  timeLimitMs: number;
  thorough: boolean;
  shard?: Shard | undefined;
  earlier?: EarlierRows | undefined;
  signal: AbortSignal;
  /** Gets the rows in the order of the files. */
  emit(row: Row, takenOver: boolean): Promise<void>;
}

/** A row waits here at most while this many files after the slowest one are done; some hundred bytes each. */
const MOST_WAITING = 1_024;

interface Done {
  row: Row;
  takenOver: boolean;
}

/**
 * Grades files on several workers and emits their rows in order, one while the next ones are at work. When `signal`
 * aborts, what is done, and what earlier runs said of the rest, is emitted before it returns.
 * @throws what `emit` threw, `EngineError` where no worker starts
 */
export async function gradeFiles(job: GradeFiles): Promise<void> {
  const { files, signal, earlier } = job;
  const graders = Array.from({ length: Math.min(job.jobs, files.length) }, () =>
    createGrader(job.spawn, job),
  );
  const dispose = () => graders.forEach((grader) => grader.dispose());
  signal.addEventListener('abort', dispose);
  const buffer = new OrderBuffer<Done>(MOST_WAITING, ({ row, takenOver }) => job.emit(row, takenOver));
  try {
    await runLanes(graders, files.length, buffer, signal, (grader, index) =>
      gradeFile(job, grader, files[index] as Found),
    );
  } finally {
    signal.removeEventListener('abort', dispose);
    dispose();
  }
  if (!signal.aborted) return;
  const { from, waiting } = buffer.rest();
  for (let i = from; i < files.length; i++) {
    const done = waiting.get(i);
    const row = done ? undefined : await earlier?.find((files[i] as Found).file);
    if (done) await job.emit(done.row, done.takenOver);
    else if (row && isInShard(job, row.sha256)) await job.emit(row, true);
  }
}

/** Undefined for a file of another shard. */
async function gradeFile(
  job: GradeFiles,
  grader: Grader,
  { file, fault }: Found,
): Promise<Done | undefined | typeof STOPPED> {
  const say = submissionTexts(job.locale);
  const fresh = (row: Row): Done => ({ row, takenOver: false });
  const match = job.exerciseOf(file);
  const exercise = match.exercise === undefined ? undefined : job.exercises.get(match.exercise);
  const submission = fault ? { sha256: null, fault } : await readSubmission(resolve(job.cwd, file));
  const { sha256 } = submission;
  if (!isInShard(job, sha256)) return undefined;
  const identity = { file, sha256, exercise: exercise?.id ?? null };
  if ('fault' in submission)
    return fresh(rowWithout(identity, 'unreadable', submission.fault, say.faults[submission.fault]));
  if (!exercise) {
    const { folder, close } = match as Exclude<Match, { exercise: string }>;
    return fresh(rowWithout(identity, 'notChecked', 'no-exercise', say.noExercise(folder, close)));
  }
  const kept = await job.earlier?.find(file, sha256, exercise.id);
  if (kept) return { row: kept, takenOver: true };
  const graded = await grader.grade(exercise, submission.text);
  if (graded.report) return fresh(toRow(identity, graded.report));
  if (graded.reason === 'stopped') return STOPPED;
  const message =
    graded.reason === 'time-limit' ? say.timeLimit(job.timeLimitMs / 1000) : say.crashed(graded.detail);
  return fresh(rowWithout(identity, 'notChecked', graded.reason, message));
}

function isInShard({ shard }: GradeFiles, sha256: string | null): boolean {
  return !shard || partOf(sha256, shard.of) === shard.part;
}
