import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Metafile } from 'esbuild';

/** VS Code loads and compiles the entry in every window that may hold an exercise. */
const MOST_BYTES = 60 * 1024;

/** Built as it ships, without what it loads when it is first asked for. */
describe('the entry of the extension', function () {
  this.timeout(60_000);
  let text: string;
  let metafile: Metafile;
  before(async () => {
    const { apart } = (await import(pathToFileURL(resolve('scripts/apart.mjs')).href)) as {
      apart: BuildOptions;
    };
    const built = await build({
      ...apart,
      entryPoints: ['src/extension.ts'],
      external: ['vscode'],
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      charset: 'utf8',
      logLevel: 'warning',
    });
    text = built.outputFiles[0]?.text ?? '';
    metafile = built.metafile;
  });

  it('is small', () => {
    const bytes = Buffer.byteLength(text);
    assert.ok(bytes > 0 && bytes < MOST_BYTES, `${bytes} bytes`);
  });

  it('has no package in it, least of all the parser or the schema of exercises', () => {
    const files = Object.keys(metafile.inputs);
    assert.ok(files.includes('src/extension/content/content.ts'));
    assert.ok(!files.includes('src/extension/pages/review-state.ts'));
    assert.deepEqual(
      files.filter((file) => !file.startsWith('src/')),
      [],
    );
  });
});
