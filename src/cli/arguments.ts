import { parseArgs } from 'node:util';
import { localeOf, type Locale } from '../core/texts/locale';
import { nearest } from './nearest';
import { UsageError } from './usage';

export type Format = 'text' | 'json';

export type Call =
  | { command: 'help' | 'version' }
  | { command: 'check'; exercise: string; file: string; format: Format; locale: Locale }
  | { command: 'lint'; file: string; format: Format; locale: Locale }
  | { command: 'list'; format: Format; locale: Locale };

const COMMANDS = ['check', 'lint', 'list', 'grade', 'merge'];

/** Reads the words after `api-kata`. @throws UsageError */
export function readArguments(words: string[], language: string): Call {
  const { values, positionals } = parse(words);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...rest] = positionals;
  if (command === undefined) return { command: 'help' };
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json'] as const);
  const locale =
    values.locale === undefined
      ? localeOf(language)
      : oneOf('--locale', values.locale, ['en', 'zh-cn'] as const);
  const [first, second] = rest;
  switch (command) {
    case 'check':
      if (first === undefined || second === undefined || rest.length > 2)
        throw new UsageError('check takes an exercise and a file: api-kata check first-call openapi.yaml');
      return { command, exercise: first, file: second, format, locale };
    case 'lint':
      if (first === undefined || rest.length > 1)
        throw new UsageError('lint takes one file: api-kata lint openapi.yaml');
      return { command, file: first, format, locale };
    case 'list':
      if (rest.length > 0) throw new UsageError('list takes no file: api-kata list');
      return { command, format, locale };
    default: {
      const close = nearest(command, COMMANDS);
      throw new UsageError(
        `There is no command ${command}.${close ? ` Did you mean ${close}?` : ''} See api-kata --help.`,
      );
    }
  }
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        locale: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    // Node's message goes on about `--`; its first sentence names the option.
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${reason}. See api-kata --help.`);
  }
}

function oneOf<const T extends readonly string[]>(option: string, value: string, allowed: T): T[number] {
  if (allowed.includes(value)) return value;
  throw new UsageError(`${option} takes ${allowed.join(' or ')}, not ${value}.`);
}
