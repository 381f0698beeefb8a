import { budgetFor, openBudget, type Budget } from '../budget';
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { Finding, Range } from '../report';
import type { Texts } from '../texts/texts';
import { about, shortened } from './engine-finding';
import { expandedNodes } from './expansion';
import { resolveNamed } from './identifiers';
import { JsonText } from './json-text';
import { Lines } from './lines';
import { PieceCache } from './piece-cache';
import { parse, type Parsed } from './parse';
import { assemble, piecesOf, rangesIn, readPieces } from './pieces';
import { keyRange } from './positions';
import { DEEPEST, survey, together, type NamedReference, type Survey } from './survey';
import { encodingFinding, jsonFindings, looksLikeJson, syntaxFindings } from './syntax-findings';
import { AliasBomb } from './tree';

/** One parse of one text, shared by everything that looks at it. */
export interface SpecDocument {
  /** Objects without a prototype: every name in it is its own. Nobody may change it. */
  root: JsonObject;
  /** The range of the key at a path; see `keyRange`. Always within the text. */
  rangeOf: (this: void, path: JsonPath) => Range;
  /** The references of the document. */
  survey: Survey;
  /** Nodes, with local references followed. */
  expanded: number;
  /** What is left for the rest of the check. */
  budget: Budget;
}

/** Either a document with what is to be said about it as a whole, or why there is none. */
export type Reading =
  | { readable: true; document: SpecDocument; findings: Finding[] }
  | { readable: false; empty: boolean; findings: Finding[] };

export interface ReadLimits {
  /** Characters (UTF-16 units). */
  most: number;
  /** The name of the file tells JSON from YAML in braces, which allows more. */
  file?: string | undefined;
}

/**
 * Reads a spec: YAML or JSON text → document. Never throws, never hangs, never looks outside the text.
 * `cache` holds the pieces of the same document before the edit: what the edit left alone keeps its identity.
 */
export function read(text: string, texts: Texts, limits: ReadLimits, cache = new PieceCache()): Reading {
  const say = texts.document;
  // VS Code strips the byte order mark from what it shows; so must whoever counts characters.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return nothingIn(say);
  if (body.length > limits.most)
    return refuse('too-large', say.tooLarge(megabytes(body.length), megabytes(limits.most)));
  const encoding = encodingFinding(body, texts);
  if (encoding) return { readable: false, empty: false, findings: [encoding] };
  const lines = lazily(() => new Lines(body));
  const isJson = isMeantAsJson(body, limits.file ?? '');
  const reading = readBody(body, { texts, say, isJson }, cache, (range) => lines().within(range));
  for (const finding of reading.findings) finding.range = lines().within(finding.range);
  return reading;
}

type Within = (range: Range) => Range;

/** How a text is read. */
interface Manner {
  texts: Texts;
  say: Say;
  isJson: boolean;
}

/** What begins with a bracket: by the name of the file, or by its look. */
function isMeantAsJson(body: string, file: string): boolean {
  if (!/^\s*[{[]/.test(body) || /\.ya?ml$/i.test(file)) return false;
  return /\.json$/i.test(file) || looksLikeJson(body);
}

function readBody(body: string, manner: Manner, cache: PieceCache, within: Within): Reading {
  const { say } = manner;
  if (/^\s*[{[]/.test(body)) return readJson(body, manner, within);
  const pieces = readPieces(body, mostNodes(body), cache.lookUp);
  if (!pieces) return readWhole(body, manner, within);
  const updated = cache.update(pieces);
  const rangeOf = rangesIn(updated);
  return judge(
    {
      root: assemble(updated),
      rangeOf: (path) => within(rangeOf(path)),
      survey: together(piecesOf(updated).map((piece) => piece.survey)),
    },
    body,
    say,
  );
}

/** JSON, or YAML that looks like it. */
function readJson(body: string, manner: Manner, within: Within): Reading {
  const { say, texts } = manner;
  let json: JsonText;
  try {
    json = new JsonText(body);
  } catch {
    const findings = manner.isJson ? jsonFindings(body, texts) : [];
    return findings.length > 0
      ? { readable: false, empty: false, findings }
      : readWhole(body, manner, within);
  }
  const { root } = json;
  if (!isObject(root)) return refuse('not-openapi', say.notOpenApi());
  return judge({ root, rangeOf: (path) => within(json.rangeOf(path)), survey: survey(root, []) }, body, say);
}

/** What is not laid out in blocks, or not sound in each of them, is read in one go. */
function readWhole(body: string, { texts, say }: Manner, within: Within): Reading {
  let parsed: Parsed;
  try {
    parsed = parse(body, mostNodes(body));
  } catch (error) {
    if (error instanceof AliasBomb) return refuse('alias-bomb', say.bomb());
    if (error instanceof RangeError) return refuse('too-large', say.tooDeep());
    return refuse('parser', texts.syntax.unreadable());
  }
  const findings = syntaxFindings(body, parsed, texts);
  if (findings.length > 0) return { readable: false, empty: false, findings };
  const root = parsed.data;
  // A file of comments only is empty to a parser.
  if (root === undefined || root === null) return nothingIn(say);
  if (!isObject(root)) return refuse('not-openapi', say.notOpenApi());
  return judge(
    { root, rangeOf: (path) => within(keyRange(parsed, path)), survey: survey(root, []) },
    body,
    say,
  );
}

/**
 * Beyond this the aliases of a text expand to more than a spec of that size can have: without them there is a node for
 * each two characters at the most, and real specs of 13 MB have 1.5 million.
 */
function mostNodes(body: string): number {
  return Math.max(MOST_NODES, body.length / 2);
}
const MOST_NODES = 500_000;

/** The same for their characters. */
function mostCharacters(body: string): number {
  return Math.max(MOST_CHARACTERS, body.length);
}
const MOST_CHARACTERS = 4_000_000;

/** Beyond this many nodes a document with all references followed cannot be traversed in reasonable time. */
const MOST_EXPANDED = 5_000_000;

/** In characters: messages and places hold names, and a path has at most so many parts. No server takes longer URLs. */
const LONGEST_NAME = 4_000;

/** What all rules together do with a node, and the validators with two items that must not be the same. */
const STEPS_PER_NODE = 10;
const STEPS_PER_PAIR = 4;

/** Whether the document is OpenAPI that can be followed, and what is to be said about it as a whole. */
function judge(read: Pick<SpecDocument, 'root' | 'rangeOf' | 'survey'>, body: string, say: Say): Reading {
  const { root, rangeOf, survey } = read;
  const version = versionOf(root);
  if (version === undefined) {
    if (/^2(\.|$)/.test(String(scalar(root['swagger']))))
      return refuse('unsupported-version', say.swagger2(), rangeOf(['swagger']));
    return refuse('not-openapi', say.notOpenApi(), rangeOf([]));
  }
  // Unquoted, `openapi: 3.0` is the number 3: a fault of the structure, and no other version.
  if (!/^3(\.[012](\.|$)|$)/.test(version))
    return refuse('unsupported-version', say.unsupported(shortened(version)), rangeOf(['openapi']));
  if (survey.deepest > DEEPEST) return refuse('too-large', say.tooDeep());
  if (survey.longestName > LONGEST_NAME)
    return refuse('too-large', say.longName(survey.longestName, LONGEST_NAME));
  if (survey.nodes > mostNodes(body) || survey.characters > mostCharacters(body))
    return refuse('alias-bomb', say.bomb());
  const { external } = resolveNamed(root, survey);
  const expanded = expandedNodes(root, survey);
  if (expanded > MOST_EXPANDED) return refuse('alias-bomb', say.refBomb());
  const budget = budgetFor(body.length);
  if (!budget.affords(survey.nodes * STEPS_PER_NODE + survey.pairs * STEPS_PER_PAIR))
    return refuse('too-large', say.tooMuch());
  budget.spend(survey.nodes * STEPS_PER_NODE + survey.pairs * STEPS_PER_PAIR);
  openBudget(root, budget);
  const findings = unread(external, rangeOf, say);
  if (version.startsWith('3.2'))
    findings.unshift(
      about('unsupported-version', 'info', say.partial32(), ['openapi'], rangeOf(['openapi'])),
    );
  return { readable: true, document: { ...read, expanded, budget }, findings };
}

/** How much of a description lies in other files, said once. */
function unread(external: readonly NamedReference[], rangeOf: SpecDocument['rangeOf'], say: Say): Finding[] {
  const [first] = external;
  if (!first) return [];
  const files = new Set(external.map(({ ref }) => ref.replace(/#.*$/s, '')));
  const message = say.externalRef(shortened(first.ref), external.length, files.size);
  const place = [...first.path, first.keyword];
  return [about('external-ref', 'warn', message, place, rangeOf(place))];
}

type Say = Texts['document'];

function nothingIn(say: Say): Reading {
  return {
    readable: false,
    empty: true,
    findings: [about('not-openapi', 'error', say.empty(), [], START)],
  };
}

function refuse(rule: string, message: string, range: Range = START): Reading {
  return { readable: false, empty: false, findings: [about(rule, 'error', message, [], range)] };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function versionOf(root: JsonObject): string | undefined {
  const version = scalar(root['openapi']);
  return version === undefined ? undefined : String(version);
}

function scalar(value: JsonValue | undefined): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function megabytes(characters: number): string {
  return `${(characters / 1_000_000).toFixed(1)} MB`;
}
