import { Ruleset, type RulesetFunction } from '@stoplight/spectral-core';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import ruleset from '../../../rulesets/api-kata.yaml';
import { examinationOf } from '../../../src/core/contract/examination';
import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json';

/** Fixed, so that a red run is somebody's change. */
const SEED = Number(process.env['SEED'] ?? 20261121);

/** One of everything that the rules of correctness, errors and examples look at. */
const whole: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  servers: [{ url: 'https://{r}.a.dev', variables: { r: { default: 'eu', enum: ['eu'] } } }],
  tags: [{ name: 'a' }],
  security: [{ auth: ['read'] }],
  paths: {
    '/a/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'createA',
        requestBody: {
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/A' },
              examples: { one: { $ref: '#/components/examples/One' } },
            },
          },
        },
        responses: {
          '201': {
            description: 'OK',
            headers: { Location: { schema: { type: 'string' }, example: '/a/1' } },
          },
          '400': { $ref: '#/components/responses/Bad' },
          default: {
            description: 'No',
            content: {
              'application/problem+json': {
                schema: { oneOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'string' }] },
              },
            },
          },
        },
        callbacks: {
          done: { '{$request.body#/url}': { post: { responses: { '200': { description: 'Seen' } } } } },
        },
      },
    },
  },
  webhooks: {
    done: {
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } } },
      },
    },
  },
  components: {
    securitySchemes: {
      auth: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: 'https://a.dev', scopes: { read: 'Read' } } },
      },
    },
    parameters: {
      Id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', enum: ['a', 'b'] },
        example: 'a',
      },
    },
    examples: { One: { value: { id: 'a_1', parts: [{ id: 'a_2', parts: [] }] } } },
    responses: {
      Bad: {
        description: 'No',
        headers: { 'Request-Id': { schema: { type: 'string' } } },
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    schemas: {
      A: {
        type: 'object',
        required: ['id', 'parts'],
        properties: {
          id: { type: 'string', readOnly: true },
          parts: { type: 'array', items: { $ref: '#/components/schemas/A' } },
        },
        if: { required: ['kind'] },
        then: { not: { maxProperties: 1 } },
        discriminator: { propertyName: 'kind', mapping: { x: '#/components/schemas/A' } },
      },
      Problem: {
        allOf: [
          {
            type: 'object',
            properties: { type: { type: 'string', format: 'uri', example: 'https://docs.a.dev/e' } },
          },
          { required: ['type'] },
        ],
      },
    },
  },
};

const rules = Object.values(new Ruleset(ruleset).rules);
const places = pathsOf(whole).filter((path) => path.length > 0);
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>,
  fc.constantFrom<JsonValue>(
    null,
    [],
    {},
    [null],
    { $ref: '#' },
    { $ref: '#/components/schemas/A' },
    { $ref: '#/components/schemas/A/properties/parts' },
    { oneOf: [{ $ref: '#/components/schemas/A' }] },
    '#{{process}}',
  ),
);

describe('all rules on a mutilated document', function () {
  this.timeout(60_000);

  it('judge what is left, change nothing, and never throw', () => {
    const wounds = fc.array(fc.tuple(fc.constantFrom(...places), junk), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(wounds, fc.constantFrom('3.0.3', '3.1.0', '3.2.0'), (edits, version) => {
        const root = frozen(wounded(edits, version));
        for (const rule of rules)
          for (const { function: run } of rule.then as unknown as {
            function: RulesetFunction<unknown, unknown>;
          }[])
            void run(root, null, { rule } as never);
        for (const [id, { crashed }] of examinationOf(root)) assert.equal(crashed, undefined, id);
      }),
      { seed: SEED, numRuns: 800 },
    );
  });
});

function wounded(edits: [(string | number)[], JsonValue][], version: string): JsonObject {
  const root = structuredClone(whole);
  root['openapi'] = version;
  for (const [path, value] of edits) {
    let at: JsonValue | undefined = root;
    for (const name of path.slice(0, -1))
      at = Array.isArray(at) ? at[Number(name)] : isObject(at) ? at[name] : undefined;
    const last = path.at(-1) ?? '';
    // The same junk may stand in several places, and must not be shared: it may hold wounds of its own.
    if (Array.isArray(at)) at[Number(last)] = structuredClone(value);
    else if (isObject(at)) at[last] = structuredClone(value);
  }
  return root;
}

/** As Spectral hands it over. */
function frozen(value: JsonObject): JsonObject {
  const freeze = (part: JsonValue): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const child of Object.values(part)) freeze(child);
    Object.freeze(part);
  };
  freeze(value);
  return value;
}

function pathsOf(value: JsonValue, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...children.flatMap(([name, child]) => pathsOf(child, [...path, name]))];
}
