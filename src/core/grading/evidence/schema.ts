import type { JsonObject } from '../../json';
import { CONDITIONS, SELECTORS } from './kinds';

/** `$defs/find` of `exercise.schema.json`, put together from the kinds; a test holds the file against it. */
export function findSchema(): JsonObject {
  return {
    description: 'Selects evidence in the contract. All given conditions hold together.',
    type: 'object',
    additionalProperties: false,
    oneOf: SELECTORS.map(({ schema }) => ({ required: Object.keys(schema) })),
    properties: Object.fromEntries(
      [...SELECTORS, ...CONDITIONS].flatMap(({ schema }) => Object.entries(schema)),
    ),
  };
}
