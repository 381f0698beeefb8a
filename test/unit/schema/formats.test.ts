import { fullFormats } from 'ajv-formats/dist/formats';
import assert from 'node:assert/strict';
import { hasFormat } from '../../../src/core/schema/formats';
import { superLinearIn } from '../architecture/super-linear';

/** What the analysis reports, and why a text of the length that is looked at does no harm. */
const KNOWN = {
  // The labels of a domain are runs of their own; the analysis does not look into a repeated group.
  email: 'a'.repeat(1_900) + '@' + 'a-'.repeat(40),
  // Looked at up to 250 characters.
  url: `http://a/${':'.repeat(300)}`,
};

describe('formats', () => {
  it('run over a text in time in proportion to it, or over short texts only', () => {
    const slow = Object.entries(fullFormats).flatMap(([name, format]) => {
      const check: unknown = typeof format === 'object' && 'validate' in format ? format.validate : format;
      return check instanceof RegExp && superLinearIn(check.toString()) !== undefined ? [name] : [];
    });
    assert.deepEqual(slow.sort(), Object.keys(KNOWN));
  });

  it('are not checked in a text too long to look at', () => {
    assert.equal(hasFormat(KNOWN.url, 'url'), undefined);
    assert.equal(hasFormat('a'.repeat(2_001), 'email'), undefined);
    assert.equal(hasFormat('http://example.com/', 'url'), true);
    assert.equal(hasFormat(KNOWN.email, 'email'), false);
  });
});
