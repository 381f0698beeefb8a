import type { JsonObject } from '../json';

/** Which keywords of JSON Schema constrain values of which type; all others are content with them. */
const KEYWORDS = {
  string: ['minLength', 'maxLength', 'pattern'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: [
    'items',
    'prefixItems',
    'contains',
    'minItems',
    'maxItems',
    'uniqueItems',
    'minContains',
    'maxContains',
    'unevaluatedItems',
  ],
  object: [
    'properties',
    'patternProperties',
    'additionalProperties',
    'propertyNames',
    'required',
    'minProperties',
    'maxProperties',
    'dependentRequired',
    'dependentSchemas',
    'unevaluatedProperties',
  ],
  boolean: [],
  null: [],
} as const;

type Type = keyof typeof KEYWORDS;

const ALL = new Map<string, Type>(
  (Object.keys(KEYWORDS) as Type[]).flatMap((type) =>
    KEYWORDS[type].map((keyword): [string, Type] => [keyword, type]),
  ),
);

/** True where a keyword can refuse a value of one of these types. */
export function constrains(keyword: string, types: readonly string[]): boolean {
  const type = ALL.get(keyword);
  return types.some((name) => (name === 'integer' ? 'number' : name) === type);
}

/**
 * The keywords of a schema that say nothing about values of its types. None where a type is no type of JSON Schema:
 * who knows what was meant. `required: true` is a slip of its own, which the structure of the document tells.
 */
export function foreignKeywords(schema: JsonObject, types: readonly string[]): string[] {
  if (types.some((name) => name !== 'integer' && !Object.hasOwn(KEYWORDS, name))) return [];
  return Object.keys(schema).filter(
    (keyword) =>
      ALL.has(keyword) &&
      !constrains(keyword, types) &&
      !(keyword === 'required' && !Array.isArray(schema['required'])),
  );
}
