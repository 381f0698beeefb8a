/** `exercises/meanings.yaml`, checked against its schema by whoever builds, so that nothing does it at run time. */
import Ajv2020 from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** The lexicon as JSON. Throws where the file has not the shape of `$defs/meanings`. */
export function lexiconIn(path) {
  const schema = JSON.parse(readFileSync(join(dirname(path), 'exercise.schema.json'), 'utf8'));
  const ajv = new Ajv2020.default({ strict: true, strictRequired: false, allErrors: true }).addSchema(schema);
  const validate = ajv.compile({ $ref: `${schema.$id}#/$defs/meanings` });
  const meanings = parse(readFileSync(path, 'utf8'));
  if (!validate(meanings)) throw new Error(`${path}: ${ajv.errorsText(validate.errors)}`);
  return JSON.stringify(meanings);
}
