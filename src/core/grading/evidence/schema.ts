import type { JsonObject } from '../../json';
import { every } from './every';
import { CONDITIONS, SELECTORS } from './kinds';

/** `$defs/find` of `exercise.schema.json`, put together from the kinds; a test holds the file against it. */
export function findSchema(): JsonObject {
  return {
    description: 'Selects evidence in the contract. All given conditions hold together.',
    type: 'object',
    additionalProperties: false,
    oneOf: SELECTORS.map(({ schema, isAlone }) => ({
      required: Object.keys(schema),
      ...(isAlone ? { maxProperties: 1 } : {}),
    })),
    properties: Object.fromEntries(
      [...SELECTORS, ...CONDITIONS, every].flatMap(({ schema }) => Object.entries(schema)),
    ),
  };
}
