import { Composer, Lexer, Parser } from 'yaml';
import { DEEPEST } from './survey';

/** A place where the text is not YAML: offsets of UTF-16 units. */
export interface SyntaxFault {
  /** One of the `yaml` library's error codes. */
  code: string;
  /** The library's own words. */
  detail: string;
  from: number;
  to: number;
}

/**
 * Where a text stops being YAML, by the `yaml` library, whose codes and places are better than those of Spectral's parser.
 * Only asked once that parser has failed, since it is slower, and only for the first fault: the next ones are mostly
 * its echo, and a text that is all faults would keep it busy for minutes. Undefined, too, where the text nests
 * deeper than it can follow; and keys that stand twice are looked for elsewhere (`treeOf`), since it compares each
 * with each.
 */
export function syntaxFault(text: string): SyntaxFault | undefined {
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
  // The parser is at the end of a document before the first place of it is composed.
  let first: SyntaxFault | undefined;
  const note: OnError = (source, code, detail, isWarning) => {
    if (isWarning) return;
    // What it makes of our own exception.
    if (code === 'RESOURCE_EXHAUSTION') throw new Found();
    const [from, to] = placeOf(source);
    if (!first || from < first.from) first = { code, detail, from, to: Math.max(to, from + 1) };
    if (code !== PARSER) throw new Found();
  };
  // The library has no other way to hear of a fault before the end of the text.
  Object.assign(composer, { onError: note });
  try {
    compose(text, composer, note);
  } catch (error) {
    if (!(error instanceof Found || error instanceof RangeError)) throw error;
  }
  return first;
}

/** The code of what the parser itself has to say. */
const PARSER = 'UNEXPECTED_TOKEN_IN_STREAM';

/** Where the text in quotes starts that an offset is in, or just behind. */
export function openingQuote(text: string, offset: number): number | undefined {
  let at = 0;
  let found: number | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    // Marks of the lexer itself are not in the text.
    if (!text.startsWith(lexeme, at)) continue;
    if (at > offset) break;
    if ((lexeme.startsWith('"') || lexeme.startsWith("'")) && at + lexeme.length >= offset) found ??= at;
    at += lexeme.length;
  }
  return found;
}

/** The innermost bracket that is open at an offset. */
export function openBracket(text: string, offset: number): number | undefined {
  const open: number[] = [];
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (!text.startsWith(lexeme, at)) continue;
    if (at >= offset) break;
    if (lexeme === '{' || lexeme === '[') open.push(at);
    else if (lexeme === '}' || lexeme === ']') open.pop();
    at += lexeme.length;
  }
  return open.at(-1);
}

class Found extends Error {}

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
      if (token.type === 'error') note(token, PARSER, token.message);
      Array.from(composer.next(token));
    }
  };
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') open++;
    else if (lexeme === ']' || lexeme === '}') open--;
    // Brackets without an end would take its time and memory.
    if (open > DEEPEST) return;
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
