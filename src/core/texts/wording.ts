import type { JsonPath, JsonValue } from '../json';

const LONGEST = 60;
/** Of a long value the rest is not even looked at. */
const LOOKED_AT = 20 * LONGEST;

/**
 * A value of the document inside a message, in back-ticks. Shortened, on one line, and without what Spectral
 * would read as one of its own placeholders: `{{…}}` is replaced and `#{{…}}` even evaluated.
 */
export function code(value: string): string {
  if (PLAIN.test(value)) return `\`${value}\``;
  const line = value
    .slice(0, LOOKED_AT)
    .replace(/\s+/g, ' ')
    .replaceAll('`', "'")
    .replaceAll('{{', '{ {')
    .replaceAll('}}', '} }');
  return `\`${line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(HALF, '')}…` : line}\``;
}

/** Nothing to shorten, and nothing that anybody reads as something else. */
const PLAIN = /^[\w.$/ -]{0,60}$/;

/** The first half of a surrogate pair, without its second. */
const HALF = /[\uD800-\uDBFF]$/;

/** A JSON value the way it would be written, in back-ticks. */
export function literal(value: JsonValue): string {
  return code(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Alternatives in one pair of back-ticks, so that their number does not make a new sentence: `a | b | c`. */
export function alternatives(values: readonly JsonValue[], most = 8): string {
  const names = values
    .slice(0, most)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return `\`${[...names.map((name) => code(name).slice(1, -1)), ...(values.length > most ? ['…'] : [])].join(' | ')}\``;
}

/** Several names in one pair of back-ticks: `a, b, c`. */
export function listed(names: readonly string[], most = 8): string {
  return alternatives(names, most).replaceAll(' | ', ', ');
}

/** Chinese words that were put into a Chinese sentence join it without a space; values in back-ticks stay as they are. */
export function closedUp(text: string): string {
  return text
    .split('`')
    .map((part, i) => (i % 2 === 0 ? part.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : part))
    .join('`');
}

/** A place inside a value as people write it: `errors[0].code`. Of a long one the end says most. */
export function dotted(path: JsonPath): string {
  const text = path.reduce<string>(
    (before, key) =>
      typeof key === 'number' ? `${before}[${key}]` : before === '' ? key : `${before}.${key}`,
    '',
  );
  return text.length > LONGEST ? `…${text.slice(1 - LONGEST)}` : text;
}

/** The template of a message that holds in more places than one. Its first part is a whole message of its own. */
export const REPEATED = '{0} The same holds in {1} more places, among them {2}.';

/** The message for the first place, and how many others there are, with some of them in back-ticks. */
export function repeated(message: string, others: number, among: string): string {
  const values = [message, String(others), among];
  return REPEATED.replace(/\{(\d)\}/g, (_, i: string) => values[Number(i)] ?? '');
}

/** In how many more places an English message says that it holds. */
export function othersIn(message: string): number {
  return Number(/ The same holds in (\d+) more places, among them /.exec(message)?.[1] ?? 0);
}
