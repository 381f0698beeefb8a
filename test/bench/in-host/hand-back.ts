import { writeFileSync } from 'node:fs';

/** Hands what was measured inside VS Code to the bench that asked for it. */
export function handBack(measured: unknown): void {
  const file = process.env['API_KATA_MEASURED'];
  if (!file) throw new Error('API_KATA_MEASURED names no file.');
  writeFileSync(file, JSON.stringify(measured));
}
