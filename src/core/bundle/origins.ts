import { toPointer, type JsonPath } from '../json';
import type { Range } from '../report';
import type { Refusal } from './folder';
import type { Sheet } from './shelf';

/** A part of the document that stands in another file. */
export interface Origin {
  /** Its place in the document. */
  path: JsonPath;
  sheet: Sheet;
  /** Its place in the file. */
  at: JsonPath;
  /** Its key belongs to what is around it, and only what is below to this file. */
  isBelow: boolean;
}

/** A reference that was not followed, and why. */
export interface UnreadReference {
  /** The place of the object that holds it. */
  path: JsonPath;
  ref: string;
  refusal: Refusal;
}

/** Where a place of the document stands. */
export interface SourcePlace {
  /** The path of the file in the folder; undefined for the document's own. */
  file: string | undefined;
  path: JsonPath;
  range: Range;
}

/** Tells of each place of a document in several files where it stands. */
export class Origins {
  private readonly byPointer = new Map<string, Origin>();

  constructor(
    origins: Iterable<Origin>,
    private readonly ownRange: (path: JsonPath) => Range,
  ) {
    for (const origin of origins) {
      const pointer = toPointer(origin.path);
      // The first is what stands there; the others are references on the way to it.
      if (!this.byPointer.has(pointer)) this.byPointer.set(pointer, origin);
    }
  }

  readonly of = (path: JsonPath): SourcePlace => {
    const pointers = path.map((_, i) => toPointer(path.slice(0, i + 1)));
    for (let depth = path.length; depth > 0; depth--) {
      const origin = this.byPointer.get(pointers[depth - 1] ?? '');
      if (!origin || (origin.isBelow && depth === path.length)) continue;
      const { sheet, at } = origin;
      const place = [...at, ...path.slice(depth)];
      return { file: sheet.path, path: place, range: sheet.rangeOf(place) };
    }
    return { file: undefined, path, range: this.ownRange(path) };
  };
}
