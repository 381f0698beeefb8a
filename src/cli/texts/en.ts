const didYouMean = (close: string | undefined) => (close === undefined ? '' : ` Did you mean ${close}?`);
const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** What the command line itself says in English. */
export const en = {
  call: {
    unknownCommand: (name: string, close?: string) =>
      `There is no command ${name}.${didYouMean(close)} See api-kata --help.`,
    unknownOption: (option: string, command?: string, close?: string) =>
      `${command ? `${command} has` : 'There is'} no option ${option}.${didYouMean(close)} See api-kata ${command ? `${command} ` : ''}--help.`,
    needsValue: (option: string, example: string) => `${option} needs a value: ${option} ${example}.`,
    takesNoValue: (option: string) => `${option} takes no value.`,
    oneOf: (option: string, allowed: readonly string[], value: string, close?: string) =>
      `${option} takes ${listed(allowed)}, not ${value}.${didYouMean(close)}`,
    wholeNumber: (option: string, from: number, to: number, value: string) =>
      `${option} takes a whole number from ${from} to ${to}, not ${value}.`,
    wrongWords: (usage: string, example: string) =>
      `Type it like this: api-kata ${usage}\nFor example: ${example}`,
  },
  content: {
    unknownExercise: (slug: string, close?: string) =>
      `There is no exercise ${slug}.${didYouMean(close)} See api-kata list.`,
    noExerciseIn: (folder: string) => `${folder} holds no exercise: there is no exercise.yaml in it.`,
  },
  help: {
    title: 'API Kata: practise API design, and review OpenAPI files, on the command line',
    usage: 'Usage',
    options: 'Options',
    example: 'Example',
    everyCommand: 'Options of every command',
    forMore: 'api-kata <command> --help says more about a command.',
    exitCodes:
      'A file named - is standard input. What was asked for goes to standard output, everything else to standard error.\nExit code: 0 all goals met, or no finding that counts; 1 unmet goals or findings; 2 could not run.',
    locale: 'the language of the texts (default: from LANGUAGE, LC_ALL, LC_MESSAGES or LANG)',
    help: 'show this help',
    version: 'show the version',
    many: 'may be given several times',
  },
  start: {
    exists: (file: string) => `${file} is there already, and stays as it is. Name another folder with --dir.`,
    next: (slug: string, file: string) =>
      `The brief: api-kata show ${slug}\nThe review: api-kata check ${slug} ${file}`,
  },
  hint: {
    unknownGoal: (goal: string, exercise: string, goals: readonly string[], close?: string) =>
      `${exercise} has no goal ${goal}.${didYouMean(close)} Its goals: ${goals.join(', ')}.`,
    whichGoal: (exercise: string, goals: readonly string[]) =>
      `Name a goal, too. The goals of ${exercise}: ${goals.join(', ')}.`,
    none: (goal: string) => `There is no hint for ${goal}.`,
    tiers: ['Nudge', 'Concept', 'Concrete'] as readonly string[],
    more: (tier: number) => `More: --tier ${tier}`,
  },
  rules: {
    unknown: (rule: string, close?: string) =>
      `There is no rule ${rule}.${didYouMean(close)} See api-kata rules.`,
  },
  proof: {
    counts: (solutions: number, mutants: number) =>
      `${solutions} ${solutions === 1 ? 'solution' : 'solutions'}, ${mutants} ${mutants === 1 ? 'mutant' : 'mutants'}`,
    summary: (proven: number, all: number) =>
      `${proven} of ${all} ${all === 1 ? 'exercise' : 'exercises'} proven`,
    empty: (score: number) => `An empty file scores ${score}; it must score 0.`,
    bare: (score: number) => `A spec without operations scores ${score}; it must score 0.`,
    stub: (score: number) => `stub.yaml scores ${score}; it must score 1 to 39.`,
    solution: (name: string, score: number, open: readonly string[]) =>
      `${name} scores ${score}; it must score 100. Open: ${open.join(', ') || 'nothing'}.`,
    mutant: (name: string, breaks: readonly string[], open: readonly string[]) =>
      `The mutant ${name} must break ${breaks.join(', ')}; it breaks ${open.join(', ') || 'nothing'}.`,
  },
  newExercise: {
    badSlug: (slug: string) =>
      `${slug} cannot name an exercise. Use lower-case letters and digits, with - between words: refund-a-payment.`,
    exists: (folder: string) =>
      `${folder} is there already, and stays as it is. Choose another name, or --dir.`,
    next: (folder: string) => `Fill in what is marked TODO, then: api-kata verify ${folder}`,
  },
  list: {
    level: (level: number) => `level ${level}`,
    minutes: (minutes: number) => `${minutes} min`,
  },
  file: {
    notInRoot: (file: string, root: string) =>
      `${file} is not in the folder ${root}. Name a folder that it is in with --root.`,
    missing: (file: string) => `There is no file ${file}. Check the path.`,
    folder: (file: string) => `${file} is a folder. Name the file in it.`,
    forbidden: (file: string) => `${file} may not be read. Check its permissions.`,
    loop: (file: string) => `${file} cannot be read: its symbolic links lead round in a circle.`,
    binary: (file: string) => `${file} is no text file. An OpenAPI file is YAML or JSON.`,
    tooLarge: (file: string, most: string) =>
      `${file} is larger than ${most}, which is too large to review. Split it, or leave out what was generated.`,
    unreadable: (file: string, reason: string) => `${file} cannot be read: ${reason}`,
    stdinTwice: () => 'Standard input can be read once, so - may stand there once.',
  },
  output: {
    noFolder: (file: string, folder: string) =>
      `${file} cannot be written: there is no folder ${folder}. Create it first.`,
    folder: (file: string) => `${file} is a folder. Name the file to write.`,
    forbidden: (file: string) =>
      `${file} may not be written. Check the permissions of the file and its folder.`,
    unwritable: (file: string, reason: string) => `${file} cannot be written: ${reason}`,
    tooMany: (outputs: number, formats: number) =>
      `There are more --output (${outputs}) than --format (${formats}). Each --output takes the format at the same place.`,
    twice: (file: string) => `${file} is named twice as --output. Give each format a file of its own.`,
    overInput: (file: string) => `--output ${file} would overwrite a file under review. Name another file.`,
    overExercise: (file: string) =>
      `--output ${file} would overwrite a file of an exercise. Name another file.`,
    loop: (file: string) => `${file} cannot be written: its symbolic links lead round in a circle.`,
    diskFull: (file: string) =>
      `Make room on the disk and try again: it is full, so ${file} was not written.`,
  },
  incomplete: {
    disk: (name: string) => `The disk is full: ${name} is not complete.`,
    closed: 'Whoever read the results stopped reading; the rest was not written.',
    other: (name: string, code: string) => `Writing failed (${code}): ${name} is not complete.`,
    stdout: 'the standard output',
  },
  changes: {
    noRevision: (source: string, revision: string) =>
      `${source} names no revision: ${revision} would be an option of git.`,
    noGit: (source: string) => `${source} cannot be read: there is no git on this machine.`,
    gitRefuses: (source: string, why: string) => `${source} cannot be read: git says “${why}”.`,
    unreadable: (source: string, why: string) => `${source} cannot be compared: ${why}`,
    oneFile: () => '--baseline is the earlier version of one file: lint one at a time.',
    noDay: (day: string) => `--on takes a day such as 2027-06-30, not ${day}.`,
    title: 'Changes',
    severity: { breaking: 'BREAKING', risky: 'RISKY', safe: 'SAFE' },
    section: {
      breaking: 'Breaking',
      risky: 'May break callers',
      deprecated: 'Deprecated',
      other: 'Added and changed, breaking nobody',
    },
    notCompared: 'NOT COMPARED',
    counts: (breaking: number, risky: number, safe: number) =>
      `${breaking} breaking, ${risky} risky, ${safe} safe.`,
    nothing: 'Nothing has changed that a caller could notice.',
    nothingInTheRest: 'In what was compared, nothing has changed that a caller could notice.',
    more: (count: number) => `${count} more like these are not shown; --format json has all of them.`,
    shared: (count: number) => `In ${count} operations`,
    operations: (first: readonly string[], count: number) =>
      `In ${first.join(', ')}${count > first.length ? `, and ${count - first.length} more` : ''}`,
    suffers: (who: string, why: string) => `${who}: ${why}`,
    way: (way: string) => `The additive way: ${way}`,
  },
  fix: {
    notTogether: (one: string, other: string) =>
      `${one} and ${other} do not go together. Leave one of them out.`,
    typeAlone: () => '--fix-type needs --fix or --fix-dry-run.',
    stdin: () =>
      '--fix writes into files, and standard input is none. --fix-dry-run shows what it would change.',
    oneOutput: () => '--fix-dry-run makes one patch: name one --output.',
    outside: (file: string, folder: string) =>
      `${file} is a link out of the folder ${folder}, so it is not changed. Name the file itself, or a folder that holds both with --root.`,
    notAFile: (file: string) => `${file} is no file that could be changed.`,
    changed: (file: string) =>
      `${file} was changed while it was being reviewed, and stays as it is. Run it again.`,
    encoding: (file: string) =>
      `${file} stays as it is: its bytes could not be written back exactly. Save it as UTF-8.`,
    stopped: (file: string, why: string) => `${file} was not fixed: ${why}`,
    fixed: (file: string, places: number, rules: string) =>
      `${file}: fixed ${places} ${places === 1 ? 'finding' : 'findings'} (${rules}).`,
    wouldFix: (file: string, places: number, rules: string) =>
      `${file}: would fix ${places} ${places === 1 ? 'finding' : 'findings'} (${rules}).`,
    nothing: (file: string, kinds: string) => `${file}: no finding has a fix of the type ${kinds}.`,
    ofRule: (rule: string, places: number) => (places === 1 ? rule : `${rule} ${places}`),
    rules: (rules: readonly string[]) => rules.join(', '),
    brought: (places: number, rules: string) =>
      `What was added has ${places} ${places === 1 ? 'finding' : 'findings'} of its own (${rules}).`,
    unfinished: () => 'Not everything was tried: there was too much. Run it again for the rest.',
    signs: () =>
      'Unseen characters stand in this diff as signs. --output FILE writes a patch that can be applied.',
  },
  watch: {
    stdin: () => '--watch needs files: standard input cannot change.',
    watching: (files: readonly string[]) => `Watching ${files.join(', ')}. Ctrl-C ends.`,
  },
  fault: (detail: string) => `API Kata met a fault of its own: ${detail}`,
};

/** What the command line itself says; the engine's own sentences are in `core/texts`. */
export type CliTexts = typeof en;
