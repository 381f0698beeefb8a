import assert from 'node:assert/strict';
import { memoizeByText } from '../../../src/core/contract/memoize';

/** How many names a document may have before some are forgotten; a limit of memory, not of documents. */
const MOST = 20_000;

describe('what is kept by text', () => {
  const length = () => {
    let asked = 0;
    const lengthOf = memoizeByText((text) => {
      asked++;
      return { text, length: text.length };
    });
    return { lengthOf, asked: () => asked };
  };

  it('is concluded once per text', () => {
    const { lengthOf, asked } = length();
    const first = lengthOf('message');
    assert.equal(lengthOf('message'), first);
    assert.notEqual(lengthOf('constructor'), first);
    assert.equal(lengthOf('__proto__').length, 9);
    assert.equal(asked(), 3);
  });

  it('is all there as long as the texts are not too many', () => {
    const { lengthOf, asked } = length();
    for (let round = 0; round < 2; round++) for (let i = 0; i < MOST; i++) lengthOf(`name${i}`);
    assert.equal(asked(), MOST);
  });

  for (const texts of [MOST + 1, 3 * MOST - 1, 5 * MOST])
    it(`is bounded, however many texts there are: after ${texts}`, () => {
      const { lengthOf, asked } = length();
      for (let i = 0; i < texts; i++) lengthOf(`name${i}`);
      // From the latest on, what is known needs no conclusion.
      let known = 0;
      for (let i = texts - 1; i >= 0 && asked() === texts; i--, known++) lengthOf(`name${i}`);
      assert.ok(known > 0);
      assert.ok(known <= MOST + 1, `${known} are kept`);
    });

  it('is concluded anew, and equal, once it was forgotten', () => {
    const { lengthOf, asked } = length();
    const first = lengthOf('message');
    for (let i = 0; i < MOST; i++) lengthOf(`name${i}`);
    const again = lengthOf('message');
    assert.equal(asked(), MOST + 2);
    assert.notEqual(again, first);
    assert.deepEqual(again, first);
  });
});
