import { own } from '../json';
import { validators } from '../../../exercises/exercise.schema.json?compiled';
import { KEYWORDS, type Fault, type Keyword } from './fault';

/** The kinds of file that `exercises/exercise.schema.json` describes. */
export type SchemaPart = keyof typeof validators;

/** What follows is mostly their echo. */
const MOST_MISFITS = 20;
/** Of a name that stands in the file. */
const LONGEST_NAME = 80;

/** What is wrong with the shape of a file, a fault each; empty where it fits. */
export function misfits(part: SchemaPart, file: string, value: unknown): Fault[] {
  const validate = validators[part];
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  return errors
    .filter((error) => !isEcho(error, errors))
    .slice(0, MOST_MISFITS)
    .map(({ instancePath, keyword, params }) => ({
      kind: 'schema',
      file,
      detail: instancePath === '' ? '/' : cut(instancePath),
      keyword: isKnown(keyword) ? keyword : 'anyOf',
      limit: cut(limitIn(params)),
    }));
}

/** An error as Ajv reports it. */
export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  /** Of errors about a key. */
  propertyName?: string;
}

/** That no alternative fits says less than why; that it is no list says nothing where it was meant as an object. */
function isEcho(
  { instancePath, keyword, propertyName }: SchemaError,
  errors: readonly SchemaError[],
): boolean {
  if (propertyName !== undefined) return true;
  if (!['anyOf', 'oneOf', 'type'].includes(keyword)) return false;
  return errors.some(
    (other) =>
      other.keyword !== 'oneOf' &&
      other.keyword !== 'anyOf' &&
      other.keyword !== 'type' &&
      (other.instancePath === instancePath || other.instancePath.startsWith(`${instancePath}/`)),
  );
}

function isKnown(keyword: string): keyword is Keyword {
  return (KEYWORDS as readonly string[]).includes(keyword);
}

/** The one thing that an error is about besides its place: Ajv's parameters hold it under a name of the keyword's. */
function limitIn(params: Record<string, unknown>): string {
  const known = ['limit', 'missingProperty', 'additionalProperty', 'propertyName', 'pattern', 'type'];
  for (const name of [...known, 'allowedValue', 'allowedValues']) {
    const value = own(params, name);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    if (Array.isArray(value)) return value.join(', ');
  }
  return '';
}

function cut(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
