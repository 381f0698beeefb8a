import Ajv2020 from 'ajv/dist/2020';
import schema from '../../../exercises/exercise.schema.json';

/** The kinds of file that `exercises/exercise.schema.json` describes. */
export type SchemaPart = 'exercise' | 'overlay' | 'mutants' | 'catalog' | 'catalogOverlay';

let compiled: Ajv2020 | undefined;

/** What is wrong with a file, a line each (`/goals/0 must have required property 'id'`); empty where it fits. */
export function misfits(part: SchemaPart, value: unknown): string[] {
  // Compiled when a proof asks for it: a lint never does.
  compiled ??= new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).addSchema(schema);
  const validate = compiled.getSchema(part === 'exercise' ? schema.$id : `${schema.$id}#/$defs/${part}`);
  if (!validate) throw new Error(`exercise.schema.json has no ${part}`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) => {
    const extra = 'additionalProperty' in params ? ` (${String(params['additionalProperty'])})` : '';
    return `${instancePath === '' ? '/' : instancePath} ${message}${extra}`;
  });
}
