import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json';

/** Another way to write the same contract. */
export type Restyle = (root: JsonObject) => JsonObject;

/** Walks the values of a document, the inner ones first. */
function mapped(
  value: JsonValue,
  change: (value: JsonObject, key: string) => JsonValue,
  key = '',
): JsonValue {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change, key));
  if (!isObject(value)) return value;
  const inner = Object.entries(value).map(([name, one]) => [name, mapped(one, change, name)]);
  return change(Object.fromEntries(inner) as JsonObject, key);
}

const at = (root: JsonObject, ref: string): JsonValue | undefined =>
  ref
    .slice(2)
    .split('/')
    .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<JsonValue | undefined>((value, key) => (isObject(value) ? value[key] : undefined), root);

/** Maps and lists whose order says nothing, turned round. */
export const reordered: Restyle = (root) =>
  mapped(root, (value) => Object.fromEntries(Object.entries(value).reverse())) as JsonObject;

/** References written out, as far as they do not lead to themselves. */
export const inlined: Restyle = (root) => {
  const open = new Set<string>();
  const inline = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(inline);
    if (!isObject(value)) return value;
    const ref = value['$ref'];
    const target = typeof ref === 'string' && ref.startsWith('#/') ? at(root, ref) : undefined;
    if (typeof ref === 'string' && target !== undefined && Object.keys(value).length === 1) {
      if (open.has(ref)) return value;
      open.add(ref);
      const whole = inline(target);
      open.delete(ref);
      return whole;
    }
    return Object.fromEntries<JsonValue>(Object.entries(value).map(([key, one]) => [key, inline(one)]));
  };
  // A discriminator means components by their names.
  return JSON.stringify(root).includes('"discriminator"')
    ? root
    : { ...root, paths: inline(root['paths'] ?? {}) };
};

/** Schemas of media types as components of their own. */
export const extracted: Restyle = (root) => {
  const schemas = new Map<string, JsonValue>();
  const changed = mapped(root, (value) => {
    if (!isObject(value['schema']) || value['schema']['$ref'] !== undefined) return value;
    const name = `Extracted${schemas.size}`;
    schemas.set(name, value['schema']);
    return { ...value, schema: { $ref: `#/components/schemas/${name}` } };
  }) as JsonObject;
  const components = isObject(changed['components']) ? changed['components'] : {};
  const known = isObject(components['schemas']) ? components['schemas'] : {};
  return { ...changed, components: { ...components, schemas: { ...known, ...Object.fromEntries(schemas) } } };
};

/** Objects split into the parts of an `allOf`, one for each member. */
export const split: Restyle = (root) => {
  // What refers to a member of a schema would lead nowhere.
  if (/"#\/components\/schemas\/[^/"]+\//.test(JSON.stringify(root))) return root;
  return mapped(root, (value, key) => {
    const { properties } = value;
    const isClosed =
      value['additionalProperties'] !== undefined || value['unevaluatedProperties'] !== undefined;
    if (key === 'properties' || value['type'] !== 'object' || !isObject(properties) || isClosed) return value;
    const { required } = value;
    const rest = Object.fromEntries(
      Object.entries(value).filter(([name]) => name !== 'properties' && name !== 'required'),
    );
    const parts = Object.entries(properties).map(([name, one]) => ({
      type: 'object',
      properties: { [name]: one },
    }));
    return { ...rest, allOf: [...parts, ...(required === undefined ? [] : [{ required }])] };
  }) as JsonObject;
};

/** The variables of paths called otherwise, and parameters at the path where there is one operation. */
export const renamed: Restyle = (root) => {
  const paths = isObject(root['paths']) ? root['paths'] : {};
  const other = (name: string) => `the_${name}`;
  const items = Object.entries(paths).map(([route, item]): [string, JsonValue] => {
    const changed = mapped(item, (value) =>
      value['in'] === 'path' && typeof value['name'] === 'string'
        ? { ...value, name: other(value['name']) }
        : value,
    );
    const isWhole = !JSON.stringify(item).includes('"$ref":"#/components/parameters');
    return isWhole
      ? [route.replace(/\{([^{}]+)\}/g, (_, name: string) => `{${other(name)}}`), changed]
      : [route, item];
  });
  return { ...root, paths: Object.fromEntries(items) };
};

/** Texts for people, and extensions that nobody knows. */
export const retold: Restyle = (root) =>
  mapped(root, (value, key) => {
    const isNamed = key === 'properties' || key === 'patternProperties';
    if (isNamed || typeof value['description'] !== 'string') return value;
    return { ...value, description: `${value['description']} And more.`, 'x-note': 1 };
  }) as JsonObject;

/** Components under other names. */
export const componentsRenamed: Restyle = (root) => {
  const other = (ref: string) =>
    ref.replace(/^(#\/components\/\w+\/)([^/]+)/, (_, place: string, name: string) => `${place}${name}_1`);
  const moved = mapped(root, (value, key) => {
    const { $ref: ref } = value;
    if (typeof ref === 'string') return { ...value, $ref: other(ref) };
    // A discriminator names components as references or by their names.
    if (key !== 'mapping') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, to]) => [
        name,
        other((typeof to === 'string' ? to : '').replace(/^(?!#)/, '#/components/schemas/')),
      ]),
    );
  }) as JsonObject;
  const kinds = Object.entries(isObject(moved['components']) ? moved['components'] : {});
  const components = kinds.map(([kind, all]) => [
    kind,
    // Requirements call schemes by their names.
    kind === 'securitySchemes' || !isObject(all)
      ? all
      : Object.fromEntries(Object.entries(all).map(([name, one]) => [`${name}_1`, one])),
  ]);
  return kinds.length === 0 ? moved : { ...moved, components: Object.fromEntries(components) as JsonObject };
};

/** References to schemas as the only part of an `allOf`. */
export const wrapped: Restyle = (root) =>
  mapped(root, (value, key) =>
    typeof value['$ref'] === 'string' &&
    value['$ref'].startsWith('#/components/schemas/') &&
    key !== 'mapping'
      ? { allOf: [value] }
      : value,
  ) as JsonObject;

export const RESTYLES: readonly Restyle[] = [
  reordered,
  inlined,
  extracted,
  split,
  renamed,
  retold,
  componentsRenamed,
  wrapped,
];
