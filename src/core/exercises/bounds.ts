/** What a file of an exercise may amount to, aliases written out. A contract has some thousand nodes, forty levels deep. */
const MOST_NODES = 100_000;
/** An answer that nests deeper is not read either. */
const DEEPEST = 200;

/** False for a value that is too large or too deep for code that walks it, or that contains itself. */
export function isBounded(value: unknown): boolean {
  let nodes = 0;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length;
    if (nodes > MOST_NODES || depth > DEEPEST) return false;
    level = level.flatMap(parts);
  }
  return true;
}

function parts(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
