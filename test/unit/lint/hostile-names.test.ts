import assert from 'node:assert/strict';
import { shippedKata } from '../../../src/engine/engine';
import { NAMES } from '../../soak/hostile';
import { rememberPrototypes } from '../../soak/prototypes';
import { assertSound } from '../../soak/sound';

/** A spec that has the name wherever a spec may have one; in lists, objects that are compared with each other have it. */
function specWith(name: string, value: unknown): string {
  const named = { [name]: value };
  const schema = {
    type: 'object',
    properties: { [name]: { $ref: `#/components/schemas/${name}` } },
    required: [name],
  };
  const parameter = { name: 'a', in: 'query', schema: { type: 'string' }, ...named };
  const operation = {
    operationId: name,
    tags: [name],
    parameters: [parameter, { ...parameter, name }, parameter],
    security: [{ [name]: [name] }],
    requestBody: {
      content: { 'application/json': { schema, example: named, examples: { [name]: { value: named } } } },
    },
    responses: {
      '200': {
        description: 'ok',
        headers: { [name]: { schema: { type: 'string' } } },
        links: { [name]: named },
      },
    },
    callbacks: { [name]: { [name]: { post: { responses: { '200': { description: 'ok' } } } } } },
    ...named,
  };
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'T', version: '1', ...named },
    tags: [
      { name: 'a', ...named },
      { name: 'a', ...named },
    ],
    servers: [{ url: `https://{${name}}.example.com`, variables: { [name]: { default: 'a' } } }],
    paths: { [`/${name}/{${name}}`]: { post: operation }, [name]: named },
    webhooks: { [name]: { post: operation } },
    components: {
      schemas: {
        [name]: { discriminator: { propertyName: name, mapping: { [name]: name } }, oneOf: [schema, named] },
      },
      securitySchemes: { [name]: { type: 'oauth2', flows: { [name]: { scopes: { [name]: 'a' } } } } },
      [name]: named,
    },
    [name]: named,
  });
}

describe('names that mean something to JavaScript', function () {
  this.timeout(60_000);
  const kata = shippedKata();
  const assertUntouched = rememberPrototypes();

  for (const name of NAMES)
    it(`are names like others in every place of a spec: ${JSON.stringify(name).slice(0, 40)}`, async () => {
      for (const value of [{ waived: [], crashed: 'x', a: 1 }, 5, null]) {
        const text = specWith(name, value);
        const report = await kata.lint('a.json', text, { thorough: true });
        assertSound(report, text);
        assertUntouched();
      }
    });

  it('waive nothing', async () => {
    const bare =
      'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: { /a: { post: { responses: {} } } }\n';
    const poisoned = `${bare}components: { __proto__: { waived: [] }, constructor: { prototype: { waived: [] } } }\n`;
    const rulesOf = async (text: string) =>
      (await kata.lint('a.yaml', text)).findings
        .filter(({ waived, rule }) => waived === undefined && rule !== 'oas3-schema')
        .map(({ rule }) => rule);
    assert.deepEqual(await rulesOf(poisoned), await rulesOf(bare));
  });
});
