import { isObject, valueAt, type JsonObject, type JsonPath, type JsonValue } from '../../../../src/core/json';
import { refTo, type Edit, type Turn } from './edit';
import { componentsOf, members, objectsOf, placesIn, propertiesOf } from './places';

const KEYWORDS: Record<string, (JsonValue | undefined)[]> = {
  type: ['string', 'integer', 'number', 'boolean', 'object', 'array', ['string', 'null'], undefined],
  format: ['date-time', 'date', 'uuid', 'uri', 'float', 'double', 'email', undefined],
  description: ['The amount in cents.', 'New values may appear. E.164. Never changes.', undefined],
  example: ['2026-03-02T09:30:00Z', 12, '+14155550100', { id: 1 }, undefined],
  examples: [['queued'], [1], undefined],
  enum: [['a', 'b'], ['a', 'a'], [1, 'a'], ['queued', 'failed', 'delivered'], undefined],
  const: ['a', undefined],
  default: ['a', 1, undefined],
  readOnly: [true, undefined],
  writeOnly: [true, undefined],
  nullable: [true, undefined],
  deprecated: [true, undefined],
  maxLength: [3, 64, undefined],
  maximum: [5, 100, undefined],
  minimum: [7, undefined],
  pattern: ['^\\+[1-9]\\d{6,14}$', '^https://', '[', undefined],
  additionalProperties: [false, true, { type: 'string' }, undefined],
  'x-sunset': ['2027-01-01', undefined],
  'x-extensible-enum': [['a'], undefined],
};

const NAMES = [
  'id',
  'status',
  'next_cursor',
  'created_at',
  'amount',
  'phone',
  'webhook_url',
  'code',
  'camelCase',
  'items',
];

/** The shapes of what is sent and answered. */
export const schemaEdits: Record<string, Edit> = {
  'a keyword of a component schema': (turn) => keyword(turn, componentsOf(turn.root, 'schemas')),
  'a keyword of a property': (turn) => keyword(turn, propertiesOf(turn.root)),
  'a keyword of any schema': (turn) => keyword(turn, schemasOf(turn.root)),
  'what a schema requires': ({ spec, root, pick }) => {
    const path = pick(objectsOf(root));
    const schema = path && valueAt(root, path);
    if (!path || !isObject(schema)) return;
    const name = pick(members(schema['properties']).map(([key]) => key)) ?? 'id';
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    const others = required.filter((one) => one !== name);
    spec.set([...path, 'required'], others.length < required.length ? others : [...required, name]);
  },
  'remove a property': ({ spec, root, pick }) => {
    const path = pick(propertiesOf(root));
    if (path) spec.remove(path);
  },
  'rename a property': ({ spec, root, pick }) => {
    const path = pick(propertiesOf(root));
    if (path) spec.rename(path, pick(NAMES) ?? '');
  },
  'add a property': ({ spec, root, pick }) => {
    const path = pick(objectsOf(root));
    const shared = componentsOf(root, 'schemas').map(refTo);
    const value = pick([
      { type: 'string' },
      { type: 'integer' },
      { type: 'string', format: 'date-time' },
      ...shared,
    ]);
    if (path) spec.set([...path, 'properties', pick(NAMES) ?? ''], value ?? {});
  },
  'what a schema is made of': ({ root, pick, change }) => {
    const path = pick(schemasOf(root));
    if (!path) return;
    const key = pick(['allOf', 'oneOf', 'anyOf', 'items', 'not', 'additionalProperties']) ?? '';
    const shared = componentsOf(root, 'schemas').map(refTo);
    const one = pick(shared) ?? {};
    const other = pick([{ type: 'null' }, ...shared]) ?? {};
    change([...path, key], [/Of$/.test(key) ? [one, other] : one, undefined]);
  },
};

function keyword({ pick, change }: Turn, schemas: JsonPath[]): void {
  const path = pick(schemas);
  const [name, values] = pick(Object.entries(KEYWORDS)) ?? ['', []];
  if (path) change([...path, name], values);
}

/** Where a schema stands by the name of its key. */
function schemasOf(root: JsonObject): JsonPath[] {
  return placesIn(root)
    .filter(
      ({ path, value }) =>
        isObject(value) &&
        (['schema', 'items', 'additionalProperties'].includes(String(path.at(-1))) ||
          ['properties', 'schemas', 'allOf', 'oneOf', 'anyOf'].includes(String(path.at(-2)))),
    )
    .map(({ path }) => path);
}
