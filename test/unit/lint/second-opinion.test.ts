import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import ruleset from '../../../rulesets/api-kata.yaml';
import { assembleKata } from '../../../src/core/kata';

const kata = assembleKata({ ruleset });
const ok = { '200': { description: 'OK' } };
const get = (more: object) => ({ '/a': { get: { operationId: 'getA', responses: ok, ...more } } });
const withResponse = (more: object) => get({ responses: { '200': { description: 'OK', ...more } } });

/** Allowed by the specification; swagger-parser as it comes refuses each of the first ones in one version at least. */
const allowed: [name: string, document: object][] = [
  ['components only', { components: { schemas: { A: { type: 'string' } } } }],
  ['a license with a name', { info: { title: 'T', version: '1', license: { name: 'MIT' } }, paths: {} }],
  [
    'words beside a reference',
    {
      paths: get({ parameters: [{ $ref: '#/components/parameters/P', summary: 'S', description: 'D' }] }),
      components: { parameters: { P: { name: 'p', in: 'query', schema: { type: 'string' } } } },
    },
  ],
  [
    'the server of a link',
    { paths: withResponse({ links: { x: { operationId: 'getA', server: { url: '/' } } } }) },
  ],
  [
    'the values of a link',
    { paths: withResponse({ links: { x: { operationId: 'getA', parameters: { n: 1 } } } }) },
  ],
  [
    'a reference in an example',
    { paths: withResponse({ content: { 'a/b': { example: { $ref: '#/x' } } } }) },
  ],
  ['a reference in an enum', { paths: {}, components: { schemas: { A: { enum: [{ $ref: '#/x' }] } } } }],
  ['a reference in an extension', { paths: {}, 'x-a': { $ref: '#/x' } }],
  ['a candidate of a version', { openapi: '3.1.0-rc1', paths: {} }],
];

const structure = async (document: object) => {
  const whole = { openapi: '3.1.0', info: { title: 'T', version: '1' }, ...document };
  const { findings } = await kata.lint('a.yaml', stringify(whole), { thorough: true });
  return findings.filter(({ rule }) => /^(openapi-structure|oas3-schema|invalid-ref)$/.test(rule));
};

describe('the second opinion', () => {
  for (const [name, document] of allowed)
    it(`does not contradict the specification: ${name}`, async () => {
      assert.deepEqual(await structure(document), []);
    });
});

describe('a discriminator', () => {
  it('names schemas that exist, by reference or by name', async () => {
    const mapping = {
      gone: '#/components/schemas/Gone',
      missing: 'Missing',
      here: 'B',
      there: '#/components/schemas/B',
      file: 'other.yaml',
    };
    const A = {
      type: 'object',
      properties: { t: { type: 'string' } },
      discriminator: { propertyName: 't', mapping },
    };
    const found = await structure({ paths: {}, components: { schemas: { A, B: { type: 'object' } } } });
    assert.deepEqual(
      found.map(({ rule, pointer, message }) => [rule, pointer, message]),
      [
        [
          'invalid-ref',
          '/components/schemas/A/discriminator/mapping/gone',
          "'#/components/schemas/Gone' does not exist",
        ],
        ['invalid-ref', '/components/schemas/A/discriminator/mapping/missing', "'Missing' does not exist"],
      ],
    );
  });
});
