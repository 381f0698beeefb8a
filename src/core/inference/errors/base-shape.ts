import { departure, fingerprint, type ErrorShape } from './shapes';

const MOST_CANDIDATES = 100;

/** The shape that most bodies have or extend; of equals the more frequent, then the first. */
export function baseOf(shapes: ErrorShape[]): ErrorShape | undefined {
  const kinds = new Map<string, { shape: ErrorShape; count: number }>();
  for (const shape of shapes) {
    const key = fingerprint(shape);
    kinds.set(key, { shape, count: (kinds.get(key)?.count ?? 0) + 1 });
  }
  const all = [...kinds.values()];
  // Each is compared with each; what so many others are more frequent than is nobody's base.
  const candidates = [...all].sort((a, b) => b.count - a.count).slice(0, MOST_CANDIDATES);
  const followers = (base: ErrorShape) =>
    all.reduce((sum, { shape, count }) => sum + (departure(base, shape) ? 0 : count), 0);
  const [usual] = candidates;
  // Nearly all are one shape: what lacks a part of it is the odd one, though the others extend it by chance.
  if (usual && usual.count * 4 > shapes.length * 3) return usual.shape;
  const ranked = candidates.map(({ shape, count }) => ({ shape, count, followers: followers(shape) }));
  return ranked.sort((a, b) => b.followers - a.followers || b.count - a.count)[0]?.shape;
}
