import type { Exercise } from '../../core/exercises/exercise';
import { spawnProcess } from '../../worker/spawn-process';
import { version } from '../../../package.json';
import { shippedContent, WORKER_FILE } from '../../library/content';
import { nearest } from '../../core/texts/nearest';
import type { ExitCode, Terminal } from '../command';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';
import { howToGoOn, whyBrokenOff } from './early-end';
import { engineFingerprint } from './engine-file';
import { gradeFiles } from './grade-files';
import { exerciseOf, type Match } from './input/exercise-of';
import { findFiles } from './input/find-files';
import { listenForInterrupt, SIGNALS } from './output/interrupt';
import { createProgress } from './output/progress';
import { sinkFor } from './output/sink';
import { isReplacing, type GradeOptions } from './options';
import { EarlierRows } from './results/earlier';
import { headerOf } from './results/header';
import type { Header } from './results/row';
import { encoder } from './results/write-lines';
import { count, emptyTally, exitCodeOf } from './tally';
import { submissionTexts } from './texts/texts';

/** Grades many submissions. Returns the exit code that `gradeCommand` explains. @throws UsageError */
export async function grade(options: GradeOptions, terminal: Terminal): Promise<ExitCode> {
  const say = submissionTexts(options.locale);
  const cwd = process.cwd();
  const start = performance.now();
  const exercises = await exercisesById(options);
  const { files, links, unmatched } = await findFiles(options.words, cwd);
  if (unmatched.length > 0) throw new UsageError(say.call.noFiles(unmatched));
  if (links.length > 0) terminal.say(say.linksSkipped(links));
  const ids = [...exercises.keys()];
  const match = (file: string): Match =>
    options.exercise === undefined ? exerciseOf(file, ids) : { exercise: options.exercise };
  const used = new Set(files.map(({ file }) => match(file).exercise));
  const header = headerOf({
    apiKata: version,
    // Rows of the one are not rows of the other.
    engine: (await engineFingerprint()) + (options.thorough ? '-thorough' : ''),
    locale: options.locale,
    exercises: ids.sort().flatMap((id) => (used.has(id) ? [exercises.get(id) as Exercise] : [])),
    files: files.map(({ file }) => file),
    shard: options.shard,
  });
  const earlier = await openEarlier(options, header, terminal);
  // From here on there is something to leave in order.
  const interrupt = listenForInterrupt();
  const sink = await sinkFor(options.output, { replace: isReplacing(options), say });
  const { start: head, row: toText, end } = encoder(options.format);
  const tally = emptyTally();
  const progress = createProgress(process.stderr, say.failed);
  // Rows on the same terminal would be drawn over.
  const watched = options.output !== undefined || !process.stdout.isTTY;
  try {
    await sink.write(head(header));
    await gradeFiles({
      ...options,
      files,
      exercises,
      cwd,
      earlier,
      exerciseOf: match,
      spawn: spawnProcess(WORKER_FILE, { ownGroup: true }),
      signal: interrupt.signal,
      emit: async (row, takenOver) => {
        await sink.write(toText(row));
        count(tally, row, takenOver, options.minScore);
        const failed = tally.states.notChecked + tally.states.unreadable;
        if (watched) progress.show({ done: tally.rows, total: files.length, failed });
      },
    });
    if (!interrupt.received) await sink.write(end({ kind: 'end', rows: tally.rows }));
  } catch (error) {
    progress.clear();
    await sink.drop();
    for (const sentence of whyBrokenOff(error, options, tally)) terminal.say(sentence);
    return 2;
  } finally {
    interrupt.stopListening();
    await earlier?.close();
  }
  await sink.keep();
  progress.clear();
  terminal.say(say.summary(tally, (performance.now() - start) / 1000, options.minScore));
  if (!interrupt.received) return exitCodeOf(tally);
  terminal.say(say.interrupted(tally.rows, files.length));
  terminal.say(howToGoOn(options));
  return SIGNALS[interrupt.received];
}

async function exercisesById({ exercise, locale }: GradeOptions): Promise<Map<string, Exercise>> {
  const shipped = await shippedContent(locale).exercises();
  const exercises = new Map(shipped.map((one) => [one.id, one]));
  if (exercise === undefined || exercises.has(exercise)) return exercises;
  const close = nearest(exercise, [...exercises.keys()]);
  throw new UsageError(textsOf(locale).content.unknownExercise(exercise, close));
}

async function openEarlier(
  options: GradeOptions,
  header: Header,
  terminal: Terminal,
): Promise<EarlierRows | undefined> {
  if (options.resume.length === 0) return undefined;
  const say = submissionTexts(options.locale);
  return EarlierRows.open(options.resume, header, say, (file, line) =>
    terminal.say(say.results.brokenLine(file, line)),
  );
}
