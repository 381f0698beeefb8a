import type { DataField } from '../inference/fields/data-field';
import { dataFields } from '../inference/fields/data-fields';
import { toPointer } from '../json';
import type { Subject } from './fix';

/** The fields that stand at the place of a finding, or all, where one finding is said of many. */
export function fieldsAt({ contract, path }: Subject): DataField[] {
  const fields = dataFields(contract, contract.operations);
  if (path.length <= 1) return fields;
  const pointer = toPointer(path);
  return fields.filter((field) => [field.path, field.schema.path].some((at) => toPointer(at) === pointer));
}
