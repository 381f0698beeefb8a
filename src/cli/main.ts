// First: see there.
import './early-worker';
import { version } from '../../package.json';
import { ContentError } from '../core/exercises/content-error';
import { localeOf } from '../core/texts/locale';
import { readArguments } from './arguments';
import type { ExitCode, Terminal } from './command';
import { commands } from './commands/commands';
import { wantsColor } from './formats/text/paint';
import { inert, oneLine, visibleLines } from './formats/visible';
import { helpOf, overview } from './help';
import { languageOf } from './language';
import { outletOf } from './outlet';
import { textsOf } from './texts/texts';
import { UsageError } from './usage';
import { writeFailure } from './write-failure';

const language = languageOf(process.env);
let locale = localeOf(language);

/** stdout is data, stderr is talk; the exit code is 0, 1 or 2 as `ExitCode` says. */
async function run(typed: string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = readArguments(typed, commands, language);
  if (parsed.kind !== 'version') locale = parsed.locale;
  switch (parsed.kind) {
    case 'version':
      terminal.print(`${version}\n`);
      return 0;
    case 'help':
      terminal.print(
        parsed.command ? helpOf(parsed.command, parsed.locale) : overview(commands, parsed.locale),
      );
      return 0;
    case 'run':
      return parsed.command.run({ ...parsed, terminal });
  }
}

const stderr = outletOf(process.stderr, () => (process.exitCode = 2));
const stdout = outletOf(process.stdout, (error) => {
  process.exitCode = 2;
  const texts = textsOf(locale);
  terminal.say(writeFailure(error, texts.incomplete.stdout, texts));
});
const terminal: Terminal = {
  print: stdout.write,
  say: (text) => stderr.write(`${inert(visibleLines(text))}\n`),
  width: process.stdout.columns ?? 80,
  color: wantsColor(process.env, process.stdout.isTTY),
  closed: stdout.closed,
};

run(process.argv.slice(2), terminal).then(
  // What could not be written outweighs what was found.
  (exitCode) => (process.exitCode ||= exitCode),
  (error: unknown) => {
    terminal.say(sentenceFor(error));
    process.exitCode = 2;
  },
);

/** What was expected says what to do, in a sentence; a fault of ours says where it happened, too. */
function sentenceFor(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  // A sentence a line, and nothing in a sentence ends its line.
  if (error instanceof ContentError) return error.message.split('\n').map(oneLine).join('\n');
  const frames = String((error as Error)?.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return [textsOf(locale).fault(String(error)), ...frames].join('\n');
}
