import type { JsonPath, JsonValue } from '../../json';

/** What a body shows to somebody who wants to copy it. */
export type Shown =
  | { kind: 'shown' }
  | { kind: 'nothing' }
  /** Some required properties have examples, these have none. */
  | { kind: 'partly'; names: string[] }
  /** Nobody filled in what the generator left. */
  | { kind: 'placeholder'; value: JsonValue; path: JsonPath }
  /** None of the examples is what the schema asks for. */
  | { kind: 'unfit'; path: JsonPath };
