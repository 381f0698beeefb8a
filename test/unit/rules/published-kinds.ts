import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { runRule } from './rule-table';

/** A kind of false alarm that published documents taught, and the twin that is still found. */
export interface Kind {
  rule: string;
  name: string;
  /** `paths`, and `components` where they are needed. */
  silent: string;
  fires: string;
}

/** A response with a JSON body. */
export const ok = (schema: string) =>
  `{ description: OK, content: { application/json: { schema: ${schema} } } }`;
/** A request body. */
export const body = (schema: string, type = 'application/json') =>
  `{ content: { ${type}: { schema: ${schema} } } }`;
export const text = '{ type: string }';

/** One test for each kind: silent on the one, and not on the twin. */
export function kindsOf(kinds: readonly Kind[]): void {
  for (const { rule, name, silent, fires } of kinds)
    it(`${rule}: ${name}`, async () => {
      assert.deepEqual(await found(rule, silent), []);
      assert.notDeepEqual(await found(rule, fires), [], 'the twin is found');
    });
}

/** The messages of a rule on some paths. */
export async function found(rule: string, paths: string): Promise<string[]> {
  const components = {
    'x-bodies': {
      Proof: { 'application/json': { schema: { properties: { id: { type: 'string' } } } } },
    },
    securitySchemes: {
      oauth: {
        type: 'oauth2',
        flows: {
          clientCredentials: {
            tokenUrl: 'https://a.test',
            scopes: { 'library:read': '', 'library:write': '' },
          },
        },
      },
    },
  };
  const spec = { paths: parse(paths, { merge: false }) as object, components };
  return (await runRule(rule, spec, '3.1.0')).findings.map(({ message }) => message);
}
