import {
  fromPointer,
  isObject,
  valueAt,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '../../../src/core/json';
import { isElsewhere } from '../../../src/core/contract/unread-operations';
import type { Problem } from '../../../src/core/contract/problem';
import { alternatives } from '../../../src/core/texts/wording';
import { isFieldName } from '../../../src/core/openapi/field-names';
import { zoneAt } from '../../../src/core/openapi/zone';
import { placeName } from '../../../src/core/openapi/place-name';
import type { SchemaError } from './schema-error';
import { nameHint, valueHint } from './violation-hints';
import * as say from './violation-messages';

/** Fields that the specification makes exclude each other. */
const EXCLUSIVE = [
  ['schema', 'content'],
  ['example', 'examples'],
  ['operationId', 'operationRef'],
  ['identifier', 'url'],
] as const;

/**
 * The errors of the OpenAPI schemas as problems a person can act on: one per cause. The schemas are full of
 * alternatives and conditions, so that one missing word makes up to six errors, and what is "unevaluated" is
 * often only next to the fault.
 */
export function problemsOf(root: JsonObject, errors: readonly SchemaError[]): Problem[] {
  const plain = errors.flatMap(unwrapped).filter(({ keyword }) => keyword !== 'if');
  const byPlace = grouped(plain);
  const places = [...byPlace.keys()];
  const broken = (pointer: string) =>
    places.some((place) => place === pointer || place.startsWith(`${pointer}/`));
  return [...byPlace].flatMap(([pointer, group]) => {
    const path = fromPointer(pointer);
    const causes = causesAt(root, path, group);
    return [
      ...causes,
      ...strangers(root, path, group, causes.length > 0, (name) => broken(`${pointer}/${escaped(name)}`)),
    ];
  });
}

/** What is wrong with the value at one place, unexpected fields apart. */
function causesAt(root: JsonObject, path: JsonPath, group: SchemaError[]): Problem[] {
  const value = valueAt(root, path) ?? null;
  const place = placeName(root, path);
  const of = (...keywords: string[]) => group.filter(({ keyword }) => keywords.includes(keyword));
  if (path.at(-2) === 'parameters' && isLink(path.slice(0, -2))) return [];
  const wrongValue = of('enum', 'const')[0] ?? of('type')[0];
  if (wrongValue)
    return [{ message: valueHint(root, path, value) ?? say.wrongValue(place, value, wrongValue), path }];

  const names = of('propertyNames').map(({ params }) => String(params['propertyName']));
  if (names.length > 0) return names.map((name) => ({ message: say.badName(name), path: [...path, name] }));

  if (path.at(-1) === 'responses' && group.some(({ params }) => params['missingProperty'] === 'default'))
    return isObject(value) && Object.keys(value).length > 0 ? [] : [{ message: say.noResponses(), path }];

  // A rule of its own (oas3-examples-value-or-externalValue).
  if (isObject(value) && 'value' in value && 'externalValue' in value) return [];
  const exclusive = of('not', 'oneOf', 'anyOf').length > 0 ? clashOf(value) : undefined;
  if (exclusive) return [{ message: say.exclusive(exclusive), path: [...path, exclusive[1]] }];

  const missing = [...new Set(of('required').map(({ params }) => String(params['missingProperty'])))];
  // Everything else about a parameter or security scheme hangs on these.
  const first = missing.find((name) => name === 'in' || name === 'type');
  if (first) return [{ message: say.missing(place, first), path }];
  const choice = of('required').filter(({ schemaPath }) => /\/(one|any)Of\/\d+\/required$/.test(schemaPath));
  if (choice.length > 1) {
    const choices = choice.map(({ params }) => String(params['missingProperty']));
    return [{ message: say.missingOneOf(place, alternatives([...new Set(choices)])), path }];
  }
  if (missing.length > 0) return missing.map((name) => ({ message: say.missing(place, name), path }));
  if (of('not').length > 0 && isObject(value) && !('schema' in value) && !('content' in value))
    return [{ message: say.missingOneOf(place, alternatives(['schema', 'content'])), path }];
  const other = group.find((error) => !say.isStranger(error.keyword) && !isRelativeUrl(error, path, value));
  return other ? [{ message: valueHint(root, path, value) ?? say.other(place, other), path }] : [];
}

/** Fields that do not belong where they stand. */
function strangers(
  root: JsonObject,
  path: JsonPath,
  group: SchemaError[],
  disturbed: boolean,
  isBroken: (name: string) => boolean,
): Problem[] {
  return group.flatMap(({ keyword, params }) => {
    if (!say.isStranger(keyword)) return [];
    const name = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
    // "Unevaluated" fields are innocent where something next to them or inside them failed.
    const innocent =
      keyword === 'unevaluatedProperties' && (isBroken(name) || (disturbed && isFieldName(name)));
    if (name === '$ref' && (isPathItem(path) || isOperationElsewhere(root, path))) return [];
    if (name === 'server' && isLink(path)) return [];
    return innocent
      ? []
      : [{ message: nameHint(root, path, name) ?? say.stranger(name, path), path: [...path, name] }];
  });
}

/** Path items may be references in every version, though the schema of 3.1 forgets it. */
function isPathItem(path: JsonPath): boolean {
  const [, parent] = [...path].reverse();
  return parent === 'paths' || parent === 'webhooks' || parent === 'pathItems' || path.at(-3) === 'callbacks';
}

/** A link may name a server, which the schema of 3.1 calls `body`, and hand on values of every type, where that wants texts. */
function isLink(path: JsonPath): boolean {
  const zone = zoneAt(path);
  return typeof zone === 'object' && zone.kind === 'link';
}

/** The specification lets URLs be relative, where the schema of 3.1 wants whole ones. */
function isRelativeUrl({ keyword, params }: SchemaError, path: JsonPath, value: JsonValue): boolean {
  const isUrl = /^(?:url|\w+Url|termsOfService|externalValue)$/.test(String(path.at(-1)));
  return keyword === 'format' && params['format'] === 'uri' && isUrl && isReferenceOfUri(value);
}

/** RFC 3986, section 4.1, as far as its characters go. */
function isReferenceOfUri(value: JsonValue): boolean {
  return typeof value === 'string' && value !== '' && /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(value);
}

/** What lies in another file is put in place by whatever puts the files together. */
function isOperationElsewhere(root: JsonObject, path: JsonPath): boolean {
  const node = valueAt(root, path);
  return isPathItem(path.slice(0, -1)) && isObject(node) && isElsewhere(node);
}

function clashOf(value: unknown): readonly [string, string] | undefined {
  return isObject(value) ? EXCLUSIVE.find(([a, b]) => a in value && b in value) : undefined;
}

/** The errors that a custom error message stands for. */
function unwrapped(error: SchemaError): SchemaError[] {
  const inner = error.params['errors'];
  return error.keyword === 'errorMessage' && Array.isArray(inner) ? (inner as SchemaError[]) : [error];
}

function grouped(errors: SchemaError[]): Map<string, SchemaError[]> {
  const groups = new Map<string, SchemaError[]>();
  for (const error of errors)
    groups.set(error.instancePath, [...(groups.get(error.instancePath) ?? []), error]);
  return groups;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
