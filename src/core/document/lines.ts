import type { Position, Range } from '../report';

/** The lines of a text, as VS Code counts them: `\n`, `\r\n` and a lone `\r` end one. */
export class Lines {
  /** Offset of the start of each line, in UTF-16 units. */
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = startsOf(text);
  }

  /** Zero-based position of an offset; the end of the text where it lies beyond. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: Math.min(at - this.startOf(low), this.lengthOf(low)) };
  }

  /** From one offset to another, cut at the end of the first line. */
  span(from: number, to: number): Range {
    const start = this.positionAt(from);
    const end = this.positionAt(to);
    const isOneLine = end.line === start.line;
    return { start, end: isOneLine ? end : { line: start.line, character: this.lengthOf(start.line) } };
  }

  /** The same range, or what of it lies within the text: a parser may see the fault behind the end of a line. */
  within({ start, end }: Range): Range {
    const from = this.nearest(start);
    const to = this.nearest(end);
    const isForward = to.line > from.line || (to.line === from.line && to.character >= from.character);
    return { start: from, end: isForward ? to : from };
  }

  private nearest({ line, character }: Position): Position {
    // A parser that stumbles may even say that it does not know where.
    if (!(line >= 0)) return { line: 0, character: 0 };
    if (line >= this.starts.length) return this.positionAt(this.text.length);
    return { line, character: Math.min(Math.max(character || 0, 0), this.lengthOf(line)) };
  }

  private startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Without what ends it. */
  private lengthOf(line: number): number {
    const start = this.startOf(line);
    let end = this.startOf(line + 1);
    while (end > start && isBreak(this.text.charCodeAt(end - 1))) end--;
    return end - start;
  }
}

function startsOf(text: string): number[] {
  const starts = [0];
  const hasReturns = text.includes('\r');
  for (let at = text.indexOf('\n'); !hasReturns && at >= 0; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  for (let at = 0; hasReturns && at < text.length; at++)
    if (isBreak(text.charCodeAt(at)) && !text.startsWith('\r\n', at)) starts.push(at + 1);
  return starts;
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
