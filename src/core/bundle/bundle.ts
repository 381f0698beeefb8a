import { bare, isObject, toPointer, type JsonObject } from '../json';
import type { PieceCache } from '../document/piece-cache';
import { piecesOf, UNKNOWN, type Pieces, type ReadPiece } from '../document/pieces';
import { survey } from '../document/survey';
import { zoneAt } from '../openapi/zone';
import { Copy } from './copy';
import { Origins, type UnreadReference } from './origins';
import { keyOf, Plan, referencesAt, type Mount } from './plan';
import { referencesIn, type Reference } from './references';
import type { Shelf } from './shelf';

/** A document in several files, put together as one. */
export interface Bundle {
  pieces: Pieces;
  origins: Origins;
  /** The references that were not followed. */
  unread: UnreadReference[];
}

/** True where a piece refers to anything that may be in another file. */
export function leadsToFiles(pieces: Pieces): boolean {
  return piecesOf(pieces).some(mayLead);
}

function mayLead({ survey: { named, mapped } }: ReadPiece): boolean {
  return named.some(({ ref }) => !ref.startsWith('#')) || mapped.some((pointer) => FILE.test(pointer));
}

/** What a discriminator names, where it is no name of a component. */
const FILE = /~1|\.(ya?ml|json)(#|$)/i;

/**
 * Puts a document in several files together: pieces of it that refer to other files are made anew, and what those hold is
 * put in place or becomes a component. What has not changed since the last time is what it was (`cache`), so the rest of
 * the review need not know that there is more than one file, and an edit costs what it touches.
 */
export function bundle(pieces: Pieces, shelf: Shelf, cache: PieceCache): Bundle {
  const { main } = shelf;
  const referring = new Map(
    piecesOf(pieces)
      .filter(mayLead)
      .map((piece) => [piece, referencesAt(piece.data, piece.within)]),
  );
  const plan = new Plan(shelf, [...referring.values()].flat());
  const made = pieces.map((part) => {
    const references = 'piece' in part ? referring.get(part.piece) : undefined;
    if (!references || !('piece' in part)) return part;
    const { piece } = part;
    const basis = [
      ...basisOf(
        references.map(({ reference }) => reference),
        plan,
      ),
    ];
    const make = (copy: Copy) => copy.value(piece.data, main, piece.within) as JsonObject;
    return { ...part, piece: cache.madeOf(piece, basis) ?? madeFrom(piece, basis, new Copy(plan), make) };
  });
  const mounted = plan.mounts.map((mount) => ({ piece: mountedPiece(mount, plan, cache), line: 0 }));
  const all = [...made, ...mounted];
  const parts = piecesOf(all).flatMap((piece) => piece.made ?? []);
  return {
    pieces: all,
    origins: new Origins(
      parts.flatMap(({ origins }) => origins),
      (path) => main.rangeOf(path),
    ),
    unread: parts.flatMap(({ unread }) => unread),
  };
}

function mountedPiece({ path, target }: Mount, plan: Plan, cache: PieceCache): ReadPiece {
  const within = path.slice(0, -1);
  const name = String(path.at(-1));
  // No text of a document has this, so it is never taken for a piece of one.
  const text = `\0${name} ${keyOf(target)}`;
  const { references } = referencesIn(target.value, zoneAt(path));
  const basis = [target.sheet.source, ...basisOf(references, plan, [keyOf(target)])];
  const from: ReadPiece = { within, text, parsed: UNKNOWN, data: bare(), survey: survey(bare(), within) };
  const make = (copy: Copy) => bare([[name, copy.mounted(target, path)]]);
  return cache.madeOf(from, basis) ?? madeFrom(from, basis, new Copy(plan), make);
}

function madeFrom(
  from: ReadPiece,
  basis: readonly unknown[],
  copy: Copy,
  make: (copy: Copy) => JsonObject,
): ReadPiece {
  const data = make(copy);
  const { origins, unread } = copy;
  return { ...from, data, survey: survey(data, from.within), made: { from, basis, origins, unread } };
}

/** What the references of a piece come to, at any distance that is put in place. */
function* basisOf(
  references: readonly Reference[],
  plan: Plan,
  within: readonly string[] = [],
): Generator<unknown> {
  for (const { node, mapping, zone } of references) {
    const planned = plan.of(node, mapping);
    if (!planned) continue;
    yield planned.kind;
    if (planned.kind === 'unread') yield planned.refusal;
    else if (planned.kind === 'place') yield toPointer(plan.homeOf(planned.target) ?? []);
    else {
      const { target } = planned;
      const key = keyOf(target);
      yield key;
      yield target.sheet.source;
      if (!within.includes(key) && isObject(target.value))
        yield* basisOf(referencesIn(target.value, zone).references, plan, [...within, key]);
    }
  }
}
