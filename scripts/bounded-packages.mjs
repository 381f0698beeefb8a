/**
 * What our bundles change in packages, because a spec comes from strangers and theirs were not written for that. The stock
 * Spectral CLI runs with the packages as they are.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(import.meta.url);

/** The faults after which a parser gives up: it looks for the place of each in the whole text. */
const MOST_FAULTS = 100;

/** esbuild plugin. Brings these packages into the bundles of tests, too, which leave others outside. */
export function boundedPackages() {
  return {
    name: 'bounded-packages',
    setup(esbuild) {
      // Ajv's own equality asks the objects of a document for their `valueOf`: theirs is a key, or there is none.
      esbuild.onResolve({ filter: /^ajv\/dist\/runtime\/equal$/ }, () => ({
        path: resolve('rulesets/functions/correctness/equal.ts'),
      }));
      esbuild.onResolve(
        { filter: /^@stoplight\/(spectral-rulesets\/dist\/oas\/schemas\/validators|yaml-ast-parser)$/ },
        ({ path }) => ({ path: require.resolve(path) }),
      );
      esbuild.onLoad({ filter: /yaml-ast-parser[\\/]dist[\\/]src[\\/]loader\.js$/ }, ({ path }) => ({
        contents: givingUp(readFileSync(path, 'utf8')),
        loader: 'js',
      }));
    },
  };
}

function givingUp(source) {
  // Warnings are not looked for in the text.
  const parts = source.split('state.errors.push(error)');
  if (parts.length !== 3) throw new Error('yaml-ast-parser is another than the one that was looked at');
  return `${parts.join('patient(state).errors.push(error)')}
    function patient(state) {
      if (state.errors.length >= ${MOST_FAULTS}) throw new RangeError('too many faults');
      return state;
    }`;
}
