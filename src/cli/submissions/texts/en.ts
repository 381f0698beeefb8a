import type { ReadFault } from '../input/read-submission';
import type { WalkFault } from '../input/walk';
import type { Tally } from '../tally';

/** What grading says in English, beside the engine's own sentences. */
export const en = {
  faults: {
    'not-found': 'There is no such file.',
    'no-permission': 'It may not be read: check its permissions.',
    'not-a-file': 'It is no regular file.',
    'too-large': 'It is larger than 6 MB; an answer has at most 2 million characters.',
    binary: 'It is binary, no text.',
    'not-utf8': 'Its text is not UTF-8: save it as UTF-8.',
    'io-error': 'The file system could not read it.',
    outside: 'It links to a file outside the folder that is graded: name that file itself.',
    unlistable: 'The folder could not be read.',
  } satisfies Record<ReadFault | WalkFault, string>,
  noExercise: (folder: string, close?: string) =>
    `${folder ? `No exercise is called like its folder, \`${folder}\`.` : 'It is in no folder that names an exercise.'}${
      close ? ` Did you mean \`${close}\`?` : ' Name the exercise with --exercise, or rename the folder.'
    }`,
  timeLimit: (seconds: number) => `The review took longer than ${seconds} s and was stopped.`,
  crashed: (detail: string) => `The review of this file broke off: ${detail}`,
  failed: 'without a score',
  summary: ({ rows, states, passed, takenOver, below }: Tally, seconds: number, minScore?: number) =>
    [
      `${rows} ${rows === 1 ? 'file' : 'files'}: ${states.graded} graded (${passed} with all goals met)`,
      ...(states.notChecked > 0 ? [`${states.notChecked} not checked`] : []),
      ...(states.unreadable > 0 ? [`${states.unreadable} could not be read`] : []),
      ...(minScore !== undefined ? [`${below} below ${minScore}`] : []),
      ...(takenOver > 0 ? [`${takenOver} taken over`] : []),
      `${seconds.toFixed(1)} s`,
    ].join(', ') + '.',
  interrupted: (rows: number, files: number) => `Stopped after ${rows} of ${files} files.`,
  resumeWith: (command: string) => `Go on with: ${command}`,
  resumeFromStdout:
    'Go on with the same command and --resume FILE --output OTHER-FILE, where FILE is what you kept of the results.',
  noResume: 'A CSV cannot be gone on with: grade to NDJSON, and turn that into a table with api-kata merge.',
  keptOld: (name: string) => `${name} is as it was before.`,
  noEngine: (detail: string) => `The engine does not start: ${detail}`,
  linksSkipped: (links: readonly string[]) =>
    `Links to folders are not followed: ${links.slice(0, 3).join(', ')}${links.length > 3 ? ` and ${links.length - 3} more` : ''}.`,
  call: {
    noFiles: (words: readonly string[]) =>
      `There is no .yaml, .yml or .json file at ${words.join(', ')}. Check the path; a pattern stands in quotes, as in 'submissions/**/*.yaml'.`,
    noShard: (value: string) => `--shard takes a part and a number of parts, as in 2/3, not ${value}.`,
    noSeconds: (option: string, value: string) => `${option} takes seconds, as in 10 or 0.5, not ${value}.`,
    resumeToCsv: (file: string) => `--resume ${file} goes on in NDJSON. Name another --output for the CSV.`,
  },
  output: {
    exists: (file: string) =>
      `${file} exists already and is not overwritten. Go on with it by --resume ${file}, or name another file.`,
    lost: (file: string) =>
      `Run it again: this run stood still for so long that another one took over ${file}, which is as that one leaves it.`,
    held: (file: string, lock: string, holder: string) =>
      `Another run writes ${file}${holder ? ` (process ${holder})` : ''}. Name another file, or remove ${lock} if that run is gone.`,
  },
  results: {
    empty: (file: string) => `${file} is empty: it holds no results.`,
    notResults: (file: string) =>
      `${file} is no NDJSON results file of api-kata grade: its first line is no header.`,
    brokenLine: (file: string, line: number) => `${file}, line ${line}: no row of results; it is left out.`,
    madeDifferently: (file: string, differences: readonly string[]) =>
      `${file} was made differently (${differences.join(', ')}), so its scores may differ. Grade anew, without --resume.`,
    unordered: (file: string, row: string, after: string) =>
      `${file} is not in order: ${row} stands after ${after}. Was it sorted or put together by hand?`,
    differentRuns: (one: string, other: string, differences: readonly string[]) =>
      `${one} and ${other} are not of one run (${differences.join(', ')}), so they are not merged. Grade them with the same version, exercises, files and number of shards.`,
    parts: {
      engine: 'engine',
      locale: 'locale',
      exercises: 'exercises',
      files: 'list of files',
      shards: 'number of shards',
    },
  },
  merge: {
    missing: (parts: readonly number[], of: number) =>
      `${parts.length === 1 ? 'Shard' : 'Shards'} ${parts.join(', ')} of ${of} ${parts.length === 1 ? 'is' : 'are'} missing.`,
    unfinished: (file: string, rows: number) =>
      `${file} is not finished (${rows} rows, no end): go on with it by --resume, then merge again.`,
    short: (rows: number, files: number) => `${files} files were to be graded, and there are ${rows} rows.`,
    duplicates: (count: number) =>
      `${count} ${count === 1 ? 'row stands' : 'rows stand'} in several files and ${count === 1 ? 'was' : 'were'} taken once.`,
    contradiction: (file: string, one: string, other: string) =>
      `${one} and ${other} contradict each other about ${file}.`,
    contradictions: (count: number) =>
      `Nothing was merged: ${count} ${count === 1 ? 'contradiction' : 'contradictions'}. Grade those files anew.`,
    summary: (rows: number, files: number) =>
      `${rows} ${rows === 1 ? 'row' : 'rows'} from ${files} ${files === 1 ? 'file' : 'files'}.`,
  },
};

export type OwnTexts = typeof en;
