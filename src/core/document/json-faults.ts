import { codePoint, MOST_FAULTS, named, type Explained } from './explained';

/**
 * Why a text is no JSON (RFC 8259), at the places to mend. What people write by habit of JavaScript or YAML (a comma too
 * many, comments, other quotes) is passed over, so that each has its sentence; anything else ends the search.
 * Empty where nothing is found. Takes time in proportion to the text.
 */
export function jsonFaults(text: string): Explained[] {
  return new Scan(text).faults;
}

interface Open {
  bracket: '{' | '[';
  at: number;
}

type Expected = 'key' | 'colon' | 'value' | 'comma' | 'end';

class Scan {
  readonly faults: Explained[] = [];
  private at = 0;
  private readonly open: Open[] = [];
  private expected: Expected = 'value';
  /** Of the comma just before, where nothing has followed it yet. */
  private comma: number | undefined;

  constructor(private readonly text: string) {
    let goesOn = true;
    while (goesOn && this.faults.length < MOST_FAULTS) goesOn = this.step();
  }

  private note(say: Explained['say'], from = this.at, to = this.at + 1): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ say, from, to });
  }

  private stop(say: Explained['say'], from = this.at, to = this.at + 1): false {
    this.note(say, from, to);
    return false;
  }

  /** Goes past one token. Out: whether there is more to look at. */
  private step(): boolean {
    this.skipSpace();
    const { text, at } = this;
    const unit = text.charAt(at);
    const inner = this.open.at(-1);
    if (unit === '') {
      if (inner) this.note((say, lines) => say.unclosedBracket(inner.bracket, lines.lineOf(inner.at)));
      return false;
    }
    if (this.expected === 'end') return this.stop((say) => say.behindEnd());
    if (unit === ',') return this.separate();
    if (unit === '}' || unit === ']') return this.close(unit, inner);
    if (unit === ':') return this.give();
    if (this.expected === 'comma') {
      this.note((say) => say.missingComma());
      this.expected = inner?.bracket === '{' ? 'key' : 'value';
    } else if (this.expected === 'colon') {
      this.note((say) => say.missingColon());
      this.expected = 'value';
    }
    this.comma = undefined;
    if (unit === '{' || unit === '[') return this.enter(unit);
    const isKey = this.expected === 'key';
    if (!this.skipText(isKey)) return false;
    this.expected = isKey ? 'colon' : this.behindValue();
    return true;
  }

  private enter(bracket: '{' | '['): boolean {
    if (this.expected === 'key') return this.stop((say) => say.noJson());
    this.open.push({ bracket, at: this.at++ });
    this.expected = bracket === '{' ? 'key' : 'value';
    return true;
  }

  private separate(): boolean {
    if (this.expected !== 'comma') {
      // Between a key and its comma something else is missing.
      if (this.expected === 'colon' || (this.expected === 'value' && this.open.at(-1)?.bracket === '{'))
        return this.stop((say) => say.missingValue());
      this.note((say) => say.extraComma());
    }
    this.comma = this.at++;
    this.expected = this.open.at(-1)?.bracket === '{' ? 'key' : 'value';
    return true;
  }

  private close(unit: '}' | ']', inner: Open | undefined): boolean {
    if (!inner) return this.stop((say) => say.extraBracket(unit));
    if ((inner.bracket === '{') !== (unit === '}'))
      return this.stop((say, lines) => say.otherBracket(unit, inner.bracket, lines.lineOf(inner.at)));
    if (this.expected === 'colon' || (this.expected === 'value' && unit === '}'))
      return this.stop((say) => say.missingValue());
    if (this.comma !== undefined) this.note((say) => say.trailingComma(), this.comma, this.comma + 1);
    this.comma = undefined;
    this.open.pop();
    this.at++;
    this.expected = this.behindValue();
    return true;
  }

  private give(): boolean {
    if (this.expected !== 'colon') return this.stop((say) => say.noKey());
    this.at++;
    this.expected = 'value';
    return true;
  }

  private behindValue(): Expected {
    return this.open.length > 0 ? 'comma' : 'end';
  }

  /** A key, or a value that is neither an object nor a list. */
  private skipText(isKey: boolean): boolean {
    const { text, at: from } = this;
    const quote = text.charAt(from);
    const closing = QUOTES.get(quote);
    if (closing !== undefined) {
      if (quote !== '"') this.note((say) => say.doubleQuotes());
      return this.skipString(closing);
    }
    while (/[^\s,:{}[\]"']/.test(text.charAt(this.at))) this.at++;
    const word = text.slice(from, this.at);
    if (word === '') return this.stop((say) => say.noJson());
    if (isKey) this.note((say) => say.unquotedKey(named(word)), from, this.at);
    else if (!LITERAL.test(word)) this.note((say) => say.jsonValue(named(word)), from, this.at);
    return true;
  }

  private skipString(closing: string): boolean {
    const { text, at: from } = this;
    for (let at = from + 1; at < text.length; at++) {
      const unit = text.charAt(at);
      if (unit === closing) {
        this.at = at + 1;
        return true;
      }
      if (unit === '\n' || unit === '\r') break;
      if (unit === '\t') this.note((say) => say.tabInString(), at, at + 1);
      if (unit !== '\\') continue;
      const escape = ESCAPE.exec(text.slice(at, at + 6));
      if (!escape && closing === '"') this.note(saying(text.slice(at, at + 2)), at, at + 2);
      at++;
    }
    return this.stop((say) => say.lineInString(), from, from + 1);
  }

  private skipSpace(): void {
    const { text } = this;
    for (;;) {
      const unit = text.charAt(this.at);
      const opening = text.slice(this.at, this.at + 2);
      if (opening === '//' || unit === '#') this.skipComment('\n', 0);
      else if (opening === '/*') this.skipComment('*/', 2);
      else if (unit !== '' && /\s/.test(unit)) {
        if (!/[ \t\r\n]/.test(unit)) this.note((say) => say.strangeSpace(codePoint(unit)));
        this.at++;
      } else return;
    }
  }

  private skipComment(end: string, length: number): void {
    const from = this.at;
    const found = this.text.indexOf(end, from + 1);
    this.at = found < 0 ? this.text.length : found + length;
    this.note((say) => say.jsonComment(), from, this.at);
  }
}

/** Straight and typographic ones, each with the one that closes it. */
const QUOTES = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
  ['”', '”'],
]);
const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const ESCAPE = /^\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/;

function saying(escape: string): Explained['say'] {
  return (say) => say.escape(named(escape));
}
