import type { Finding } from '../report';
import type { Texts } from '../texts/texts';
import { about } from './engine-finding';
import { codePoint, MOST_FAULTS, named, type Explained } from './explained';
import { jsonFaults } from './json-faults';
import { Lines } from './lines';
import { DUPLICATE_KEY, isFatal, SHALLOW, type Parsed } from './parse';
import { foreignFault, yamlFault } from './yaml-faults';

/** Why a YAML text cannot be read, at the place to fix first; empty where a second look finds nothing wrong. */
export function syntaxFindings(text: string, { faults }: Parsed, say: Texts): Finding[] {
  const fatal = faults.filter(isFatal);
  if (fatal.length === 0) return [];
  if (fatal.every(({ message }) => message === DUPLICATE_KEY)) {
    const message = say.syntax.duplicateKey();
    return fatal.slice(0, MOST_FAULTS).map(({ range }) => about('parser', 'error', message, [], range));
  }
  const [first] = fatal.filter(({ message }) => message === SHALLOW);
  const isShallow = first && fatal.every(({ message }) => message === SHALLOW);
  const explained = explanations(text, isShallow ? first.range.start.line : undefined);
  if (explained.length > 0) return told(text, explained, say);
  return fatal
    .filter(({ isError }) => isError)
    .slice(0, 1)
    .map(({ message, range }) => about('parser', 'error', inOurWords(message, say), [], range));
}

/**
 * The first place where a text is no Unicode: whoever read the file left a lone surrogate there (U+DC80 to U+DCFF for a
 * byte from 0x80 to 0xFF). Undefined where all of it is text.
 */
export function encodingFinding(text: string, say: Texts): Finding | undefined {
  if (isWellFormed(text)) return undefined;
  const at = text.search(/\p{Surrogate}/u);
  const unit = text.charCodeAt(at);
  const isByte = unit >= 0xdc80 && unit <= 0xdcff;
  const what = isByte ? `0x${(unit - 0xdc00).toString(16).toUpperCase()}` : codePoint(text.charAt(at));
  return told(text, [{ say: (texts) => texts.notUnicode(what), from: at, to: at + 1 }], say)[0];
}

/** The engine's own look takes no time; older ones have none. */
function isWellFormed(text: string): boolean {
  const { isWellFormed } = text as unknown as { isWellFormed?: (this: string) => boolean };
  return isWellFormed ? isWellFormed.call(text) : !/\p{Surrogate}/u.test(text);
}

/** Why a text is no JSON; empty where it is. */
export function jsonFindings(text: string, say: Texts): Finding[] {
  const foreign = foreignFault(text);
  return told(text, foreign ? [foreign] : jsonFaults(text), say);
}

function explanations(text: string, shallow: number | undefined): Explained[] {
  const foreign = foreignFault(text);
  if (foreign) return [foreign];
  // In braces and quotes it was meant as JSON, whatever YAML makes of it.
  const json = looksLikeJson(text) ? jsonFaults(text) : [];
  if (json.length > 0) return json;
  const fault = yamlFault(text, shallow);
  return fault ? [fault] : [];
}

/** True for what begins as only JSON does: `{"`. */
export function looksLikeJson(text: string): boolean {
  return /^\s*\{\s*["'“}]/.test(text) || /^\s*\[/.test(text);
}

function told(text: string, faults: readonly Explained[], { syntax }: Texts): Finding[] {
  const lines = new Lines(text);
  const numbers = { lineOf: (offset: number) => lines.positionAt(offset).line + 1 };
  return faults.map(({ say, from, to }) =>
    about('parser', 'error', say(syntax, numbers), [], lines.span(from, to)),
  );
}

/** What only Spectral's parser has to say. */
function inOurWords(message: string, { syntax }: Texts): string {
  const [, alias] = /^unidentified alias "(.*)"$/s.exec(message) ?? [];
  if (alias !== undefined) return syntax.alias(named(alias));
  if (message.startsWith('incomplete explicit mapping pair')) return syntax.noKey();
  return message.startsWith('unknown tag') ? syntax.startOfText('!') : syntax.unreadable();
}
