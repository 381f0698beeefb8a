/** Characters that XML 1.0 forbids however they are written: most controls, lone surrogates, two non-characters. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu; // eslint-disable-line no-control-regex

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  // Alone it is allowed; in `]]>` it is not.
  '>': '&gt;',
  '"': '&quot;',
  // Written plainly, a parser would turn it into a line feed.
  '\r': '&#13;',
};

/** Text between tags. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\r]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** Text between double quotes, where a parser turns line breaks and tabs into spaces. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\n\t]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** An element whose content is `content`: text, already escaped, or elements, one a line. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: string | readonly string[] = [],
): string {
  const list = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`,
  );
  const open = `<${name}${list.join('')}`;
  const inner =
    typeof content === 'string' ? content : content.map((child) => `\n${indented(child)}`).join('');
  if (inner === '') return `${open}/>`;
  return `${open}>${inner}${typeof content === 'string' ? '' : '\n'}</${name}>`;
}

/** Only the line of the tag: text keeps its own lines as they are. */
function indented(child: string): string {
  return `  ${child}`;
}
