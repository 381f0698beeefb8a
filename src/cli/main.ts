// First: see there.
import './early-worker';
import { version } from '../../package.json';
import { ContentError } from '../core/exercises/load';
import { localeOf } from '../core/texts/locale';
import { readArguments } from './arguments';
import type { ExitCode, Terminal } from './command';
import { commands } from './commands/commands';
import { wantsColor } from './formats/text/paint';
import { visibleLines } from './formats/visible';
import { helpOf, overview } from './help';
import { textsOf } from './texts/texts';
import { UsageError } from './usage';

const language = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';

/** stdout is data, stderr is talk; the exit code is 0, 1 or 2 as `ExitCode` says. */
async function run(typed: string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = readArguments(typed, commands, language);
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

/** A closed pipe (`| head`) is no failure: whoever reads has read enough. The exit code still says what was found. */
function closed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) =>
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      resolve();
    }),
  );
}

void closed(process.stderr);
const terminal: Terminal = {
  print: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(`${visibleLines(text)}\n`),
  width: process.stdout.columns ?? 80,
  color: wantsColor(process.env, process.stdout.isTTY),
  closed: closed(process.stdout),
};

run(process.argv.slice(2), terminal).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    const isExpected = error instanceof UsageError || error instanceof ContentError;
    const detail = String((error as Error)?.stack ?? error);
    terminal.say(isExpected ? error.message : textsOf(localeOf(language)).fault(detail));
    process.exitCode = 2;
  },
);
