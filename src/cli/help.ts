import type { Locale } from '../core/texts/locale';
import { SHARED, usageOf } from './arguments';
import type { Command, Option, Options } from './command';
import { textsOf } from './texts/texts';

/** `api-kata --help`: every command in one line. */
export function overview(commands: readonly Command[], locale: Locale): string {
  const { help } = textsOf(locale);
  return [
    help.title,
    '',
    ...columns(commands.map((command) => [`api-kata ${usageOf(command)}`, command.summary[locale]])),
    '',
    help.forMore,
    '',
    help.everyCommand,
    ...columns(optionRows(SHARED, locale)),
    '',
    help.exitCodes,
    '',
    help.example,
    '  api-kata check first-call first-call/openapi.yaml',
    '',
  ].join('\n');
}

/** `api-kata <command> --help`. */
export function helpOf(command: Command, locale: Locale): string {
  const { help } = textsOf(locale);
  const details = command.details?.[locale];
  return [
    `api-kata ${usageOf(command)}`,
    `  ${command.summary[locale]}`,
    ...(details === undefined ? [] : ['', details.trim()]),
    '',
    help.options,
    ...columns(optionRows({ ...command.options, ...SHARED }, locale)),
    '',
    help.example,
    ...command.example.split('\n').map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function optionRows(options: Options, locale: Locale): [string, string][] {
  return Object.entries(options).map(([name, option]) => [spelled(name, option), option.says[locale]]);
}

function spelled(name: string, { short, value }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** Two columns; a left one that is too wide has the right one below it. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const most = 34;
  const width = Math.max(...rows.map(([left]) => (left.length <= most ? left.length : 0)));
  return rows.flatMap(([left, right]) => {
    const [first = '', ...rest] = right.split('\n');
    const indent = ' '.repeat(width + 5);
    const head =
      left.length <= most ? [`  ${left.padEnd(width)}   ${first}`] : [`  ${left}`, `${indent}${first}`];
    return [...head, ...rest.map((line) => `${indent}${line}`)];
  });
}
