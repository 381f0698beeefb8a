import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import SwaggerParser from '@apidevtools/swagger-parser';
import { parse } from 'yaml';
import { filesIn } from '../proof/scaffold-files';
import type * as Engine from '../../../src/engine/engine';
import { shippedKata } from '../../../src/engine/engine';

/** What ships: without Spectral's own checks of rulesets, and with swagger-parser's schemas compiled by the build. */
const shipped = (
  createRequire(resolve('package.json'))(resolve('dist/engine.js')) as typeof Engine
).shippedKata();
/** The same source on the packages as they are. */
const whole = shippedKata();

const head = (version: string) => `openapi: ${version}\ninfo: { title: T, version: '1' }\n`;
const BROKEN = ['3.0.3', '3.1.0'].flatMap((version) => [
  `${head(version)}paths: { things: {} }\n`,
  `${head(version)}paths: {}\nservers: nowhere\n`,
  `${head(version)}paths:\n  /a: { get: { responses: { '200': { description: 7 } } } }\n`,
  `${head(version)}paths: {}\ncomponents: { schemas: { A: { type: nothing } }, parameters: { P: { name: p } } }\n`,
  `${head(version)}paths: {}\ncomponents: { securitySchemes: { k: { type: apiKey } } }\nextra: 1\n`,
  `openapi: ${version}\npaths: {}\n`,
]);

describe('the engine as it ships', function () {
  this.timeout(60_000);

  it('says of every fixture what the whole packages say', async () => {
    for (const name of filesIn('test/fixtures/specs').filter((name) => /\.(yaml|json)$/.test(name))) {
      const text = readFileSync(`test/fixtures/specs/${name}`, 'utf8');
      const [a, b] = await Promise.all(
        [shipped, whole].map((kata) => kata.lint(name, text, { thorough: true })),
      );
      assert.deepEqual(a, b, name);
    }
  });

  it("has swagger-parser's opinion, word for word", async () => {
    let refused = 0;
    for (const text of BROKEN) {
      const opinion = await bundledOpinion(text);
      const original = await SwaggerParser.validate(parse(text) as never, {
        resolve: { external: false },
      }).then(
        () => '',
        (error: Error) => error.message,
      );
      assert.equal(opinion, original, text);
      if (original.startsWith('Swagger schema validation failed.')) refused++;
    }
    assert.ok(refused >= 8, `${refused} of ${BROKEN.length} were refused by the schema`);
  });
});

/** What the module says that `scripts/compiled-structure.mjs` puts in the place of swagger-parser's own. */
async function bundledOpinion(text: string): Promise<string> {
  const path = resolve('node_modules/@apidevtools/swagger-parser/lib/validators/schema.js');
  const script = pathToFileURL(resolve('scripts/compiled-structure.mjs')).href;
  const { compiledStructure } = (await import(script)) as { compiledStructure: (path: string) => string };
  const module: { exports?: (api: unknown) => void } = {};
  runInNewContext(compiledStructure(path), { module, require: createRequire(path), SyntaxError });
  try {
    module.exports?.(parse(text));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
