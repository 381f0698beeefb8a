import type { JsonPath, JsonValue } from '../json';
import type { Finding, Range } from '../report';
import type { Texts } from '../texts/texts';
import { about } from './engine-finding';
import { JsonText } from './json-text';
import { parse, type Parsed } from './parse';
import { keyRange } from './positions';
import { jsonFindings, looksLikeJson, syntaxFindings } from './syntax-findings';
import { AliasBomb } from './tree';

/** What a text amounts to, and where the keys of it stand. */
export interface TextTree {
  /** Undefined for a text without anything in it but comments. */
  root: JsonValue | undefined;
  rangeOf(this: void, path: JsonPath): Range;
}

/** Why a text cannot be read. */
export interface Broken {
  findings: Finding[];
}

/** How a text is read. */
export interface Manner {
  texts: Texts;
  isJson: boolean;
}

/** What begins with a bracket: by the name of the file, or by its look. */
export function isMeantAsJson(body: string, file: string): boolean {
  if (!isInBrackets(body) || /\.ya?ml$/i.test(file)) return false;
  return /\.json$/i.test(file) || looksLikeJson(body);
}

/** JSON, or YAML that looks like it. */
export function isInBrackets(body: string): boolean {
  return /^\s*[{[]/.test(body);
}

/** Reads a text in one go, whatever it holds. Never throws. */
export function readTree(body: string, manner: Manner): TextTree | Broken {
  if (!isInBrackets(body)) return readYaml(body, manner);
  let json: JsonText;
  try {
    json = new JsonText(body);
  } catch {
    const findings = manner.isJson ? jsonFindings(body, manner.texts) : [];
    return findings.length > 0 ? { findings } : readYaml(body, manner);
  }
  return { root: json.root, rangeOf: (path) => json.rangeOf(path) };
}

function readYaml(body: string, { texts }: Manner): TextTree | Broken {
  const say = texts.document;
  let parsed: Parsed;
  try {
    parsed = parse(body, mostNodes(body.length));
  } catch (error) {
    if (error instanceof AliasBomb) return broken('alias-bomb', say.bomb());
    if (error instanceof RangeError) return broken('too-large', say.tooDeep());
    return broken('parser', texts.syntax.unreadable());
  }
  const findings = syntaxFindings(body, parsed, texts);
  return findings.length > 0
    ? { findings }
    : { root: parsed.data, rangeOf: (path) => keyRange(parsed, path) };
}

function broken(rule: string, message: string): Broken {
  return { findings: [about(rule, 'error', message, [], START)] };
}

/** The first character of a text. */
export const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/**
 * Beyond this the aliases of a text expand to more than a spec of that size can have: without them there is a node for
 * each two characters at the most, and real specs of 13 MB have 1.5 million.
 */
export function mostNodes(characters: number): number {
  return Math.max(MOST_NODES, characters / 2);
}
const MOST_NODES = 500_000;
