import { Buffer } from 'node:buffer';

/**
 * The text of some bytes. What is no Unicode text stays visible: each byte that is not UTF-8 is a lone surrogate
 * (U+DC80 + byte - 0x80, as Python's `surrogateescape` does), of which the engine says where it stands.
 */
export type Decoded = { text: string; isSound: boolean } | { text?: undefined };

/**
 * Decodes as YAML does (1.2.2, section 5.2): a byte order mark, or the zeros beside the first character, tell UTF-16 and
 * UTF-32 from UTF-8. PowerShell's `>` writes UTF-16. Without a text where bytes are left that no text has.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = decoded(bytes, encoding);
  if (text.includes('\0')) return {};
  return { text, isSound: !LONE_SURROGATE.test(text) };
}

const LONE_SURROGATE = /\p{Surrogate}/u;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** What some bytes are read as. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c, d] = bytes;
  const whole = bytes.length % 4 === 0;
  if (whole && a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (whole && a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d !== 0))) return 'utf-32be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === undefined || b === undefined || bytes.length % 2 === 1) return 'utf-8';
  if (whole && a !== 0 && b === 0 && c === 0 && d === 0) return 'utf-32le';
  // The first character of a spec is ASCII.
  if (a === 0 && b !== 0 && c === 0) return 'utf-16be';
  return a !== 0 && b === 0 && d === 0 ? 'utf-16le' : 'utf-8';
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return fromUtf32(bytes, encoding === 'utf-32le');
  if (encoding === 'utf-16be') return fromUtf16(Buffer.from(bytes).swap16());
  if (encoding === 'utf-16le') return fromUtf16(Buffer.from(bytes));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return withEscapes(bytes);
  }
}

/** `TextDecoder` would replace lone surrogates without a word. A byte too many is one that means nothing. */
function fromUtf16(bytes: Buffer): string {
  const text = bytes.toString('utf16le');
  return withoutMark(bytes.length % 2 === 1 ? `${text}\udc80` : text);
}

function fromUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    characters.push(code > 0x10ffff ? '\udc80' : String.fromCodePoint(code));
  }
  return withoutMark(characters.join(''));
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** UTF-8, with what is none as lone surrogates. */
function withEscapes(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  const soundUntil = (end: number) => {
    if (end > from) parts.push(decoder.decode(bytes.subarray(from, end)));
  };
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at);
    if (length > 0) at += length;
    else {
      soundUntil(at);
      parts.push(String.fromCharCode(0xdc00 + (bytes[at] ?? 0)));
      from = ++at;
    }
  }
  soundUntil(bytes.length);
  return withoutMark(parts.join(''));
}

/** How many bytes make the character at an offset; 0 where none does (Unicode, table 3-7). */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i] ?? 0;
    const least = i === 1 ? (first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80) : 0x80;
    const most = i === 1 ? (first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf) : 0xbf;
    if (next < least || next > most) return 0;
  }
  return length;
}
