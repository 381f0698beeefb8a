import type { Operation, Schema } from '../../contract/contract';
import type { JsonObject, JsonPath } from '../../json';

/** Which way a value travels. `either`: a component that no operation uses yet. */
export type Direction = 'request' | 'response' | 'either';

/** A named value: a property at any depth, or a parameter. */
export interface DataField {
  name: string;
  /** The words of the name: `createdAt` and `created_at` are both `created_at`. */
  snake: string;
  /** Its key. */
  path: JsonPath;
  usedAt: JsonPath;
  /** What it holds; one without keywords where it cannot be read. */
  schema: Schema;
  /** As written under the key; for a parameter, the parameter. */
  raw: JsonObject;
  /** `path`, `query`, `header`, `cookie`; undefined for a property. */
  parameter: string | undefined;
  direction: Direction;
  /** The operation that led to it first. */
  operation: Operation | undefined;
  /** The object that it belongs to, compositions in full. None for a parameter. */
  owner: Schema | undefined;
  /** That object and those around it, on every way that leads here, the nearest first. */
  around: () => Schema[];
}
