import { fromFragment, toPointer } from '../json';
import { OF_DOCUMENT, type Piece } from './cut';
import { piecesOf, renewed, type Pieces, type ReadPiece } from './pieces';
import type { Survey } from './survey';

/**
 * What is kept of one document from edit to edit. An object that is the same object as before has the same content, the
 * same path, and refers to the same things at any distance: so whatever was concluded from it and what it refers
 * to still holds, and may be memoized (`contract/memoize.ts`).
 */
export class PieceCache {
  private pieces = new Map<string, ReadPiece>();

  /** What was read of a piece before, where it was the same text at the same place. */
  readonly lookUp = (piece: Piece): ReadPiece | undefined => {
    const known = this.pieces.get(headOf(piece));
    return known?.text === piece.text ? (known.made?.from ?? known) : undefined;
  };

  /** What was made of a piece before, where it was made of the same. */
  madeOf(piece: Pick<ReadPiece, 'within' | 'text'>, basis: readonly unknown[]): ReadPiece | undefined {
    const known = this.pieces.get(headOf(piece));
    const before = known?.text === piece.text ? known.made?.basis : undefined;
    const isSame = before?.length === basis.length && basis.every((part, i) => part === before[i]);
    return isSame ? known : undefined;
  }

  /** Gives new data to each piece that depends on what has changed, so that nothing memoized of it holds; keeps the rest. */
  update(now: Pieces): Pieces {
    const before = new Set(this.pieces.values());
    const present = new Set(piecesOf(now));
    const known = [...present].filter((piece) => before.has(piece));
    const fresh = [...present].filter((piece) => !before.has(piece));
    const gone = [...before].filter((piece) => !present.has(piece));
    const stale = invalidated(known, [...gone, ...fresh]);
    const updated = now.map((part) =>
      'piece' in part && stale.has(part.piece) ? { ...part, piece: renewed(part.piece) } : part,
    );
    this.pieces = new Map(piecesOf(updated).map((piece) => [headOf(piece), piece]));
    return updated;
  }
}

/** Its place and first line tell a piece from most others, and are quicker to compare than all of its text. */
function headOf({ within, text }: Pick<Piece, 'within' | 'text'>): string {
  const end = text.indexOf('\n');
  return `${toPointer(within)}\n${end < 0 ? text : text.slice(0, end)}`;
}

/** The pieces that refer to a change, directly or by way of others. */
function invalidated(pieces: readonly ReadPiece[], changed: readonly ReadPiece[]): Set<ReadPiece> {
  // Another version of OpenAPI gives every keyword another meaning.
  if (changed.some(({ within, data }) => within.length === 0 && 'openapi' in data)) return new Set(pieces);
  const stale = new Set<ReadPiece>();
  if (changed.length === 0) return stale;
  const users = new Map<string, ReadPiece[]>();
  for (const piece of pieces)
    for (const target of targetsOf(piece)) {
      const list = users.get(target);
      if (list) list.push(piece);
      else users.set(target, [piece]);
    }
  const pending = [ANYTHING, ...changed.flatMap(pointersOf)];
  for (let pointer = pending.pop(); pointer !== undefined; pointer = pending.pop())
    for (const user of users.get(pointer) ?? [])
      if (!stale.has(user)) {
        stale.add(user);
        pending.push(...pointersOf(user));
      }
  return stale;
}

/** What a piece that refers to the document as a whole, or in a way that cannot be told, depends on. */
const ANYTHING = '';

function targetsOf({ survey }: ReadPiece): Set<string> {
  let places = targets.get(survey);
  if (!places) {
    const { mapped, named } = survey;
    const pointers = [...new Set([...survey.targets, ...mapped])];
    places = new Set([...pointers.flatMap(placesOf), ...(named.length > 0 ? [ANYTHING] : [])]);
    targets.set(survey, places);
  }
  return places;
}

// Asked again after each edit.
const targets = new WeakMap<Survey, Set<string>>();

/** The pieces that may hold a target: `/components/schemas/A/type` may be in one of A, of all schemas, of all components. */
function placesOf(target: string): string[] {
  const keys = fromFragment(target);
  const depth = keys[0] === 'components' ? 3 : OF_DOCUMENT.has(keys[0] ?? '') ? 2 : 1;
  const places = keys.slice(0, depth).map((_, i) => toPointer(keys.slice(0, i + 1)));
  return places.length < depth ? [...places, ANYTHING] : places;
}

function pointersOf({ within, data }: ReadPiece): string[] {
  return Object.keys(data).map((key) => toPointer([...within, key]));
}
