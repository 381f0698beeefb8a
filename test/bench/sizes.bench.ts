import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { table } from './measure';

/** (c) What is loaded: run after `node esbuild.mjs --minify`. */
const files = ['dist/extension.js', 'dist/engine.js', 'dist/worker.js', 'dist/cli.js', 'dist/index.js'];
const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
console.log(
  table(
    ['bundle', 'size', 'gzip'],
    files.map((file) => [
      file,
      kilobytes(statSync(file).size),
      kilobytes(gzipSync(readFileSync(file)).length),
    ]),
  ),
);
