import { parseArgs } from 'node:util';
import { localeOf, type Locale } from '../../core/texts/locale';
import { gradeCommand } from '../commands/grade';
import { mergeCommand } from '../commands/merge';
import { UsageError } from '../usage';

/** Runs `grade` and `merge` from their declarations; undefined for other commands. @throws UsageError */
export async function runDeclared(typed: string[], language: string): Promise<number | undefined> {
  const [name, ...args] = typed;
  const command = name === 'grade' ? gradeCommand : name === 'merge' ? mergeCommand : undefined;
  if (!command) return undefined;
  const own = Object.entries(
    command.options as Record<string, { type: 'string'; short?: string; multiple?: boolean }>,
  );
  const options = Object.fromEntries(
    own.map(([key, { type, short, multiple }]) => [
      key,
      { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
    ]),
  );
  const { values, positionals } = parse(args, {
    ...options,
    locale: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  const locale: Locale =
    values['locale'] === 'en' || values['locale'] === 'zh-cn' ? values['locale'] : localeOf(language);
  if (values['help']) {
    process.stdout.write(
      `api-kata ${command.name} ${command.usage}\n\n${command.details[locale]}\n\n${command.example}\n`,
    );
    return 0;
  }
  if (positionals.length === 0)
    throw new UsageError(`api-kata ${command.name} ${command.usage}\n${command.example}`);
  return command.run({ words: positionals, values: values, locale });
}

function parse(
  args: string[],
  options: NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>,
) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${reason}. See api-kata --help.`);
  }
}
