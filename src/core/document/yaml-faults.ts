import { EntryLines, MARKS, type Entry } from './entry-lines';
import { codePoint, named, type Explained } from './explained';
import type { SyntaxTexts } from '../texts/syntax/en';
import { openBracket, openingQuote, syntaxFault, type SyntaxFault } from './syntax';

/**
 * Why a text is not YAML, in words of ours: where it stops being YAML, and what most likely led to that. `shallow`: the
 * line where Spectral's parser, which reads on, saw the first text in quotes or brackets that is indented too little.
 */
export function yamlFault(text: string, shallow?: number): Explained | undefined {
  const fault = syntaxFault(text);
  return fault && new Explanation(text, fault, shallow).explained();
}

/** What no text of either language may hold: an unresolved merge, a control character (YAML 1.2, section 5.1). */
export function foreignFault(text: string): Explained | undefined {
  const conflict = /^(?:<{7}|>{7}|={7})(?=[ \r\n]|$)/m.exec(text);
  if (conflict) return { say: (say) => say.conflict(), from: conflict.index, to: conflict.index + 7 };
  const control = CONTROL.exec(text);
  if (!control) return undefined;
  const code = codePoint(control[0]);
  return { say: (say) => say.control(code), from: control.index, to: control.index + 1 };
}

// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

class Explanation {
  private readonly lines: EntryLines;

  constructor(
    private readonly text: string,
    private readonly fault: SyntaxFault,
    private readonly shallow: number | undefined,
  ) {
    this.lines = new EntryLines(text);
  }

  explained(): Explained {
    const { code, detail, from, to } = this.fault;
    switch (code) {
      case 'TAB_AS_INDENT':
        return { say: (say) => say.tab(), from, to };
      case 'MULTIPLE_DOCS':
        return this.onLine((say) => say.severalDocuments());
      case 'BAD_DQ_ESCAPE': {
        const escape = this.text.slice(from, from + 2);
        return { say: (say) => say.escape(named(escape)), from, to };
      }
      case 'BAD_INDENT':
        return this.indentation(detail);
      case 'MISSING_CHAR':
        return this.missing(detail);
      case 'BLOCK_AS_IMPLICIT_KEY':
        return detail.startsWith('Nested') ? this.keyInText() : this.onLine((say) => say.indent());
      case 'MULTILINE_IMPLICIT_KEY':
        return this.withoutColon();
      case 'KEY_OVER_1024_CHARS':
        return this.onLine((say) => say.keyLines());
      case 'BLOCK_IN_FLOW':
        return this.onLine((say) => say.inFlow());
      default:
        return this.misplaced(detail);
    }
  }

  private indentation(detail: string): Explained {
    if (detail.startsWith('Flow')) return this.unclosed();
    return this.onLine((say) => say.indent());
  }

  /** Something that begins elsewhere goes on in a line that is indented too little. */
  private tooShallow(
    shallow: number,
    begins: number,
    sentence: (say: SyntaxTexts, line: number) => string,
  ): Explained {
    const { from, to } = this.lines.entryOfLine(shallow);
    return { say: (say, lines) => sentence(say, lines.lineOf(begins)), from, to };
  }

  private missing(detail: string): Explained {
    const { from, to } = this.fault;
    if (/quote/.test(detail)) {
      const at = openingQuote(this.text, from - 1) ?? from;
      if (this.shallow !== undefined)
        return this.tooShallow(this.shallow, at, (say, line) => say.quotedIndent(line));
      const quote = this.text.charAt(at);
      return { say: (say) => say.unclosedQuote(quote), from: at, to: this.lines.entryAt(at).to };
    }
    if (detail.startsWith('Missing ,')) return { say: (say) => say.missingComma(), from, to };
    if (detail.startsWith('Missing space')) return this.onLine((say) => say.inFlow());
    if (detail.startsWith('Sequence')) return this.onLine((say) => say.indent());
    if (detail.startsWith('Comments')) return { say: (say) => say.comment(), from, to };
    if (detail.startsWith('Implicit')) return this.withoutColon();
    return this.misplaced(detail);
  }

  /** A colon inside a text: on the line of its key, or further down, where somebody meant a key of its own. */
  private keyInText(): Explained {
    const { from } = this.fault;
    const above = this.lines.entryAt(from);
    const end = this.lines.endOfLine(from);
    if (/:(?:\s|$)/.test(this.text.slice(from, end))) {
      const isValue = above.value !== '' && from >= above.valueAt;
      const value = isValue ? above.value : this.text.slice(from, end);
      const mark = value.charAt(0);
      if (MARKS.has(mark) && mark !== '{' && mark !== '[') return this.startOf(above);
      return { say: (say) => say.colonInText(quoted(value)), from, to: above.to };
    }
    return this.deeperThan(above);
  }

  private deeperThan(above: Entry): Explained {
    let line = above;
    do line = this.lines.entryAt(Math.min(this.lines.endOfLine(line.to) + 1, this.text.length));
    while (line.key === undefined && line.to < this.text.length);
    const key = above.key === undefined ? '' : `\`${named(above.key)}\``;
    if (key === '') return { say: (say) => say.indent(), from: line.from, to: line.to };
    return { say: (say) => say.deeper(key), from: line.from, to: line.to };
  }

  /** Something stands where a key should, and no colon behind it. */
  private withoutColon(): Explained {
    const line = this.lines.entryAt(this.fault.from);
    const { text } = this;
    const words = text.slice(line.from, line.to);
    const begins = text.slice(line.valueAt, line.valueAt + 1);
    // The text of a key goes on below, deeper, and there is a key.
    if (line.key !== undefined) return this.deeperThan(line);
    const next = text.slice(this.lines.entryAt(Math.min(line.to + 1, text.length)).from).charAt(0);
    if (next === '-' && /^- /.test(words)) {
      const below = this.lines.entryAt(Math.min(line.to + 1, text.length));
      return { say: (say) => say.indent(), from: below.from, to: below.to };
    }
    if (/^["']/.test(begins)) return { say: (say) => say.keyLines(), from: line.from, to: line.to };
    if (words.includes('：')) return { say: (say) => say.wideColon(), from: line.from, to: line.to };
    const glued = /^([\w$.-]{1,60}):[^\s/]/.exec(line.value);
    if (glued) return { say: (say) => say.spaceAfterColon(glued[1] ?? ''), from: line.from, to: line.to };
    const isBlock = /[|>][-+\d]*[ \t]*\r?$/.test(this.lines.lineAbove(line.from));
    return { say: (say) => (isBlock ? say.blockIndent() : say.noColon()), from: line.from, to: line.to };
  }

  /** Something that may not stand here, mostly because of how its text begins. */
  private misplaced(detail: string): Explained {
    const { from, to } = this.fault;
    const line = this.lines.entryAt(from);
    const [mark = ''] = line.value;
    const here = this.text.charAt(from);
    if (/flow-(?:seq|map)-end/.test(detail))
      return { say: (say) => say.extraBracket(here), from, to: from + 1 };
    if (mark === '|' || mark === '>')
      return { say: (say) => say.blockHeader(mark), from: line.valueAt, to: line.to };
    if (/block-seq-ind/.test(detail)) return { say: (say) => say.dash(), from: line.from, to: line.to };
    if (/^Unexpected (?:,|empty item)/.test(detail)) return { say: (say) => say.extraComma(), from, to };
    if (from >= line.valueAt && (mark === '"' || mark === "'"))
      return { say: (say) => say.behindQuote(mark), from: line.valueAt, to: line.to };
    if (from >= line.valueAt && MARKS.has(mark)) return this.startOf(line);
    if (here === ':' && line.key === undefined) return { say: (say) => say.noKey(), from, to };
    return { say: (say) => say.unreadable(), from: line.from, to: line.to };
  }

  private startOf(line: Entry): Explained {
    const mark = line.value.charAt(0);
    return { say: (say) => say.startOfText(mark), from: line.valueAt, to: line.to };
  }

  private unclosed(): Explained {
    const { from, to } = this.fault;
    const open = openBracket(this.text, from);
    if (open === undefined) return this.onLine((say) => say.inFlow());
    if (this.shallow !== undefined)
      return this.tooShallow(this.shallow, open, (say, line) => say.flowIndent(line));
    const bracket = this.text.charAt(open);
    return { say: (say, lines) => say.unclosedBracket(bracket, lines.lineOf(open)), from, to };
  }

  private onLine(say: Explained['say']): Explained {
    const { from, to } = this.lines.entryAt(this.fault.from);
    return { say, from, to };
  }
}

/** A text as it would stand in quotes. */
function quoted(value: string): string {
  const text = named(value);
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll('\\', '\\\\')}"`;
}
