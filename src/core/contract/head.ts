import { isObject, type JsonObject } from '../json';
import type { Contract, Operation } from './contract';
import { items, text } from './follow';

/** The `info` object, empty where there is none. */
export function infoOf({ root: { info } }: Pick<Contract, 'root'>): JsonObject {
  return isObject(info) ? info : {};
}

/** The tag objects of the document, or those that an operation bears. */
export function tagsOf({ root }: Pick<Contract, 'root'>, operation?: Pick<Operation, 'tags'>): JsonObject[] {
  const tags = items(root['tags']).filter(isObject);
  return operation ? tags.filter((tag) => operation.tags.includes(text(tag, 'name'))) : tags;
}

/** The description at the head of a document, where what holds for all operations is said once. */
export function headOf(contract: Pick<Contract, 'root'>): string {
  return text(infoOf(contract), 'description');
}
