import assert from 'node:assert/strict';
import { build, type Metafile } from 'esbuild';

/** VS Code loads and compiles the entry in every window that may hold an exercise. */
const MOST_BYTES = 64 * 1024;

/** Built as it ships, but with nothing set apart: whatever the entry could load is in it. */
describe('the entry of the extension', function () {
  this.timeout(60_000);
  let text: string;
  let metafile: Metafile;
  before(async () => {
    const built = await build({
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
    assert.deepEqual(
      files.filter((file) => !file.startsWith('src/')),
      [],
    );
  });
});
