import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PROFILES, shippedKata } from '../../../src/engine/engine';

describe('what the build writes down of the rules', () => {
  for (const profile of PROFILES)
    for (const locale of ['en', 'zh-cn'] as const)
      it(`is what the engine says: ${profile}, ${locale}`, () => {
        const written: unknown = JSON.parse(readFileSync(`dist/rules/${profile}.${locale}.json`, 'utf8'));
        assert.deepEqual(written, shippedKata(profile).rules(locale));
      });
});
