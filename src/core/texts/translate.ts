import { own } from '../json';
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
      pattern: toPattern(english),
      order: order(english),
      translated,
      weight: fixedLength(english),
    }))
    // The template with most fixed text is the most specific.
    .sort((a, b) => b.weight - a.weight);
  return {
    message(english) {
      for (const { pattern, order, translated } of templates) {
        const match = pattern.exec(english);
        if (!match) continue;
        return translated.replace(
          /\{(\d+)\}/g,
          (_, index: string) => match[order.indexOf(Number(index)) + 1] ?? '',
        );
      }
      return english;
    },
    why: (rule, english) => own(texts.why, rule) ?? english,
    description: (rule, english) => own(texts.descriptions ?? {}, rule) ?? english,
  };
}

function toPattern(template: string): RegExp {
  const source = template
    .split(/\{\d+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('([^]*?)');
  return new RegExp(`^${source}$`);
}

function order(template: string): number[] {
  return [...template.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index));
}

function fixedLength(template: string): number {
  return template.replace(/\{\d+\}/g, '').length;
}
