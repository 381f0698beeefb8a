import { own } from '../json';
import { series } from './series';
import { REPEATED } from './wording';

/** Rule texts in another language: `why` and `descriptions` by rule id, messages by English template with `{0}`, `{1}`… */
export interface RuleTexts {
  why: Record<string, string>;
  messages: Record<string, string>;
  descriptions?: Record<string, string>;
}

/** Turns a rule's English texts into the reader's. Unknown texts stay English: better than nothing. */
export interface Translate {
  message(english: string): string;
  why(rule: string, english: string): string;
  description(rule: string, english: string): string;
}

export const inEnglish: Translate = {
  message: (english) => english,
  why: (_rule, english) => english,
  description: (_rule, english) => english,
};

/** The template that a message was made from, and what stands for each of its placeholders. */
export interface Recognised {
  template: string;
  /** By the number of the placeholder. */
  values: readonly string[];
}

/** Tells which of the templates a message was made from; of several the one that leaves least open. */
export function recogniser(templates: Iterable<string>): (message: string) => Recognised | undefined {
  const known = [...templates]
    .map((template) => ({
      template,
      parts: template.split(/\{\d+\}/),
      order: order(template),
      weight: fixedLength(template),
    }))
    .sort((a, b) => b.weight - a.weight);
  return (message) => {
    for (const { template, parts, order } of known) {
      const values = between(parts, message);
      if (values) return { template, values: order.map((_, i) => values[order.indexOf(i)] ?? '') };
    }
    return undefined;
  };
}

/**
 * Spectral functions speak English only (the stock CLI must see the same), so messages are translated
 * by the template they were made from: `\`{0}\` accepts no key` matches "`sendMessage` accepts no key".
 */
export function translator(texts: RuleTexts): Translate {
  const recognise = recogniser(Object.keys(texts.messages));
  const recogniseRepeated = recogniser([REPEATED]);
  return {
    message(english) {
      const whole = own(texts.messages, REPEATED);
      const [first, ...others] = (whole !== undefined && recogniseRepeated(english)?.values) || [];
      if (whole !== undefined && first !== undefined) return fill(whole, [this.message(first), ...others]);
      const recognised = recognise(english);
      if (!recognised) return english;
      return fill(own(texts.messages, recognised.template) ?? english, recognised.values);
    },
    why: (rule, english) => own(texts.why, rule) ?? english,
    description: (rule, english) => own(texts.descriptions ?? {}, rule) ?? english,
  };
}

/** A Chinese template has `{0、}` where the value is a list of names, as `listed` makes them: each becomes code. */
function fill(template: string, values: readonly string[]): string {
  return template.replace(/`?\{(\d+)、\}`?|\{(\d+)\}/g, (_, list?: string, one?: string) => {
    const value = values[Number(list ?? one)] ?? '';
    return list === undefined ? value : series(inCode(value));
  });
}

function inCode(list: string): string[] {
  return list
    .replaceAll('`', '')
    .split(', ')
    .map((name) => `\`${name}\``);
}

/**
 * What stands between the fixed parts of a template; undefined where the message was not made from it. No regular
 * expression: names from the spec may hold the fixed parts many times over.
 */
function between(parts: readonly string[], message: string): string[] | undefined {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return message === first ? [] : undefined;
  const end = message.length - last.length;
  let at = first.length;
  if (!message.startsWith(first) || !message.endsWith(last)) return undefined;
  const values: string[] = [];
  for (const part of rest) {
    const next = message.indexOf(part, at);
    if (next < 0) return undefined;
    values.push(message.slice(at, next));
    at = next + part.length;
  }
  return at <= end ? [...values, message.slice(at, end)] : undefined;
}

function order(template: string): number[] {
  return [...template.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index));
}

function fixedLength(template: string): number {
  return template.replace(/\{\d+\}/g, '').length;
}
