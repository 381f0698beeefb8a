import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Compares with the file, or rewrites it under UPDATE_EXPECTED=1 (never in CI). */
export function expectFile(path: string, actual: string): void {
  if (process.env['UPDATE_EXPECTED'] && !process.env['CI']) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  assert.ok(existsSync(path), `there is no ${path}; UPDATE_EXPECTED=1 writes it`);
  assert.equal(actual, readFileSync(path, 'utf8'), `differs from ${path}`);
}
