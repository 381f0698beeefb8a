import { endAt, isUnread } from './follow';
import { isMereReference } from '../openapi/reference';
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';

/** An example as the document states it. */
export interface Stated {
  value: JsonValue;
  path: JsonPath;
  /** The key that holds the value: `example`, `value`, `default`, `examples[0]`. */
  name: string;
}

/** A value that is nothing but a reference, or a list of some: whoever wrote it means what stands there, and no tool looks. */
export function isOnlyReferences(value: JsonValue | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 && value.every(isOnlyReferences) : isMereReference(value);
}

/** The examples of a media type, parameter or header: `example` and `examples`, those in components included, of those in other files nothing. */
export function* mediaExamples(root: object, node: JsonObject, path: JsonPath): Generator<Stated> {
  if (node['example'] !== undefined)
    yield { value: node['example'], path: [...path, 'example'], name: 'example' };
  const { examples } = node;
  if (!isObject(examples)) return;
  for (const [name, example] of Object.entries(examples)) {
    const found = endAt(root, example, [...path, 'examples', name]);
    if (!found || isUnread(found)) continue;
    // 3.2 calls it `dataValue`, to tell it from the serialized text.
    for (const key of ['value', 'dataValue'])
      if (found.node[key] !== undefined)
        yield { value: found.node[key], path: [...found.path, key], name: key };
  }
}

/** What a schema says about itself: `example`, the list `examples` of 3.1, and `default`. */
export function* schemaExamples(node: JsonObject, path: JsonPath): Generator<Stated> {
  for (const name of ['example', 'default'])
    if (node[name] !== undefined) yield { value: node[name], path: [...path, name], name };
  const { examples } = node;
  if (Array.isArray(examples))
    for (const [i, value] of examples.entries())
      yield { value, path: [...path, 'examples', i], name: `examples[${i}]` };
}
