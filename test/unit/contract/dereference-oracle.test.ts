import SwaggerParser from '@apidevtools/swagger-parser';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contractOf } from '../../../src/core/contract/build';
import { flatten } from '../../../src/core/contract/flatten';
import type { JsonObject, JsonValue } from '../../../src/core/json';
import { isObject } from '../../../src/core/json';

const FOLDER = 'test/fixtures/specs';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** What a caller sees of one operation, told by either side. */
interface Seen {
  parameters: string[];
  statuses: string[];
  bodyProperties: string[];
}

/** By swagger-parser's dereferenced document, read the plain way. */
function byOracle(root: JsonObject): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const [route, item] of Object.entries((root['paths'] ?? {}) as JsonObject)) {
    for (const method of METHODS) {
      const operation = (item as JsonObject)[method];
      if (!isObject(operation)) continue;
      const merged = new Map<string, string>();
      for (const list of [(item as JsonObject)['parameters'], operation['parameters']])
        for (const parameter of (list ?? []) as JsonObject[]) {
          const name = `${parameter['in'] as string} ${parameter['name'] as string}`;
          merged.set(name.toLowerCase(), name);
        }
      const content = ((operation['requestBody'] ?? {}) as JsonObject)['content'];
      const schema = Object.values((content ?? {}) as JsonObject).map(
        (media) => (media as JsonObject)['schema'],
      )[0];
      seen.set(`${method} ${route}`, {
        parameters: [...merged.values()].sort(),
        statuses: Object.keys((operation['responses'] ?? {}) as JsonObject).sort(),
        bodyProperties: propertiesOf(schema).sort(),
      });
    }
  }
  return seen;
}

/** Own properties and those of `allOf`; unions are left to the tests of `flatten`. */
function propertiesOf(schema: JsonValue | undefined): string[] {
  if (!isObject(schema)) return [];
  const all = ((schema['allOf'] ?? []) as JsonValue[]).flatMap(propertiesOf);
  return [...new Set([...Object.keys((schema['properties'] ?? {}) as JsonObject), ...all])];
}

function byContract(root: JsonObject): Map<string, Seen> {
  const contract = contractOf(root);
  return new Map(
    contract.operations.map((operation) => {
      const schema = operation.body?.content[0]?.schema;
      const properties = schema ? [...flatten(contract, schema).properties] : [];
      return [
        `${operation.method} ${operation.route}`,
        {
          parameters: operation.parameters.map(({ name, in: place }) => `${place} ${name}`).sort(),
          statuses: operation.responses.map(({ status }) => status).sort(),
          bodyProperties: properties.flatMap(([name, { variant }]) => (variant ? [] : [name])).sort(),
        },
      ];
    }),
  );
}

describe('the contract against swagger-parser, which dereferences in its own way', () => {
  for (const file of readdirSync(FOLDER).filter(
    (name) => /\.(yaml|json)$/.test(name) && name !== 'much-wrong.yaml',
  ))
    it(file, async () => {
      const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
      const copy = parse(text) as Parameters<typeof SwaggerParser.dereference>[0];
      const flat = await SwaggerParser.dereference(copy, { resolve: { external: false } });
      const expected = byOracle(flat as unknown as JsonObject);
      assert.ok(expected.size > 0);
      assert.deepEqual(byContract(parse(text) as JsonObject), expected);
    });
});
