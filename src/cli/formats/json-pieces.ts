import { inertJson, wellFormed } from './visible';

/** From here on a value is small, and is written in one piece; so is what an iterator gives. */
const MOST_DEPTH = 4;

/**
 * JSON as `JSON.stringify(value, null, 2)` lays it out, piece by piece, so that a hundred thousand findings never stand
 * in memory as one text. An iterator in the value is an array whose items are made when their turn comes. What a
 * terminal or a log would act on is escaped; lone surrogates, which readers in other languages refuse, are replaced.
 */
export function* jsonPieces(value: unknown, depth = 0): Generator<string> {
  const line = `\n${'  '.repeat(depth)}`;
  const isLarge = typeof value === 'object' && value !== null && depth < MOST_DEPTH;
  if (!isLarge) yield jsonOf(value, line);
  else if (Array.isArray(value)) yield* listed(value, '[]', line, (item) => jsonPieces(item, depth + 1));
  else if (Symbol.iterator in value)
    yield* listed(value as Iterable<unknown>, '[]', line, (item) => [jsonOf(item, `${line}  `)]);
  else {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    yield* listed(entries, '{}', line, function* ([key, item]) {
      yield `${jsonOf(key, line)}: `;
      yield* jsonPieces(item, depth + 1);
    });
  }
}

function* listed<T>(
  items: Iterable<T>,
  [open = '', close = '']: string,
  line: string,
  piecesOf: (item: T) => Iterable<string>,
): Generator<string> {
  let isEmpty = true;
  for (const item of items) {
    yield isEmpty ? `${open}${line}  ` : `,${line}  `;
    isEmpty = false;
    yield* piecesOf(item);
  }
  yield isEmpty ? open + close : line + close;
}

function jsonOf(value: unknown, line: string): string {
  const json = JSON.stringify(value ?? null, null, 2);
  // It writes lone surrogates, and nothing else of this kind, as escapes; a look at each string takes its time.
  const sound = json.includes('\\ud') ? JSON.stringify(value, writable, 2) : json;
  return inertJson(sound).replaceAll('\n', line);
}

function writable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? wellFormed(value) : value;
}
