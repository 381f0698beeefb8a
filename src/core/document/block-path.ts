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
    path.unshift(keyOf(text));
  }
  return path;
}

/** The keys right below those of `path`, by the indentation alone as well. */
export function blockKeys(lines: Iterable<string>, path: readonly string[]): string[] {
  const found: string[] = [];
  /** Of each key of the path that the lines stand in: how far what is below it is indented. */
  const open: { indent: number; below: number | undefined }[] = [{ indent: -1, below: 0 }];
  for (const text of lines) {
    if (/^\s*(#|$)/.test(text)) continue;
    const indent = indentOf(text);
    while (indent <= (open.at(-1)?.indent ?? -1)) open.pop();
    const level = open.at(-1);
    if (!level) return found;
    level.below ??= indent;
    if (indent !== level.below) continue;
    const key = keyOf(text);
    if (open.length > path.length) found.push(key);
    else if (key === path[open.length - 1]) open.push({ indent, below: undefined });
  }
  return found;
}

/** The key that a line begins with; empty where it begins with none. */
function keyOf(line: string): string {
  const key = /^ *(?:- +)?(?:"([^"]*)"|'([^']*)'|([^\s"'#:][^\s:]*)) *:(?=\s|$)/.exec(line);
  return key?.slice(1).find((one) => one !== undefined) ?? '';
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
