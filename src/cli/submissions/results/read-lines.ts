import { createReadStream } from 'node:fs';
import { unreadable } from '../../files';
import { UsageError } from '../../usage';
import type { SubmissionTexts } from '../texts/texts';
import { endFrom, headerFrom, rowFrom } from './line-from';
import type { Line } from './row';

/** A line of a results file and where it stands, in bytes. */
export interface PlacedLine<T extends Line = Line> {
  line: T;
  at: number;
  bytes: number;
}

/** No line of ours comes near it; what is longer is another kind of file. */
const LONGEST_LINE = 1_000_000;
const NEWLINE = 10;

/**
 * The lines of a results file, the header first, without holding the file. A last line that a full disk or a signal cut
 * short is left out; `onBroken` hears of any other line that is none of ours.
 * @throws UsageError where the file cannot be read or is no results file
 */
export async function* readLines(
  file: string,
  say: SubmissionTexts,
  onBroken: (lineNumber: number) => void,
): AsyncGenerator<PlacedLine> {
  let number = 0;
  for await (const { bytes, at, whole } of splitLines(file, say)) {
    number++;
    const line = parseLine(bytes);
    if (number === 1 && line?.kind !== 'header') throw new UsageError(say.results.notResults(file));
    if (line) yield { line, at, bytes: bytes.length };
    else if (whole) onBroken(number);
  }
  if (number === 0) throw new UsageError(say.results.empty(file));
}

interface RawLine {
  bytes: Buffer;
  at: number;
  /** It ends in a line end. */
  whole: boolean;
}

async function* splitLines(file: string, say: SubmissionTexts): AsyncGenerator<RawLine> {
  let kept = Buffer.alloc(0);
  let at = 0;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      let rest = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
      for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
        yield { bytes: rest.subarray(0, end), at, whole: true };
        at += end + 1;
        rest = rest.subarray(end + 1);
      }
      kept = Buffer.from(rest);
      if (kept.length > LONGEST_LINE) throw new UsageError(say.results.notResults(file));
    }
  } catch (error) {
    throw unreadable(file, error, say.cli);
  }
  if (kept.length > 0) yield { bytes: kept, at, whole: false };
}

/** A line of ours, or undefined. */
export function parseLine(bytes: Buffer): Line | undefined {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  return headerFrom(value) ?? rowFrom(value) ?? endFrom(value);
}
