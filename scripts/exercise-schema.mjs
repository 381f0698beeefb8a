/**
 * `exercises/exercise.schema.json` as code: compiling it takes longer than loading all exercises, and the compiler is
 * larger than everything else that loading needs. And the lexicon, `exercises/meanings.yaml`, as data.
 */
import Ajv2020 from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lexiconIn } from './lexicon.mjs';

const PARTS = ['exercise', 'overlay', 'mutants', 'catalog', 'catalogOverlay'];

/** esbuild plugin: `import { validators } from '…/exercise.schema.json?compiled'` yields a function for each part. Also `meanings.yaml`. */
export function exerciseSchema() {
  return {
    name: 'exercise-schema',
    setup(esbuild) {
      esbuild.onLoad({ filter: /exercises[\\/]meanings\.yaml$/ }, ({ path }) => ({
        contents: lexiconIn(path),
        loader: 'json',
        watchFiles: [path],
      }));
      esbuild.onLoad({ filter: /exercise\.schema\.json$/ }, ({ path, suffix }) =>
        suffix === '?compiled'
          ? { contents: compiled(path), loader: 'js', resolveDir: resolve('.'), watchFiles: [path] }
          : undefined,
      );
    },
  };
}

function compiled(path) {
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv2020.default({
    strict: true,
    strictRequired: false,
    allErrors: true,
    // A key `constructor` is there only where the file has it.
    ownProperties: true,
    code: { source: true },
  }).addSchema(schema);
  const ids = PARTS.map((part) => [part, part === 'exercise' ? schema.$id : `${schema.$id}#/$defs/${part}`]);
  return `${standalone.default(ajv, Object.fromEntries(ids))}\nexports.validators = { ...exports };`;
}
