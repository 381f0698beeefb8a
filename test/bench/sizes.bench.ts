import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { publish } from './results';

const BUNDLES = {
  'dist/extension.js': 'entry',
  'dist/engine.js': 'engine',
  'dist/worker.js': 'worker',
  'dist/cli.js': 'command line',
  'dist/index.js': 'library',
};

/** (c) What is downloaded and loaded. */
async function main() {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  const vsix = await sizeOfPackage();
  publish({
    bench: 'sizes',
    title: 'Sizes',
    head: ['file', 'size', 'gzip'],
    rows: [
      ...Object.entries(BUNDLES).map(([file, what]) => [
        `${file} (${what})`,
        kilobytes(statSync(file).size),
        kilobytes(gzipSync(readFileSync(file)).length),
      ]),
      ['the VSIX', kilobytes(vsix), ''],
    ],
    figures: { 'entry KB': statSync('dist/extension.js').size / 1024, 'VSIX MB': vsix / 1024 / 1024 },
  });
}

async function sizeOfPackage(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'api-kata-vsix-'));
  const log = console.log;
  try {
    const script = pathToFileURL(join(process.cwd(), 'scripts/package.mjs')).href;
    const { packageBuilt } = (await import(script)) as { packageBuilt: (path: string) => Promise<void> };
    const file = join(folder, 'api-kata.vsix');
    // What the packager says would land in the table.
    console.log = console.error;
    await packageBuilt(file);
    return statSync(file).size;
  } finally {
    console.log = log;
    rmSync(folder, { recursive: true });
  }
}

void main();
