/** One replaced span of a text: offsets of UTF-16 units; an insertion has an empty span. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** The text after the edits, which do not overlap; insertions at one place stand in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** By their places; undefined spans of two that overlap are nobody's. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether each edit begins where the one before it has ended. */
export function areApart(edits: readonly TextEdit[]): boolean {
  const ordered = inOrder(edits);
  return ordered.every((edit, i) => edit.start >= (ordered[i - 1]?.end ?? 0));
}
