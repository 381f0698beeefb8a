import { decode, encodingOf, type Encoding } from '../../worker/decode';

/**
 * A text in the encoding that a file was read in, with its byte order mark. Undefined where even what was read would not
 * become the same bytes again: such a file is not written to.
 */
export function encodedAs(read: Buffer, text: string): Buffer | undefined {
  const before = decode(read).text;
  if (before === undefined) return undefined;
  const encoding = encodingOf(read);
  const mark = MARKS.find((one) => read.equals(encoded(one + before, encoding)));
  return mark === undefined ? undefined : encoded(mark + text, encoding);
}

const MARKS = ['', '\ufeff'];

function encoded(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf-32le':
    case 'utf-32be':
      return utf32(text, encoding === 'utf-32le');
  }
}

function utf32(text: string, isLittle: boolean): Buffer {
  const characters = [...text].map((character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(4 * characters.length);
  for (const [i, code] of characters.entries())
    if (isLittle) bytes.writeUInt32LE(code, 4 * i);
    else bytes.writeUInt32BE(code, 4 * i);
  return bytes;
}
