import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { evidenceSchemas } from '../../../src/core/grading/evidence/schema';

describe('the schema of evidence', () => {
  it('is in exercise.schema.json: the parts of all kinds and nothing else (UPDATE_EXPECTED=1 writes them)', () => {
    const file = 'exercises/exercise.schema.json';
    const text = readFileSync(file, 'utf8');
    const wanted = evidenceSchemas();
    if (process.env['UPDATE_EXPECTED'] === '1') {
      const parts = Object.entries(wanted).map(([name, part]) =>
        `"${name}": ${JSON.stringify(part, null, 2)},\n`.replaceAll(/^(?=.)/gm, '    '),
      );
      const [before = '', after = ''] = text.split(/^ {4}"find": \{$.*?(?=^ {4}"word": )/ms);
      writeFileSync(file, `${before}${parts.join('')}${after}`);
    }
    const shipped = JSON.parse(readFileSync(file, 'utf8')) as { $defs: Record<string, unknown> };
    for (const [name, part] of Object.entries(wanted))
      assert.deepEqual(shipped.$defs[name], part, `$defs/${name} should be ${JSON.stringify(part)}`);
  });
});
