import {
  Composer,
  isAlias,
  isMap,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type Document,
} from 'yaml';
import { isBounded } from './bounds';
import type { Fault } from './fault';

/** What reading a file gave: its value, or why there is none. */
export type Parsed = { value: unknown; fault?: undefined } | { fault: Fault };

/**
 * The parser's time grows with the square of some texts, so the bound is what it reads within a second or two. The
 * largest file of an exercise that ships has 8,000 characters.
 */
export const MOST_YAML = 250_000;
/** The schema needs 12; a contract rarely passes 40. */
export const DEEPEST = 100;
/** Each may stand for a large part of the file. */
export const MOST_ALIASES = 50;

/** A YAML or JSON file of an exercise as a plain value, within bounds. Never throws. */
export function parseContent(file: string, text: string): Parsed {
  if (text.length > MOST_YAML) return { fault: { kind: 'tooLarge', file, detail: `${MOST_YAML / 1000} KB` } };
  const tooDeep: Parsed = { fault: { kind: 'tooDeep', file, detail: String(DEEPEST) } };
  const lineCounter = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const unreadable = (detail: string, at: number): Parsed => ({
    fault: { kind: 'unreadable', file, detail, ...place(at) },
  });
  // Unique keys are looked for below, in linear time. Types beyond JSON stay out, whatever `%YAML` says.
  const composer = new Composer({ logLevel: 'silent', schema: 'core', uniqueKeys: false });
  const documents: Document.Parsed[] = [];
  const parser = new Parser(lineCounter.addNewLine);
  lineCounter.addNewLine(0);
  let open = 0;
  for (const lexeme of [...new Lexer().lex(text), undefined]) {
    if (lexeme === '[' || lexeme === '{') open++;
    else if (lexeme === ']' || lexeme === '}') open = Math.max(0, open - 1);
    // Brackets without an end keep the parser busy for minutes before it gives up.
    if (open > DEEPEST) return tooDeep;
    for (const token of lexeme === undefined ? parser.end() : parser.next(lexeme)) {
      // A text that is all errors would be read to its end for the sake of them.
      if (token.type === 'error') return unreadable(token.message, token.offset);
      documents.push(...composer.next(token));
    }
  }
  documents.push(...composer.end(true, text.length));
  const [document, second] = documents;
  if (!document || second) return unreadable('several documents', second?.range[0] ?? 0);
  const [error] = document.errors;
  if (error?.code === 'RESOURCE_EXHAUSTION') return tooDeep;
  if (error) return unreadable(error.message, error.pos[0]);
  const trouble = troubleIn(document);
  if (trouble?.kind === 'twiceKey')
    return { fault: { kind: 'twiceKey', file, detail: trouble.key, ...place(trouble.at) } };
  if (trouble) return { fault: { kind: trouble.kind, file, detail: trouble.detail } };
  try {
    const value = document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
    return isBounded(value) ? { value } : { fault: { kind: 'aliases', file, detail: String(MOST_ALIASES) } };
  } catch {
    // The parser's own bound counts aliases of aliases.
    return { fault: { kind: 'aliases', file, detail: String(MOST_ALIASES) } };
  }
}

type Trouble =
  { kind: 'twiceKey'; key: string; at: number } | { kind: 'tooDeep' | 'aliases'; detail: string };

function troubleIn(document: Document): Trouble | undefined {
  let aliases = 0;
  let trouble: Trouble | undefined;
  visit(document, (_, node, path) => {
    // Of each level both the map and the pair in it are on the path.
    if (path.length > 2 * DEEPEST) trouble = { kind: 'tooDeep', detail: String(DEEPEST) };
    else if (isAlias(node) && ++aliases > MOST_ALIASES)
      trouble = { kind: 'aliases', detail: String(MOST_ALIASES) };
    else if (isMap(node)) trouble = repeatedKey(node.items);
    return trouble && visit.BREAK;
  });
  return trouble;
}

function repeatedKey(pairs: readonly unknown[]): Trouble | undefined {
  const seen = new Set<string>();
  for (const pair of pairs) {
    const key = isPair(pair) ? pair.key : undefined;
    if (!isScalar(key)) continue;
    // As the object's key, where 1 and '1' are the same.
    const name = String(key.value);
    if (seen.has(name)) return { kind: 'twiceKey', key: name, at: key.range?.[0] ?? 0 };
    seen.add(name);
  }
  return undefined;
}
