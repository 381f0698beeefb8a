import { isObject, type JsonObject, type JsonValue } from '../../json';
import type { Layout } from './layout';

/** A value as the lines of a block, each indented so far. Not for scalars and for what is empty: those are `inline`. */
export function blockOf(value: JsonValue, indent: number, layout: Layout): string[] {
  const pad = ' '.repeat(indent);
  if (Array.isArray(value))
    return value.flatMap((item) => {
      if (isInline(item)) return [`${pad}- ${inline(item, layout, indent)}`];
      const [first = '', ...rest] = blockOf(item, indent + 2, layout);
      return [`${pad}- ${first.slice(indent + 2)}`, ...rest];
    });
  return Object.entries(value as JsonObject).flatMap(([key, member]) =>
    memberOf(key, member, indent, layout),
  );
}

/** `key: value` as the lines of a block. */
export function memberOf(
  key: string,
  value: JsonValue,
  indent: number,
  layout: Layout,
  quote: Quote = '',
): string[] {
  const name = ' '.repeat(indent) + keyOf(key, quote);
  if (isInline(value)) return lines(`${name}: ${inline(value, layout, indent)}`);
  const shift = Array.isArray(value) && !layout.isListIndented ? 0 : layout.step;
  return [`${name}:`, ...blockOf(value, indent + shift, layout)];
}

/** Whether a value stands on the line of its key. */
export function isInline(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.every((item) => isShort(item));
  return !isObject(value) || Object.keys(value).length === 0;
}

/** A list of a few names is easier to read on one line. */
function isShort(value: JsonValue): boolean {
  return typeof value !== 'object' && String(value).length <= 20;
}

/** A scalar, or a value in brackets, as it stands behind a key; a text of several lines as a block below it. */
export function inline(value: JsonValue, layout: Layout, indent?: number): string {
  if (layout.isJson) return JSON.stringify(value);
  if (typeof value === 'string') return textOf(value, layout, indent);
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, layout)).join(', ')}]`;
  if (!isObject(value)) return String(value);
  const members = Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${inline(item, layout)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** A value in brackets over several lines; `margin` is what stands before the line that it begins on. */
export function spread(value: JsonValue, margin: string, layout: Layout): string {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return inline(value, layout);
  const { eol, unit } = layout;
  const deeper = margin + unit;
  const parts = Array.isArray(value)
    ? value.map((item) => deeper + spread(item, deeper, layout))
    : Object.entries(value).map(
        ([key, item]) => `${deeper}${nameIn(key, layout)}: ${spread(item, deeper, layout)}`,
      );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}${eol}${parts.join(`,${eol}`)}${eol}${margin}${close}`;
}

/** A key in brackets. */
export function nameIn(key: string, { isJson }: Layout): string {
  return isJson ? JSON.stringify(key) : keyOf(key);
}

function isEmpty(value: JsonValue[] | JsonObject): boolean {
  return Object.keys(value).length === 0;
}

/** How a key is written: in these quotes, without any, or as it has to be. */
export type Quote = '"' | "'" | 'none' | '';

/** A key in YAML. */
export function keyOf(key: string, quote: Quote = ''): string {
  if (quote === 'none') return key;
  if (quote === '"') return JSON.stringify(key);
  return quote === "'" || !isPlain(key) ? quoted(key) : key;
}

function textOf(text: string, layout: Layout, indent: number | undefined): string {
  if (isPlain(text)) return text;
  const lines = text.replace(/\n$/, '').split('\n');
  if (lines.length === 1 && !text.endsWith('\n') && isPrintable(text)) return quoted(text);
  const isProse = lines.every((line) => isPrintable(line) && line.trimEnd() === line);
  if (indent === undefined || !isProse || /^\s/.test(text) || lines.at(-1) === '')
    return JSON.stringify(text);
  const pad = ' '.repeat(indent + layout.step);
  const body = lines.map((line) => (line === '' ? '' : pad + line));
  return [text.endsWith('\n') ? '|' : '|-', ...body].join(layout.eol);
}

/** Whether a text may stand in YAML as it is: no control characters, and none that some take for a line end. */
function isPrintable(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit === 0x2028 || unit === 0x2029) return false;
    if (unit >= 0xd800 && unit < 0xe000) return false;
    if (unit >= 0xfeff) return false;
  }
  return true;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What no parser takes for anything else than this text, in brackets neither. */
function isPlain(text: string): boolean {
  return (
    /^[A-Za-z$][\w$./+()' -]*$/.test(text) &&
    text.trimEnd() === text &&
    text.length < 200 &&
    !/^(true|false|yes|no|on|off|y|n|null|nan|inf)$/i.test(text)
  );
}

function lines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
