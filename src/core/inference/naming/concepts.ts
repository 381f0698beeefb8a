import type { Surroundings } from '../../contract/contract';
import { memoizeBySchema, memoizeByText } from '../../contract/memoize';
import type { DataField } from '../fields/data-field';
import { flatten, keyword } from '../../contract/flatten';
import { isOwnIdentifier } from '../data-types/identifiers';

/** A field whose name says what it means, and what it is written as. */
export interface Concept {
  field: DataField;
  /** What is compared: whole and broken numbers are one, and so are all strings that are no dates. */
  kind: 'string' | 'number' | 'boolean' | 'date' | 'date-time';
  /** The type as the document says it. */
  written: string;
  isId: boolean;
}

/** The concept of a field; undefined where its name says too little or its type leaves a choice. */
export function conceptOf(contract: Surroundings, field: DataField): Concept | undefined {
  const { snake, parameter } = field;
  // What stands in a header or a cookie is text anyhow.
  if (parameter === 'header' || parameter === 'cookie' || !snake.includes('_')) return undefined;
  const flat = flatten(contract, field.schema);
  if (field.raw['deprecated'] === true || keyword(flat, 'deprecated') === true) return undefined;
  // A whole number and a broken one are both numbers; any other pair is a choice that the caller is given.
  const types = [...flat.types].sort();
  const [written = ''] = types;
  const isNumber = types.length > 0 && types.every((type) => type === 'integer' || type === 'number');
  if (types.length !== 1 && !isNumber) return undefined;
  const isId = isOwnIdentifier(contract, { ...field, parameter: undefined });
  if (isId ? isAnyId(snake) : parameter !== undefined || isGeneric(snake)) return undefined;
  if (!isId && field.owner && isTally(contract, field.owner)) return undefined;
  if (isNumber) return { field, kind: 'number', written, isId };
  if (written === 'boolean') return { field, kind: 'boolean', written, isId };
  if (written !== 'string') return undefined;
  const format = keyword(flat, 'format');
  const kind = format === 'date' || format === 'date-time' ? format : 'string';
  return { field, kind, written: kind, isId };
}

/**
 * True for an object of numbers, or of flags, alone: scores, weights and counts by name, parallel to another object
 * whose names they borrow. What `violence` is in one says nothing about `violence` in the other.
 */
export const isTally = memoizeBySchema((contract, schema): boolean => {
  const kinds = [...flatten(contract, schema).properties.values()].map((property) =>
    [...flatten(contract, property.schema).types].filter((type) => type !== 'null').join(),
  );
  const isOf = (kind: RegExp) => kinds.every((one) => kind.test(one));
  return kinds.length > 2 && (isOf(/^(integer|number)$/) || isOf(/^boolean$/));
});

/** Ids of whatever the object beside them is about: their type changes with the thing. */
const ANY_ID =
  /(^|_)(parent|target|source|subject|object|resource|entity|record|element|item|owner|actor|key|ref|reference|related|linked|original|document|external|node|public|unique|internal|local|remote|display|value|field|option|data)_s?id$/;

/** Names that end in a word which stands for anything, or that are an id which is not ours. */
const GENERIC =
  /_(type|value|values|data|name|status|state|code|key|kind|content|body|text|message|result|info|detail|details|config|default|option|setting|id|sid|ids|number|no|version|level|order|position|index|size|limit|period|interval|duration|window|timeout|range|ratio|rate|width|height|color|colour|url|sort|filter|policy|mode|by|from|to|min|max|start|end)$/;

// The same names stand in many schemas.
const isAnyId = memoizeByText((snake): boolean => ANY_ID.test(snake));
const isGeneric = memoizeByText((snake): boolean => GENERIC.test(snake));
