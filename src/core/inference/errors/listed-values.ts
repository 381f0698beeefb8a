/** A list of codes in a text: a Markdown table, an item of a list, a line that begins with one. */
const ROW = /^\s{0,8}\|\s{0,8}[`*"']{0,3}([\p{L}\p{N}][\p{L}\p{N}.:/_-]{0,80})[`*"']{0,3}\s{0,40}\|/u;
const ITEM = /^\s{0,8}[-*+•]\s{1,4}(?:`([^`\s]{1,80})`|\*\*([^*\s]{1,80})\*\*)/;
const LINE =
  /^\s{0,8}(?:[-*+•]\s{1,4})?([A-Za-z\d][\w.-]{2,80})[`*"']{0,2}\s{0,8}(?:[:=：、—–-](?=\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])|\s[\p{L}])/u;
const LIKE_CODE = /^(\d{4,}|[A-Z][A-Z\d]{1,8}\d{2,}|[A-Za-z\d]+[_.-][\w.-]*|[A-Z]{4,})$/;

/** What introduces some of many. */
const SOME =
  /\b(for example|e\.\s?g\.|such as|examples?|among others|including)\b|例如|比如|z\.\s?B\.|par exemple|por ejemplo|por exemplo|ad esempio|bijvoorbeeld|例えば|예를 들/i;

/** The values that a description lists, one a line; empty where it lists no more than one, or only some of many. */
export function listedValues(text: string): string[] {
  if (SOME.test(text)) return [];
  const lines = text.split(/[\n;；]/);
  const rows = lines.map((line, i) => ({
    value: ROW.exec(line)?.[1],
    isHead: /^[\s|:-]{3,}$/.test(lines[i + 1] ?? ''),
  }));
  const cells = rows.flatMap(({ value, isHead }) => (value !== undefined && !isHead ? [value] : []));
  const found =
    cells.length > 1
      ? cells
      : lines.flatMap((line) => {
          const [, marked, bold] = ITEM.exec(line) ?? [];
          const bare = LINE.exec(line)?.[1];
          return marked ?? bold ?? (bare !== undefined && LIKE_CODE.test(bare) ? bare : []);
        });
  return found.length > 1 ? [...new Set(found)] : [];
}
