import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../../src/worker/decode';
import { read } from '../../../src/core/document/read';
import { textsIn } from '../../../src/core/texts/texts';

const SPEC = 'openapi: 3.1.0\ninfo: { title: 订单 😀, version: "1" }\npaths: {}\n';

function utf32(text: string, isLittle: boolean): Buffer {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  for (const [i, point] of points.entries())
    if (isLittle) bytes.writeUInt32LE(point, i * 4);
    else bytes.writeUInt32BE(point, i * 4);
  return bytes;
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const MARK = '\ufeff';

describe('the bytes of a file', () => {
  for (const [name, bytes] of [
    ['UTF-8', Buffer.from(SPEC)],
    ['UTF-8 with a byte order mark', Buffer.from(MARK + SPEC)],
    ['UTF-16 LE with one', Buffer.from(MARK + SPEC, 'utf16le')],
    ['UTF-16 BE with one', utf16be(MARK + SPEC)],
    ['UTF-16 LE without one', Buffer.from(SPEC, 'utf16le')],
    ['UTF-16 BE without one', utf16be(SPEC)],
    ['UTF-32 LE with one', utf32(MARK + SPEC, true)],
    ['UTF-32 BE with one', utf32(MARK + SPEC, false)],
    ['UTF-32 LE without one', utf32(SPEC, true)],
    ['UTF-32 BE without one', utf32(SPEC, false)],
  ] as const)
    it(`are a text in ${name}`, () => {
      assert.deepEqual(decode(bytes), { text: SPEC, isSound: true });
    });

  it('are no text where a zero is left', () => {
    assert.deepEqual(decode(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), {});
    assert.deepEqual(decode(Buffer.from('a\0b')), {});
  });

  it('are told apart from what they stand for, wherever they are', () => {
    const places: [bytes: Buffer, says: RegExp, line: number, character: number][] = [
      [Buffer.from('openapi: 3.1.0\ninfo: { title: caf\xe9 }\n', 'latin1'), /0xE9/, 1, 18],
      [Buffer.from('openapi: 3.1.0\n# \x93quoted\x94\n', 'latin1'), /0x93/, 1, 2],
      // GBK: 订单
      [Buffer.concat([Buffer.from('openapi: 3.1.0\n# '), Buffer.from('b6a9b5a5', 'hex')]), /0xB6/, 1, 2],
      // Too long, half of a pair, beyond the last character, cut short.
      [Buffer.from('a: "\xc0\xaf"', 'latin1'), /0xC0/, 0, 4],
      [Buffer.from('a: "\xed\xa0\x80"', 'latin1'), /0xED/, 0, 4],
      [Buffer.from('a: "\xf4\x90\x80\x80"', 'latin1'), /0xF4/, 0, 4],
      [Buffer.from('a: \xe4\xb8', 'latin1'), /0xE4/, 0, 3],
      [Buffer.from('\ufeffa: \ud83d.', 'utf16le'), /U\+D83D/, 0, 3],
    ];
    for (const [bytes, says, line, character] of places) {
      const { text, isSound } = decode(bytes) as { text: string; isSound: boolean };
      assert.equal(isSound, false);
      const { readable, findings } = read(text, textsIn('en'), { most: 1_000 });
      assert.equal(readable, false);
      assert.deepEqual(
        findings.map(({ rule, range }) => [rule, range.start]),
        [['parser', { line, character }]],
      );
      assert.match(findings[0]?.message ?? '', says);
    }
  });

  it('give back any text, and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const text = any.replaceAll('\0', '').replace(/^\ufeff/, '');
        assert.deepEqual(decode(Buffer.from(MARK + text)), { text, isSound: true });
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void decode(bytes)));
  });
});
