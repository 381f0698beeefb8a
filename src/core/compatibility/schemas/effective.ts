import type { Gap } from '../change';
import type { JsonPath, JsonValue } from '../../json';
import type { Part } from './part';
import { ANY, type Types } from './types';

/** Something that is said, and where. */
export interface Said<T> {
  value: T;
  path: JsonPath;
}

export type Limit =
  | 'minimum'
  | 'maximum'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties';

export interface Bound extends Said<number> {
  /** The value itself is not allowed. */
  isExclusive: boolean;
}

/** A list of values; `isOpen`: others may come, and a reader was told so. */
export interface Values extends Said<ReadonlyMap<string, JsonValue>> {
  isOpen: boolean;
  /** Null is on the list, too. */
  hasNull: boolean;
}

/** `oneOf` or `anyOf` with more than one choice, null aside. */
export interface Union {
  choices: readonly Part[];
  hasNull: boolean;
  path: JsonPath;
  /** The types that the choices amount to, where they say nothing else. */
  types: Types | undefined;
}

export interface Discriminator {
  propertyName: string;
  /** Values and the schemas that they stand for, implicit names included. */
  mapping: ReadonlyMap<string, Part>;
  path: JsonPath;
}

/**
 * What a value has to fulfil: everything that holds at once, met. Types are intersected, of limits the strictest holds,
 * members are lists of schemas, and choices are kept aside. `flatten` answers what may be here, which is another
 * question: it unites where this intersects.
 */
export interface Effective {
  /** Where the schema stands. */
  at: Part;
  /** As stated, `null` among them where it is allowed. */
  types: Types;
  /** `nullable` that may or may not mean something. */
  isNullDoubtful: boolean;
  /** Never fulfilled. */
  isNever: boolean;
  values: Values | undefined;
  limits: ReadonlyMap<Limit, Bound>;
  multiples: ReadonlyMap<number, JsonPath>;
  unique: JsonPath | undefined;
  patterns: ReadonlyMap<string, JsonPath>;
  formats: ReadonlyMap<string, JsonPath>;
  members: ReadonlyMap<string, readonly Part[]>;
  required: ReadonlyMap<string, JsonPath>;
  /** Other members are refused. */
  closed: JsonPath | undefined;
  /** What other members have to fulfil. */
  rest: readonly Part[];
  items: readonly Part[];
  unions: readonly Union[];
  discriminator: Discriminator | undefined;
  /** Keywords that are compared as a whole, such as `not`. */
  conditions: ReadonlyMap<string, readonly Said<JsonValue>[]>;
  default: Said<JsonValue> | undefined;
  readOnly: JsonPath | undefined;
  writeOnly: JsonPath | undefined;
  /** The objects that may say `deprecated` and when it ends. */
  holders: readonly Part[];
  gaps: readonly Gap[];
}

// Most schemas say little: what they do not say costs nothing.
const NONE: ReadonlyMap<never, never> = new Map<never, never>();
const NO_PARTS: readonly never[] = [];

/** A schema that says nothing. */
export function unconstrained(at: Part): Effective {
  return {
    at,
    types: ANY,
    isNullDoubtful: false,
    isNever: false,
    values: undefined,
    limits: NONE,
    multiples: NONE,
    unique: undefined,
    patterns: NONE,
    formats: NONE,
    members: NONE,
    required: NONE,
    closed: undefined,
    rest: NO_PARTS,
    items: NO_PARTS,
    unions: NO_PARTS,
    discriminator: undefined,
    conditions: NONE,
    default: undefined,
    readOnly: undefined,
    writeOnly: undefined,
    holders: NO_PARTS,
    gaps: NO_PARTS,
  };
}

type Maps = 'limits' | 'multiples' | 'patterns' | 'formats' | 'members' | 'required' | 'conditions';
type KeyOf<M> = M extends ReadonlyMap<infer Key, unknown> ? Key : never;
type ValueOf<M> = M extends ReadonlyMap<unknown, infer Value> ? Value : never;

/** Adds to what a schema in the making says. */
export function say<M extends Maps>(
  effective: Effective,
  map: M,
  key: KeyOf<Effective[M]>,
  value: ValueOf<Effective[M]>,
): void {
  // Each map was made here.
  if ((effective[map] as unknown) === NONE) effective[map] = new Map() as never;
  (effective[map] as unknown as Map<typeof key, typeof value>).set(key, value);
}
