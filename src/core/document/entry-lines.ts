/** Characters that begin something else than a text. */
export const MARKS = new Set(['*', '&', '!', '@', '`', '%', '{', '[']);

/** What stands on a line: `- key: value`. Offsets into the text. */
export interface Entry {
  from: number;
  to: number;
  key: string | undefined;
  value: string;
  valueAt: number;
}

/** The lines of a YAML text, as somebody sees them who looks at one alone. */
export class EntryLines {
  constructor(private readonly text: string) {}

  /** The offset where the line of an offset starts. */
  startOfLine(offset: number): number {
    return offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The offset of the line break behind an offset. */
  endOfLine(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end;
  }

  /** The line of a number, counted from zero. */
  entryOfLine(line: number): Entry {
    let at = 0;
    for (let i = 0; i < line && at < this.text.length; i++) at = this.endOfLine(at) + 1;
    return this.entryAt(Math.min(at, this.text.length));
  }

  /** The next line above that is not blank. */
  lineAbove(offset: number): string {
    let start = this.startOfLine(offset);
    while (start > 0) {
      const above = this.startOfLine(start - 1);
      const line = this.text.slice(above, start - 1);
      if (line.trim() !== '') return line;
      start = above;
    }
    return '';
  }

  /** The line of an offset, taken apart; `- ` before it is no part of its key. */
  entryAt(offset: number): Entry {
    const start = this.startOfLine(offset);
    const line = this.text.slice(start, this.endOfLine(offset)).trimEnd();
    const from = start + (line.length - line.trimStart().length);
    let at = from;
    while (/^-\s/.test(this.text.slice(at, at + 2)) && at < start + line.length) {
      at++;
      while (/[ \t]/.test(this.text.charAt(at))) at++;
    }
    const rest = this.text.slice(at, Math.max(at, start + line.length));
    const colon = /:(?:[ \t]+|$)/.exec(MARKS.has(rest.charAt(0)) ? '' : rest);
    const to = Math.max(from, start + line.length);
    if (!colon) return { from, to, key: undefined, value: rest, valueAt: at };
    const valueAt = at + colon.index + colon[0].length;
    return { from, to, key: rest.slice(0, colon.index), value: this.text.slice(valueAt, to), valueAt };
  }
}
