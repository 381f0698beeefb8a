import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { alternatives, code } from '../texts/wording';
import { hasFormat } from './formats';
import { matches, subject, type Fault, type Scope, type Verdict } from './verdict';

/** The fault of a value that is of none of the types its schema names. */
export function judgeType(
  schema: JsonObject,
  value: JsonValue,
  path: JsonPath,
  scope: Scope,
): Fault | undefined {
  const types = typesOf(schema);
  if (types.length === 0 || types.some((name) => isOfType(value, name))) return undefined;
  if (scope.text && typeof value === 'string' && types.some((name) => readsAs(value, name))) return undefined;
  return {
    keyword: 'type',
    message: `${subject(path, scope)} must be of type ${alternatives(types)}, but is ${code(typeOf(value))}.`,
    path,
  };
}

/** `enum` and `const`. */
export function judgeValue(schema: JsonObject, value: JsonValue, path: JsonPath, scope: Scope): Fault[] {
  const lists = [schema['enum'], schema['const'] === undefined ? undefined : [schema['const']]];
  return lists
    .filter((list) => Array.isArray(list))
    .filter((list) => !list.some((one) => isEqual(one, value)))
    .map((list) => ({
      keyword: 'enum',
      message: `${subject(path, scope)} must be one of ${alternatives(list)}.`,
      path,
    }));
}

/** The bounds and the format of a number, the bounds in the spelling of 3.0 (`exclusiveMinimum: true`) and of 3.1. */
export function judgeNumber(schema: JsonObject, value: number, path: JsonPath, scope: Scope): Fault[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = schema;
  const faults: Fault[] = [];
  const add = (keyword: string, words: string) =>
    faults.push({ keyword, message: `${subject(path, scope)} must be ${words}.`, path });
  if (typeof minimum === 'number') {
    if (exclusiveMinimum === true && value <= minimum) add('exclusiveMinimum', `greater than ${minimum}`);
    else if (value < minimum) add('minimum', `at least ${minimum}`);
  }
  if (typeof maximum === 'number') {
    if (exclusiveMaximum === true && value >= maximum) add('exclusiveMaximum', `less than ${maximum}`);
    else if (value > maximum) add('maximum', `at most ${maximum}`);
  }
  if (typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum)
    add('exclusiveMinimum', `greater than ${exclusiveMinimum}`);
  if (typeof exclusiveMaximum === 'number' && value >= exclusiveMaximum)
    add('exclusiveMaximum', `less than ${exclusiveMaximum}`);
  if (typeof multipleOf === 'number' && multipleOf > 0 && !isMultiple(value, multipleOf))
    add('multipleOf', `a multiple of ${multipleOf}`);
  if (typeof format === 'string' && hasFormat(value, format) === false)
    faults.push({
      keyword: 'format',
      message: `${subject(path, scope)} must have the format ${code(format)}.`,
      path,
    });
  return faults;
}

/** Length, pattern and format. */
export function judgeString(
  schema: JsonObject,
  value: string,
  path: JsonPath,
  scope: Scope,
  found: Verdict,
): void {
  const { minLength, maxLength, pattern, format } = schema;
  const add = (keyword: string, words: string) =>
    found.faults.push({ keyword, message: `${subject(path, scope)} must ${words}.`, path });
  const bounded = typeof minLength === 'number' || typeof maxLength === 'number';
  const length = bounded ? [...value].length : 0;
  if (typeof minLength === 'number' && length < minLength)
    add('minLength', `have ${minLength} or more characters`);
  if (typeof maxLength === 'number' && length > maxLength)
    add('maxLength', `have ${maxLength} or fewer characters`);
  if (typeof pattern === 'string') {
    const isMatch = matches(scope, pattern, value);
    if (isMatch === undefined) found.open = true;
    if (isMatch === false) add('pattern', `match the pattern ${code(pattern)}`);
  }
  if (typeof format === 'string') {
    const has = hasFormat(value, format);
    if (has === undefined) found.open = true;
    if (has === false) add('format', `have the format ${code(format)}`);
  }
}

function isEqual(one: JsonValue, other: JsonValue): boolean {
  if (one === other) return true;
  return typeof one === 'object' && typeof other === 'object' && canonical(one) === canonical(other);
}

/** Equal values have equal texts, whatever the order of their keys. */
export function canonical(value: JsonValue): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  return JSON.stringify(value, (_key, part: JsonValue) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** The types that a schema names, one or several. */
export function typesOf({ type }: JsonObject): string[] {
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

/** Whether a value is of a JSON Schema type; integers count as numbers, and 1.0 is an integer. */
export function isOfType(value: JsonValue, type: string): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'number':
    case 'string':
    case 'boolean':
    case 'object':
    case 'array':
    case 'null':
      return typeOf(value) === type;
    default:
      // A type that does not exist is a fault of the schema, not of the example.
      return true;
  }
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Whether a text is how a number or boolean would be sent. */
function readsAs(text: string, type: string): boolean {
  if (type === 'boolean') return text === 'true' || text === 'false';
  return (type === 'number' || type === 'integer') && text.trim() !== '' && isOfType(Number(text), type);
}

function isMultiple(value: number, of: number): boolean {
  const quotient = value / of;
  // 0.3 / 0.1 is not quite 3.
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 * Math.max(1, Math.abs(quotient));
}
