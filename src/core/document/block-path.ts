/**
 * The keys of the mappings that a line of block YAML stands in, the outermost first, by how far the lines above are
 * indented: it also serves while the line is half typed and nothing can be parsed. `lineAt` gives a line from 0.
 */
export function blockPath(lineAt: (line: number) => string, line: number): string[] {
  const path: string[] = [];
  let indent = indentOf(lineAt(line));
  for (let above = line - 1; above >= 0 && indent > 0; above -= 1) {
    const text = lineAt(above);
    if (/^\s*(#|$)/.test(text) || indentOf(text) >= indent) continue;
    indent = indentOf(text);
    const key = /^ *(?:- +)?(?:"([^"]*)"|'([^']*)'|([^\s"'#:][^\s:]*)) *:(?=\s|$)/.exec(text);
    path.unshift(key?.slice(1).find((one) => one !== undefined) ?? '');
  }
  return path;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
