import { own, put } from '../core/json';
import { parseArgs } from 'node:util';
import { localeOf, type Locale } from '../core/texts/locale';
import type { Command, Option, Options, Values } from './command';
import { nearest } from '../core/texts/nearest';
import { textsOf, type CliTexts } from './texts/texts';
import { UsageError } from './usage';

/** The options that every command has. */
export const SHARED = {
  locale: {
    type: 'string',
    value: 'en|zh-cn',
    says: { en: textsOf('en').help.locale, 'zh-cn': textsOf('zh-cn').help.locale },
  },
  help: {
    type: 'boolean',
    short: 'h',
    says: { en: textsOf('en').help.help, 'zh-cn': textsOf('zh-cn').help.help },
  },
  version: {
    type: 'boolean',
    says: { en: textsOf('en').help.version, 'zh-cn': textsOf('zh-cn').help.version },
  },
} as const satisfies Options;

const LOCALES = ['en', 'zh-cn'] as const;

/** What was typed, taken apart. `help` without a command is the overview. */
export type Parsed =
  | { kind: 'version' }
  | { kind: 'help'; command?: Command; locale: Locale }
  | {
      kind: 'run';
      command: Command;
      words: string[];
      values: Values<Options>;
      locale: Locale;
    };

/**
 * Reads the words after `api-kata`. `language` is what the environment says (`LANG`).
 * @throws UsageError that names the nearest command or option
 */
export function readArguments(typed: string[], commands: readonly Command[], language: string): Parsed {
  // The commands declare their options; where a value belongs to one must be known before the command is.
  const known: Options = Object.fromEntries(
    [...commands.map(({ options }) => options), SHARED].flatMap((options) => Object.entries(options)),
  );
  const { tokens } = parseArgs({
    args: typed,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: plain(known),
  });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const locale = localeFrom(given.find(({ name }) => name === 'locale')?.value, language);
  const texts = textsOf(locale);

  const asksHelp = words[0] === 'help';
  if (asksHelp) words.shift();
  const command = words.length === 0 ? undefined : commandFor(words, commands, texts);
  const values: Record<string, string | string[] | boolean> = {};
  for (const { name, rawName, value, inlineValue } of given) {
    const option: Option | undefined = (command && own(command.options, name)) ?? sharedOption(name);
    if (option === undefined) throw unknownOption(rawName, command, commands, texts);
    if (option.type === 'boolean') {
      if (value !== undefined) throw new UsageError(texts.call.takesNoValue(rawName));
      put(values, name, true);
    } else {
      const looksLikeOption = inlineValue === false && value !== undefined && /^-[^\d]/.test(value);
      if (value === undefined || value === '' || looksLikeOption)
        throw new UsageError(texts.call.needsValue(rawName, option.value ?? 'VALUE'));
      const earlier = own(values, name);
      put(values, name, option.multiple ? [...(Array.isArray(earlier) ? earlier : []), value] : value);
    }
  }
  oneOf('--locale', values['locale'] === undefined ? locale : String(values['locale']), LOCALES, texts);
  if (values['version'] === true) return { kind: 'version' };
  if (command === undefined) return { kind: 'help', locale };
  if (asksHelp || values['help'] === true) return { kind: 'help', command, locale };
  words.splice(0, command.name.split(' ').length);
  const [least, most] = command.takes;
  if (words.length < least || words.length > most)
    throw new UsageError(texts.call.wrongWords(usageOf(command), command.example.split('\n')[0] ?? ''));
  // Each value has the type that its option declares, as the loop above sees to.
  return { kind: 'run', command, words, values: values as Values<Options>, locale };
}

/** `check <exercise> <file>...` */
export function usageOf({ name, usage }: Command): string {
  return usage === '' ? name : `${name} ${usage}`;
}

/** The value itself where it is allowed. @throws UsageError that names the nearest one */
export function oneOf<const T extends readonly string[]>(
  option: string,
  value: string,
  allowed: T,
  texts: CliTexts,
): T[number] {
  if (allowed.includes(value)) return value;
  throw new UsageError(texts.call.oneOf(option, allowed, value, nearest(value, allowed)));
}

/** A whole number within bounds. @throws UsageError */
export function wholeNumber(
  option: string,
  value: string,
  [from, to]: readonly [number, number],
  texts: CliTexts,
): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= from && number <= to) return number;
  throw new UsageError(texts.call.wholeNumber(option, from, to, value));
}

function commandFor(words: readonly string[], commands: readonly Command[], texts: CliTexts): Command {
  const [first = '', second] = words;
  const found = commands.find(({ name }) => name === first || name === `${first} ${second}`);
  if (found) return found;
  const names = commands.map(({ name }) => name);
  const close =
    nearest(`${first} ${second}`, names) ??
    nearest(first, names) ??
    names.find((name) => name.startsWith(`${first} `));
  throw new UsageError(texts.call.unknownCommand(first, close));
}

function unknownOption(
  rawName: string,
  command: Command | undefined,
  commands: readonly Command[],
  texts: CliTexts,
): UsageError {
  const own = command ? [command.options] : commands.map(({ options }) => options);
  const names = [...own, SHARED].flatMap((options) => Object.keys(options)).map((name) => `--${name}`);
  return new UsageError(texts.call.unknownOption(rawName, command?.name, nearest(rawName, names)));
}

function sharedOption(name: string): Option | undefined {
  return Object.hasOwn(SHARED, name) ? SHARED[name as keyof typeof SHARED] : undefined;
}

/** The language to complain in must be known before anything else is. */
function localeFrom(value: string | undefined, language: string): Locale {
  return LOCALES.find((locale) => locale === value) ?? localeOf(language);
}

function plain(options: Options) {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [
      name,
      { type, ...(short === undefined ? {} : { short }) },
    ]),
  );
}
