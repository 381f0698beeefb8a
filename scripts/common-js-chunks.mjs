import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Lets a CommonJS build share chunks: esbuild splits ES modules only, so it splits those, and each chunk becomes CommonJS
 * on its way to the disk. Otherwise each of our test files would hold the whole engine: 680 MB instead of 15, in nine
 * times the time.
 */
export function commonJsChunks() {
  return {
    name: 'common-js-chunks',
    setup(build) {
      const { target, platform, charset } = build.initialOptions;
      Object.assign(build.initialOptions, {
        format: 'esm',
        splitting: true,
        write: false,
        sourcemap: 'inline',
        chunkNames: 'chunks/[name]-[hash]',
      });
      // A build with errors has no files.
      build.onEnd(async ({ outputFiles = [] }) => {
        await Promise.all(
          outputFiles.map(async ({ path, text }) => {
            const { code } = await build.esbuild.transform(text, {
              ...{ format: 'cjs', sourcemap: 'inline', sourcefile: path },
              ...{ target, platform, charset },
            });
            mkdirSync(dirname(path), { recursive: true });
            writeFileSync(path, code);
          }),
        );
      });
    },
  };
}
