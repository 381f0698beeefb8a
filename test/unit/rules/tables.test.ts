import { Ruleset } from '@stoplight/spectral-core';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import ruleset from '../../../rulesets/api-kata.yaml';

/** What the table of each design rule must hold; read from its source, since mocha cannot tell what a case is for. */
const KINDS: Record<string, RegExp> = {
  'a case that fires, with its place': /findings: (\[\s*[^\]\s]|[a-z])/,
  'a case that is silent': /findings: \[\]/,
  'the words of a message': /messages: \[/,
  'what was looked at': /examined: \[/,
};

/** Rules on what cannot be a reference: paths, servers, `info`, flows of OAuth. */
const NEVER_REFERENCED = new Set([
  'oauth-no-legacy-flows',
  'path-segment-style-consistent',
  'quickstart-in-info',
  'scopes-per-operation',
  'servers-https-and-real',
  'support-and-status-links',
  'version-major-only',
]);

describe('the tables of the design rules', () => {
  const { rules } = new Ruleset(ruleset, { severity: 'all' });
  const design = Object.values(rules).filter((rule) => rule.extensions?.['category'] !== 'correctness');

  it('are many', () => assert.ok(design.length >= 80, `${design.length} rules`));

  for (const { name, extensions } of design)
    it(`${name} has one of all kinds`, () => {
      const theme = String(extensions?.['category']);
      const file = `test/unit/rules/${theme}/${name}.test.ts`;
      assert.ok(existsSync(file), `${file} is missing`);
      const source = readFileSync(file, 'utf8');
      for (const [kind, pattern] of Object.entries(KINDS))
        assert.match(source, pattern, `${kind} is missing`);
      if (!NEVER_REFERENCED.has(name)) assert.match(source, /\$ref/, 'a case behind a `$ref` is missing');
    });
});
