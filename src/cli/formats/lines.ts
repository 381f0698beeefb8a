/** The lines of a text as an editor counts them; the byte order mark belongs to none. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}
