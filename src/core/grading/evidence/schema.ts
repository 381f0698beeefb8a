import type { JsonObject } from '../../json';
import { KIND_IDS } from './change/sides';
import { every } from './every';
import { atSchema, fieldSchema, meaningSchemas, memberSchema } from './fields/wanted';
import { CONDITIONS, SELECTORS } from './kinds';

/** `$defs/find`, put together from the kinds; a test holds the file against it. */
function findSchema(): JsonObject {
  return {
    description: 'Selects evidence in the contract. All given conditions hold together.',
    type: 'object',
    additionalProperties: false,
    oneOf: SELECTORS.map(({ schema, isAlone, only }) => ({
      required: [...Object.keys(schema), ...(only ? [only[0]] : [])],
      ...(only ? { propertyNames: { enum: [...Object.keys(schema), ...only] } } : {}),
      ...(isAlone ? { maxProperties: 1 } : {}),
    })),
    dependentSchemas: Object.fromEntries(CONDITIONS.flatMap(dependence)),
    properties: Object.fromEntries(
      [...SELECTORS, ...CONDITIONS, every].flatMap(({ schema }) => Object.entries(schema)),
    ),
  };
}

/** What proves nothing alone needs something beside it. */
function dependence({ schema, beside }: (typeof CONDITIONS)[number]): [string, JsonObject][] {
  if (!beside) return [];
  return Object.keys(schema).map((name) => [name, { anyOf: beside.map((other) => ({ required: [other] })) }]);
}

/** The parts of `exercise.schema.json` that say what is looked for, by their names under `$defs`. */
export function evidenceSchemas(): Readonly<Record<string, JsonObject>> {
  return {
    find: findSchema(),
    field: fieldSchema(),
    member: memberSchema(),
    at: atSchema(),
    changeKind: { description: 'A kind of change: compatibility.', enum: [...KIND_IDS] },
    ...meaningSchemas(),
  };
}
