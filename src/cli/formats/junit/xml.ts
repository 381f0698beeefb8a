import { own } from '../../../core/json';
import { escapingCommands, visible } from '../visible';

/** Two non-characters that XML 1.0 forbids however they are written; what else it forbids is made visible before. */
const FORBIDDEN = /[\ufffe\uffff]/g;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  // Alone it is allowed; in `]]>` it is not.
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
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
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
  return escapingCommands(xml, '&#58;', '&#35;&#35;');
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
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[^\n\t]+/g, visible)
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"\t]/g, (mark) => own(ESCAPES, mark) ?? mark);
}

/** A parser would turn plain line breaks into spaces. */
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('\n', '&#10;');
}
