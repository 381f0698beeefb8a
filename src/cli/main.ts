import { readArguments, type Call } from './arguments';
import { check, lint, list } from './commands';
import { runDeclared } from './grading/run-declared';
import { USAGE, UsageError } from './usage';
import { version } from '../../package.json';

/** stdout is data, stderr is talk; the exit code is 0, 1 or 2 as `USAGE` says. */
async function run(words: string[]): Promise<number> {
  const language = process.env['LC_ALL'] ?? process.env['LANG'] ?? '';
  const declared = await runDeclared(words, language);
  if (declared !== undefined) return declared;
  const call: Call = readArguments(words, language);
  switch (call.command) {
    case 'help':
      return print(USAGE, 0);
    case 'version':
      return print(`${version}\n`, 0);
    case 'check':
      return await check(call, print);
    case 'lint':
      return await lint(call, print);
    case 'list':
      return await list(call, print);
  }
}

function print(data: string, exitCode: number): number {
  process.stdout.write(data);
  return exitCode;
}

// A closed pipe (`| head`) ends the work; it is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

run(process.argv.slice(2)).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    const message =
      error instanceof UsageError
        ? error.message
        : `API Kata met a fault of its own: ${String((error as Error)?.stack ?? error)}`;
    process.stderr.write(`${message}\n`);
    process.exitCode = 2;
  },
);
