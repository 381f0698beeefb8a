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

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  /** Text, or elements. */
  content: string | readonly Element[];
}

export function element(
  name: string,
  attributes: Element['attributes'],
  content: Element['content'] = [],
): Element {
  return { name, attributes, content };
}

/** An XML document (1.0, UTF-8). Whatever the texts hold, it is well-formed; text keeps its own line breaks. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes, content }: Element, indent: string): string {
  const list = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`,
  );
  const open = `${indent}<${name}${list.join('')}`;
  if (content.length === 0) return `${open}/>`;
  if (typeof content === 'string') return `${open}>${escapeText(content)}</${name}>`;
  const children = content.map((child) => write(child, `${indent}  `));
  return `${open}>\n${children.join('\n')}\n${indent}</${name}>`;
}

function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\r]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** A parser would turn plain line breaks and tabs into spaces. */
function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\n\t]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
