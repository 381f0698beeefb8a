import type { Operation, Schema } from '../../contract/contract';
import type { JsonObject, JsonPath } from '../../json';
import type { DataField, Direction } from './data-field';
import type { Named } from './members';

/** A property on one of the ways that lead to it. */
export class PropertyField implements DataField {
  readonly name: string;
  readonly snake: string;
  readonly path: JsonPath;
  readonly raw: JsonObject;
  readonly schema: Schema;
  readonly parameter = undefined;

  constructor(
    { name, snake, path, raw, schema }: Named,
    private readonly use: () => JsonPath,
    readonly direction: Direction,
    readonly operation: Operation | undefined,
    readonly owner: Schema,
    readonly around: () => Schema[],
  ) {
    this.name = name;
    this.snake = snake;
    this.path = path;
    this.raw = raw;
    this.schema = schema;
  }

  get usedAt(): JsonPath {
    return this.use();
  }
}
