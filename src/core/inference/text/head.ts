import type { Contract } from '../../contract/contract';
import { text } from '../../contract/follow';
import { isObject } from '../../json';

/** The description at the head of a document, where what holds for all operations is said once. */
export function headOf({ root }: Contract): string {
  return isObject(root['info']) ? text(root['info'], 'description') : '';
}
