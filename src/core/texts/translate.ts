import { own } from '../json';
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

/**
 * Spectral functions speak English only (the stock CLI must see the same), so messages are translated
 * by the template they were made from: `\`{0}\` accepts no key` matches "`sendMessage` accepts no key".
 */
export function translator(texts: RuleTexts): Translate {
  const templates = Object.entries(texts.messages)
    .map(([english, translated]) => ({
      parts: english.split(/\{\d+\}/),
      order: order(english),
      translated,
      weight: fixedLength(english),
    }))
    // The template with most fixed text is the most specific.
    .sort((a, b) => b.weight - a.weight);
  const whole = own(texts.messages, REPEATED);
  const parts = REPEATED.split(/\{\d\}/);
  return {
    message(english) {
      const [first, ...others] = (whole !== undefined && between(parts, english)) || [];
      if (whole !== undefined && first !== undefined) return fill(whole, [this.message(first), ...others]);
      for (const { parts, order, translated } of templates) {
        const values = between(parts, english);
        if (!values) continue;
        return fill(
          translated,
          order.map((_, i) => values[order.indexOf(i)] ?? ''),
        );
      }
      return english;
    },
    why: (rule, english) => own(texts.why, rule) ?? english,
    description: (rule, english) => own(texts.descriptions ?? {}, rule) ?? english,
  };
}

function fill(template: string, values: readonly string[]): string {
  return template.replace(/\{(\d+)\}/g, (_, index: string) => values[Number(index)] ?? '');
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
