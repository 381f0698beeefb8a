import { bundle, leadsToFiles } from '../bundle/bundle';
import type { Folder, Refusal } from '../bundle/folder';
import type { SourcePlace, UnreadReference } from '../bundle/origins';
import { Shelf } from '../bundle/shelf';
import { budgetFor, openBudget, type Budget } from '../budget';
import { isObject, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { Finding, Range } from '../report';
import type { Texts } from '../texts/texts';
import { about, shortened } from './engine-finding';
import { expandedNodes } from './expansion';
import { resolveNamed } from './identifiers';
import { Lines } from './lines';
import { PieceCache } from './piece-cache';
import { assemble, piecesOf, rangesIn, readPieces, wholePiece, type Pieces } from './pieces';
import { DEEPEST, together, type NamedReference, type Survey } from './survey';
import { encodingFinding } from './syntax-findings';
import { isInBrackets, isMeantAsJson, mostNodes, readTree, START, type Manner } from './text-tree';

/** One parse of one text, shared by everything that looks at it. */
export interface SpecDocument {
  /** Objects without a prototype: every name in it is its own. Nobody may change it. */
  root: JsonObject;
  /** The range of the key at a path; see `keyRange`. Always within the text, or that of the file where the path stands. */
  rangeOf: (this: void, path: JsonPath) => Range;
  /** The references of the document. */
  survey: Survey;
  /** Nodes, with local references followed. */
  expanded: number;
  /** What is left for the rest of the check. */
  budget: Budget;
  /** Of a document in several files: which those are, and what stands where. */
  sources?: Sources;
}

/** The files that a document is made of. */
export interface Sources {
  /** Paths in the folder that references lead to, those that are not there included. */
  files: readonly string[];
  /** Their characters (UTF-16 units), together. */
  characters: number;
  /** Why some of them cannot be read; these findings name their file. */
  faults: readonly Finding[];
  placeOf(this: void, path: JsonPath): SourcePlace;
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
  /** Where references to other files may lead. Without it they are not followed. */
  folder?: Folder | undefined;
}

/**
 * Reads a spec: YAML or JSON text → document. Never throws, never hangs, never looks outside the text and the folder.
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
  const within: Within = (range) => lines().within(range);
  const reading = readBody(body, { texts, isJson, within, folder: limits.folder }, cache);
  if (reading.readable && reading.document.sources) return reading;
  for (const finding of reading.findings) finding.range = within(finding.range);
  return reading;
}

type Within = (range: Range) => Range;

/** How a document is read. */
interface Reader extends Manner {
  within: Within;
  folder: Folder | undefined;
}

function readBody(body: string, reader: Reader, cache: PieceCache): Reading {
  const { texts, within } = reader;
  const pieces = isInBrackets(body) ? undefined : readPieces(body, mostNodes(body.length), cache.lookUp);
  if (!pieces) return readWhole(body, reader, cache);
  const ranges = rangesIn(pieces);
  const rangeOf = (path: JsonPath) => within(ranges(path));
  if (reader.folder && mayFollow(pieces, body.length, texts.document))
    return readFiles({ pieces, rangeOf }, body, reader.folder, texts, cache);
  return judge({ ...putTogether(cache.update(pieces)), rangeOf }, body.length, texts.document);
}

/** What is not laid out in blocks, or not sound in each of them, is read in one go. */
function readWhole(body: string, reader: Reader, cache: PieceCache): Reading {
  const { texts, within, folder } = reader;
  const say = texts.document;
  const tree = readTree(body, reader);
  if ('findings' in tree) return { readable: false, empty: false, findings: tree.findings };
  const { root } = tree;
  // A file of comments only is empty to a parser.
  if (root === undefined || root === null) return nothingIn(say);
  if (!isObject(root)) return refuse('not-openapi', say.notOpenApi());
  const rangeOf = (path: JsonPath) => within(tree.rangeOf(path));
  const whole = wholePiece(body, root);
  const pieces = [{ piece: whole, line: 0 }];
  if (folder && mayFollow(pieces, body.length, say))
    return readFiles({ pieces, rangeOf }, body, folder, texts, cache);
  return judge({ root, rangeOf, survey: whole.survey }, body.length, say);
}

/** Whoever puts files together goes through the document, so it has to be one that can be gone through. */
function mayFollow(pieces: Pieces, characters: number, say: Say): boolean {
  return leadsToFiles(pieces) && beyondBounds(surveyOf(pieces), characters, say) === undefined;
}

interface Own {
  pieces: Pieces;
  rangeOf: SpecDocument['rangeOf'];
}

/** A document in several files, as the one that they make up. */
function readFiles(own: Own, body: string, folder: Folder, texts: Texts, cache: PieceCache): Reading {
  const { pieces, rangeOf } = own;
  const main = { path: folder.document, depth: 0, source: own, root: assemble(pieces), rangeOf };
  const shelf = new Shelf(folder, main, texts);
  const { pieces: all, origins, unread } = bundle(pieces, shelf, cache);
  const { characters, faults, paths } = shelf;
  const sources: Sources = { files: paths, characters, faults, placeOf: origins.of };
  const read = {
    ...putTogether(cache.update(all)),
    rangeOf: (path: JsonPath) => origins.of(path).range,
    sources,
  };
  return judge(read, body.length + characters, texts.document, unread);
}

function putTogether(pieces: Pieces): Pick<SpecDocument, 'root' | 'survey'> {
  return { root: assemble(pieces), survey: surveyOf(pieces) };
}

function surveyOf(pieces: Pieces): Survey {
  return together(piecesOf(pieces).map((piece) => piece.survey));
}

/** What aliases may expand to, in characters. */
function mostCharacters(characters: number): number {
  return Math.max(MOST_CHARACTERS, characters);
}
const MOST_CHARACTERS = 4_000_000;

/** Beyond this many nodes a document with all references followed cannot be traversed in reasonable time. */
const MOST_EXPANDED = 5_000_000;

/** In characters: messages and places hold names, and a path has at most so many parts. No server takes longer URLs. */
const LONGEST_NAME = 4_000;

/** What all rules together do with a node, and the validators with two items that must not be the same. */
const STEPS_PER_NODE = 10;
const STEPS_PER_PAIR = 4;

/** Why a document cannot be gone through, where it cannot. */
function beyondBounds(survey: Survey, characters: number, say: Say): Reading | undefined {
  if (survey.deepest > DEEPEST) return refuse('too-large', say.tooDeep());
  if (survey.longestName > LONGEST_NAME)
    return refuse('too-large', say.longName(survey.longestName, LONGEST_NAME));
  if (survey.nodes > mostNodes(characters) || survey.characters > mostCharacters(characters))
    return refuse('alias-bomb', say.bomb());
  return undefined;
}

/** Whether the document is OpenAPI that can be followed, and what is to be said about it as a whole. */
function judge(
  read: Pick<SpecDocument, 'root' | 'rangeOf' | 'survey' | 'sources'>,
  characters: number,
  say: Say,
  notFollowed: readonly UnreadReference[] = [],
): Reading {
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
  const refused = beyondBounds(survey, characters, say);
  if (refused) return refused;
  const { external } = resolveNamed(root, survey);
  const expanded = expandedNodes(root, survey);
  if (expanded > MOST_EXPANDED) return refuse('alias-bomb', say.refBomb());
  const budget = budgetFor(characters);
  if (!budget.affords(survey.nodes * STEPS_PER_NODE + survey.pairs * STEPS_PER_PAIR))
    return refuse('too-large', say.tooMuch());
  budget.spend(survey.nodes * STEPS_PER_NODE + survey.pairs * STEPS_PER_PAIR);
  openBudget(root, budget);
  const findings = unread(external, notFollowed, rangeOf, say);
  if (version.startsWith('3.2'))
    findings.unshift(
      about('unsupported-version', 'info', say.partial32(), ['openapi'], rangeOf(['openapi'])),
    );
  return { readable: true, document: { ...read, expanded, budget }, findings };
}

/** How much of a description lies in other files that were not read, said once for each reason why. */
function unread(
  external: readonly NamedReference[],
  notFollowed: readonly UnreadReference[],
  rangeOf: SpecDocument['rangeOf'],
  say: Say,
): Finding[] {
  const known = new Map(notFollowed.map((one) => [toPointer(one.path), one]));
  const byReason = new Map<Refusal | undefined, { ref: string; place: JsonPath }[]>();
  for (const { ref, path, keyword } of external) {
    const why = known.get(toPointer(path));
    const alike = byReason.get(why?.refusal) ?? [];
    byReason.set(why?.refusal, [...alike, { ref: why?.ref ?? ref, place: [...path, keyword] }]);
  }
  return [...byReason].flatMap(([refusal, references]) => {
    if (refusal === 'nowhere')
      return references.map(({ ref, place }) =>
        about('invalid-ref', 'error', say.noSuchPart(shortened(ref)), place, rangeOf(place)),
      );
    const [first] = references;
    if (!first) return [];
    const files = new Set(references.map(({ ref }) => ref.replace(/#.*$/s, '')));
    const message = say.externalRef(shortened(first.ref), references.length, files.size);
    const why = refusal === undefined ? '' : say.notFollowed[refusal]();
    return [about('external-ref', 'warn', message + why, first.place, rangeOf(first.place))];
  });
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
