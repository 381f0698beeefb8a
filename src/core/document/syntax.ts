import { Composer, Lexer, Parser } from 'yaml';
import type { Range } from '../report';
import { Lines } from './lines';
import { DEEPEST } from './survey';

/** A place where the text is not YAML. `code` is one of the `yaml` library's error codes. */
export interface SyntaxFault {
  code: string;
  /** The library's own words, for codes that we have no better sentence for. */
  detail: string;
  range: Range;
}

/** At most this many faults are shown: what follows the first is mostly its echo. */
export const MOST_FAULTS = 3;

/**
 * Why a text is not YAML, said by the `yaml` library, whose codes and places are better than those of
 * Spectral's parser. Only asked once that parser has failed, since it is slower. It stops at the last fault that is
 * shown: a text that is all faults would keep it busy for minutes. Empty, too, where the text nests deeper than it can
 * follow; and keys that stand twice are looked for elsewhere (`treeOf`), since it compares each with each.
 */
export function syntaxFaults(text: string): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  const lines = new Lines(text);
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
  const note: OnError = (source, code, detail, isWarning) => {
    if (isWarning) return;
    const [from, to] = placeOf(source);
    faults.push({ code, detail, range: lines.span(from, Math.max(to, from + 1)) });
    if (faults.length >= MOST_FAULTS) throw new Enough();
  };
  // The library has no other way to hear of a fault before the end of the text.
  Object.assign(composer, { onError: note });
  try {
    compose(text, composer, note);
  } catch (error) {
    if (!(error instanceof Enough || error instanceof RangeError)) throw error;
  }
  return faults.slice(0, MOST_FAULTS);
}

class Enough extends Error {}

type Source =
  number | [number, number, number?] | { offset: number; source?: string } | { range?: number[] | null };
type OnError = (source: Source, code: string, detail: string, isWarning?: boolean) => void;

function compose(text: string, composer: Composer, note: OnError): void {
  const parser = new Parser();
  let open = 0;
  let documents = 0;
  const feed = (tokens: Iterable<Parameters<Composer['next']>[0]>) => {
    for (const token of tokens) {
      if (token.type === 'document' && ++documents === 2) note(token, 'MULTIPLE_DOCS', '');
      if (token.type === 'error')
        note(token, 'UNEXPECTED_TOKEN', `${token.message}: ${JSON.stringify(token.source)}`);
      Array.from(composer.next(token));
    }
  };
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') open++;
    else if (lexeme === ']' || lexeme === '}') open--;
    // Brackets without an end would take its time and memory.
    if (open > DEEPEST) throw new Enough();
    feed(parser.next(lexeme));
  }
  feed(parser.end());
  Array.from(composer.end(true, text.length));
}

function placeOf(source: Source): [number, number] {
  if (typeof source === 'number') return [source, source + 1];
  if (Array.isArray(source)) return [source[0], source[1]];
  if ('offset' in source) return [source.offset, source.offset + (source.source?.length ?? 1)];
  const [from = 0, to = from + 1] = source.range ?? [];
  return [from, to];
}
