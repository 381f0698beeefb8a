import type { Problem } from '../../../src/core/contract/problem';
import { toPointer } from '../../../src/core/json';

/** Lets through what is said of a place first: what many operations share is mended once. */
export class OncePerPlace {
  private readonly taken = new Set<string>();

  /** Of the problems of one subject, those at places that no earlier subject had a problem at. */
  of<P extends Problem>(problems: readonly P[]): P[] {
    const pointers = problems.map(({ path }) => toPointer(path));
    const first = problems.filter((_, i) => !this.taken.has(pointers[i] ?? ''));
    for (const pointer of pointers) this.taken.add(pointer);
    return first;
  }
}

/** The first problem at each place. */
export function oncePerPlace<P extends Problem>(problems: Iterable<P>): P[] {
  const once = new OncePerPlace();
  return [...problems].flatMap((problem) => once.of([problem]));
}
