import { isObject, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { METHODS, type Contract, type Operation } from './contract';
import { fields } from './follow';
import { layersOf } from './layers';
import { leadsOut, missAll, watched } from './unread';

/** No reference may stand in place of an operation, but many tools follow one. */
export function isElsewhere({ $ref }: JsonObject): boolean {
  return typeof $ref === 'string' && leadsOut($ref);
}

/** The path items and operations of a map of path items that lie in another file, as JSON Pointers. */
export function unreadOperations(root: JsonObject, value: JsonValue | undefined, at: JsonPath): string[] {
  return fields(value).flatMap(([route, item]) => {
    const { layers, unread } = layersOf(root, item, [...at, route]);
    const operations = layers.flatMap(({ node, path }) =>
      METHODS.filter((method) => isObject(node[method]) && isElsewhere(node[method])).map((method) =>
        toPointer([...path, method]),
      ),
    );
    return unread ? [toPointer(unread.path), ...operations] : operations;
  });
}

/** The operations of this file, for whoever looks for one and calls `missOperations` where there is none. */
export function operationsToSearch(contract: Contract): readonly Operation[] {
  return watched(() => contract.operations).value;
}

/** For whoever looked for an operation and found none: it may be one of those that lie in other files. */
export function missOperations(contract: Contract): void {
  missAll(watched(() => contract.operations).missed);
}
