import { run } from 'zhlint';
import type { Passage } from './passages';

/** The options of "Words in Chinese" in `rulesets/README.md`. Not zhlint's preset: it turns （） into (). */
const OPTIONS = {
  rules: {
    halfwidthPunctuation: '',
    fullwidthPunctuation: '，。：；？！“”‘’（）、',
    noSpaceBeforePauseOrStop: true,
    noSpaceOutsideFullwidthQuotation: true,
    noSpaceInsideQuotation: true,
    noSpaceOutsideFullwidthBracket: true,
    noSpaceInsideBracket: true,
    spaceBetweenMixedwidthContent: true,
    noSpaceBetweenFullwidthContent: true,
    noSpaceInsideHyperMark: true,
    spaceOutsideCode: true,
  },
};

/** What is wrong with spaces and punctuation in a text: each fault with its place and what stands around it. */
export function misset({ file, line, text, isPage }: Passage): string[] {
  const plain = isPage ? withoutEnglish(text) : filled(withoutEnglish(text));
  const faults = [...run(plain, OPTIONS).validations, ...(isPage ? [] : gapsIn(plain))];
  return faults.map(
    ({ index, length, message }) =>
      `${file}:${line + plain.slice(0, index).split('\n').length - 1} ${message}: ${plain.slice(Math.max(0, index - 12), index + length + 12).replaceAll('\n', '⏎')}`,
  );
}

/** Spaces behind full-width punctuation, which zhlint lets be. On pages `rendering.test.ts` sees them. */
function gapsIn(sentence: string): { index: number; length: number; message: string }[] {
  return [...sentence.matchAll(/[，。：；？！、）”] +\S/gu)].map(({ index, 0: { length } }) => ({
    index,
    length,
    message: '全角标点之后不需要空格',
  }));
}

/** English has a typography of its own; between quotation marks it becomes one word. */
function withoutEnglish(text: string): string {
  return text.replace(/“[^“”\p{Script=Han}]*”/gu, (quoted) => `“${'x'.repeat(quoted.length - 2)}”`);
}

/**
 * A sentence with code where a value is filled in, and also for what a terminal shows without back-ticks: `<file>`,
 * `.yaml`, a pattern in quotes. What code puts together is a Chinese word where it stands without spaces.
 */
function filled(text: string): string {
  // A sentence before another one, at the start, has its own full stop.
  return text
    .replace(/^\{\d+\}(?=\p{Script=Han})/u, '某。')
    .replace(
      /`[^`]*`|( ?)\{\d+(?:、|(\?))?\}( ?)|'[!-&(-~]+'|<[\w-]+>|(?<![\w/])\.+(?=[\w/])/g,
      (whole, before: string | undefined, isMade: string | undefined, after: string | undefined) => {
        if (whole.startsWith('`')) return whole;
        if (isMade && !before && !after) return '某';
        return whole.startsWith('.') ? 'x' : `${before ?? ''}\`x\`${after ?? ''}`;
      },
    );
}
