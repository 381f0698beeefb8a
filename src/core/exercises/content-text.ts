import type { Fault } from './fault';

/**
 * Reads a file of the exercises folder, path relative to it; undefined where there is none. What cannot be read rejects;
 * with the code `EFBIG` because it is too large, with `EXDEV` because it lies outside.
 */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** The most that is read of a file of an exercise, as text and as bytes. An answer may be as long. */
export const MOST_CHARACTERS = 2_000_000;
export const MOST_BYTES: number = 3 * MOST_CHARACTERS;

export type TextOrFault = { text: string; fault?: undefined } | { text?: undefined; fault?: Fault };

/**
 * The text of a file of an exercise, or why there is none; neither where it is not there. `slug` is the exercise's folder,
 * empty for the catalogue. Never rejects.
 */
export async function readContent(read: ReadFile, slug: string, file: string): Promise<TextOrFault> {
  const path = slug === '' ? file : `${slug}/${file}`;
  if (!staysInside(path)) return { fault: { kind: 'outside', file, detail: path } };
  try {
    const text = await read(path);
    if (text === undefined) return {};
    return text.length > MOST_CHARACTERS ? { fault: tooLarge(file) } : { text };
  } catch (error) {
    const { code, message } = error as Partial<NodeJS.ErrnoException>;
    if (code === 'EFBIG') return { fault: tooLarge(file) };
    if (code === 'EXDEV') return { fault: { kind: 'outside', file, detail: path } };
    return { fault: { kind: 'unreadable', file, detail: code ?? message ?? '' } };
  }
}

/** Names, one below the other: nothing that leads up, to another drive, or to the root. */
function staysInside(path: string): boolean {
  return path.split('/').every((name) => /^[^\\/:\0]+$/.test(name) && name !== '.' && name !== '..');
}

function tooLarge(file: string): Fault {
  return { kind: 'tooLarge', file, detail: `${MOST_CHARACTERS / 1_000_000} MB` };
}
