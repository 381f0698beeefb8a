import { Kind } from '@stoplight/yaml-ast-parser';
import { bare, isObject, put, toPointer, type JsonObject, type JsonPath } from '../json';
import { cut, type Heading, type Piece } from './cut';
import { isMergeKey } from './merge-key';
import { Lines } from './lines';
import { isFatal, parse, type Parsed } from './parse';
import { keyRange, shifted } from './positions';
import { copyOf } from './tree';
import type { Range } from '../report';
import { survey, type Survey } from './survey';
import type { Origin, UnreadReference } from '../bundle/origins';

/** A piece of the text, read. Its data keeps its identity as long as nothing that it depends on changes. */
export interface ReadPiece {
  within: JsonPath;
  text: string;
  parsed: Pick<Parsed, 'ast' | 'lines'>;
  data: JsonObject;
  survey: Survey;
  /** Where references of it lead to other files: what it was made from, with what those hold. */
  made?: Made;
}

/** What a piece was made from. */
export interface Made {
  from: ReadPiece;
  /** As long as these are the same, it is. */
  basis: readonly unknown[];
  origins: readonly Origin[];
  unread: readonly UnreadReference[];
}

/** A piece and the line where it stands now. */
export interface Placed {
  piece: ReadPiece;
  line: number;
}

/** A spec in pieces, in the order of the text. */
export type Pieces = readonly (Heading | Placed)[];

/**
 * Reads a text piece by piece, taking from `known` what it has read before. Undefined where that is not the same as
 * reading the whole: a piece is no YAML by itself, an alias names an anchor elsewhere, two pieces have a key in common.
 * `most`: nodes of a piece.
 */
export function readPieces(
  text: string,
  most: number,
  known: (piece: Piece) => ReadPiece | undefined,
): Pieces | undefined {
  const read: (Heading | Placed)[] = [];
  const taken = new Set<string>();
  const isTaken = (path: JsonPath) => taken.size === taken.add(toPointer(path)).size;
  for (const part of cut(text) ?? []) {
    if ('path' in part) {
      if (isTaken(part.path)) return undefined;
      read.push(part);
      continue;
    }
    const piece = known(part) ?? readPiece(part, most);
    if (!piece || Object.keys(piece.data).some((key) => isTaken([...part.within, key]))) return undefined;
    read.push({ piece, line: part.line });
  }
  return read.length === 0 ? undefined : read;
}

function readPiece({ within, text }: Piece, most: number): ReadPiece | undefined {
  try {
    const { ast, lines, data, faults } = parse(text, most);
    const isSound = faults.every((fault) => !isFatal(fault));
    if (!isSound || ast?.kind !== Kind.MAP || !isObject(data)) return undefined;
    // An object forgets where whole numbers stood among other keys, and a merge key belongs to the whole mapping.
    if (Object.keys(data).some((key) => /^\d+$/.test(key)) || ast.mappings.some(isMergeKey)) return undefined;
    return { within, text, parsed: { ast, lines }, data, survey: survey(data, within) };
  } catch {
    // The whole text gives the same error, and a better place for it.
    return undefined;
  }
}

/** The same piece with data of its own: what it refers to has changed. */
export function renewed(piece: ReadPiece): ReadPiece {
  return { ...piece, data: copyOf(piece.data) as JsonObject };
}

/** A document that is not read in pieces, as one. Its places are known to whoever read it. */
export function wholePiece(text: string, data: JsonObject): ReadPiece {
  return { within: [], text, parsed: UNKNOWN, data, survey: survey(data, []) };
}

/** Of what stands in another text, or was parsed by another parser. */
export const UNKNOWN: ReadPiece['parsed'] = { ast: undefined, lines: () => new Lines('') };

/** The pieces alone, without the headings between them. */
export function piecesOf(pieces: Pieces): ReadPiece[] {
  return pieces.flatMap((part) => ('piece' in part ? [part.piece] : []));
}

/** The document that the pieces make up. */
export function assemble(pieces: Pieces): JsonObject {
  const root = bare();
  const own = new Set<JsonObject>();
  for (const part of pieces)
    if ('path' in part) objectAt(root, part.path, own);
    else addTo(objectAt(root, part.piece.within, own), part.piece.data);
  return root;
}

/** `own`: the objects that are no piece's, so that something may be added to them. */
function objectAt(root: JsonObject, path: JsonPath, own: Set<JsonObject>): JsonObject {
  let at = root;
  for (const key of path.map(String)) {
    const member = Object.hasOwn(at, key) ? at[key] : undefined;
    let next = isObject(member) ? member : undefined;
    if (!next || !own.has(next)) {
      next = bare(Object.entries(next ?? {}));
      own.add(next);
      put(at, key, next);
    }
    at = next;
  }
  return at;
}

function addTo(object: JsonObject, members: JsonObject): void {
  for (const [key, value] of Object.entries(members)) put(object, key, value);
}

/** The range of the key at a path, like `keyRange` for the whole text. */
export function rangesIn(pieces: Pieces): (path: JsonPath) => Range {
  const byPointer = new Map<string, (path: JsonPath) => Range>();
  for (const part of pieces) {
    if ('path' in part) {
      const { path, line, character } = part;
      const end = { line, character: character + String(path.at(-1)).length };
      byPointer.set(toPointer(path), () => ({ start: { line, character }, end }));
      continue;
    }
    const { piece, line } = part;
    for (const key of Object.keys(piece.data))
      byPointer.set(toPointer([...piece.within, key]), (path) =>
        shifted(keyRange(piece.parsed, path.slice(piece.within.length)), line),
      );
  }
  const [first = START] = byPointer.values();
  return (path) => {
    for (let depth = Math.min(path.length, DEEPEST_PIECE); depth > 0; depth--) {
      const range = byPointer.get(toPointer(path.slice(0, depth)));
      if (range) return range(path);
    }
    const head = byPointer.get('/openapi');
    return head ? head(['openapi']) : first([]);
  };
}

/** `components`, `schemas`, the name. */
const DEEPEST_PIECE = 3;
const START = (): Range => ({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
