/** A text in Markdown without blocks of code, and without addresses. */
export function proseOf(markdown: string): string {
  let isCode = false;
  const lines = markdown.split('\n').filter((line) => {
    const isFence = /^ {0,3}(```|~~~)/.test(line);
    if (isFence) isCode = !isCode;
    return !isFence && !isCode;
  });
  return lines.join('\n').replace(/https?:\/\/\S+/g, '');
}
