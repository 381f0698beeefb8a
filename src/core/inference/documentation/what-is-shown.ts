import type { JsonPath, JsonValue } from '../../json';

/** What a body shows to somebody who wants to copy it. */
export type Shown =
  | { kind: 'shown' }
  | { kind: 'nothing' }
  /** Some required properties have examples, these have none. */
  | { kind: 'partly'; names: string[] }
  /** Nobody filled in what the generator left. */
  | { kind: 'placeholder'; value: JsonValue; path: JsonPath }
  /** An example that no schema says anything about. */
  | { kind: 'alone' }
  /** An object with none of the members that its schema describes, such as this one. */
  | { kind: 'foreign'; wanted: string; path: JsonPath }
  /** None of the examples is what the schema asks for. */
  | { kind: 'unfit'; path: JsonPath };

/** The rules that say what about an example does not fit. */
export const SAY_UNFIT = ['oas3-valid-media-example', 'oas3-valid-schema-example'] as const;
