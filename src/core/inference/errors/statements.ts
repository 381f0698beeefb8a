/*
 * A text that tells several failures apart tells each by its code: in a list, in a table, or sentence by sentence.
 */

/** What a text says of one failure. */
export interface Statement {
  text: string;
  /** The code that it begins with, if it does. */
  code: string | undefined;
}

/** The statements of a description: sentences, each with those that follow it up to the next code. */
export function statementsIn(text: string): Statement[] {
  const statements: Statement[] = [];
  for (const line of text.split('\n')) {
    let isOpen = false;
    for (const sentence of line.split(/(?<=[.!?;])\s|[。；]/)) {
      if (!/[\p{L}\d]/u.test(sentence)) continue;
      const [, quoted, bare] = CODE.exec(sentence) ?? [];
      const code = quoted ?? bare;
      const last = statements.at(-1);
      if (isOpen && code === undefined && last?.code !== undefined) last.text += ` ${sentence}`;
      else statements.push({ text: sentence, code });
      isOpen = true;
    }
  }
  return statements;
}

/** At the start of a sentence, of an item or of a row: `` `KEY_REUSED`: … ``, `KEY_REUSED - …`. */
const CODE =
  /^[\s|*•·-]{0,8}(?:`([^`\n]{1,60})`|([A-Z][A-Z\d]*(?:[_.][A-Z\d]{1,40}){1,9}|\d{4,6}(?= *\|))\b)/;
