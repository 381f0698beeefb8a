import type { Locale } from '../core/texts/locale';

/** What a command line tool says to the shell. 0: met; 1: findings or unmet goals; 2: could not run; 129, 130, 143: stopped by a signal. */
export type ExitCode = 0 | 1 | 2 | 129 | 130 | 143;

/** A text in every language that a reader may have. */
export type Said = Readonly<Record<Locale, string>>;

export interface Option {
  type: 'string' | 'boolean';
  /** It may be given several times. */
  multiple?: boolean;
  short?: string;
  /** What stands for the value in the help, such as `FILE` or `1|2|3`. */
  value?: string;
  says: Said;
}

export type Options = Readonly<Record<string, Option>>;

/** What was given of the declared options, by name. */
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K]['type'] extends 'boolean'
    ? boolean
    : O[K] extends { multiple: true }
      ? readonly string[]
      : string;
};

/** Where a command writes. stdout is data, stderr is talk. */
export interface Terminal {
  /** Data: what was asked for. Nothing is added to the text. */
  print(text: string): void;
  /** Talk, one or more lines of it. A line end is added; what would steer a terminal or the log of a CI is shown as a sign. */
  say(text: string): void;
  /** Columns to wrap at. */
  width: number;
  /** Whether stdout shows colours and bold. */
  color: boolean;
  /** Resolves when nobody reads stdout any more. */
  closed: Promise<void>;
}

/** One call of a command: its words after the name, its options, and where it speaks. */
export interface Call<O extends Options = Options> {
  words: readonly string[];
  values: Values<O>;
  locale: Locale;
  terminal: Terminal;
}

/** One command; each has a file in `commands/` and a line in the table there. */
export interface Command<O extends Options = Options> {
  /** As it is typed; may be two words, such as `new exercise`. */
  name: string;
  /** The words after the name, such as `<exercise> <file>...`. */
  usage: string;
  /** How many words that are, at least and at most. */
  takes: readonly [least: number, most: number];
  summary: Said;
  /** What else `--help` says. */
  details?: Said;
  options: O;
  /** A command line that works. */
  example: string;
  /** @throws UsageError for a call that cannot be carried out */
  run(this: void, call: Call<O>): Promise<ExitCode>;
}

/** Declares a command, so that `run` sees the types of its own options. */
export function command<const O extends Options>(declared: Command<O>): Command {
  // The parser hands over only what `options` declares, so the narrower `run` is safe.
  return declared;
}
