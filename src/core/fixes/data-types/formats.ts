import { flatten, keyword } from '../../contract/flatten';
import { isMarkedAsTime, isOtherTime, isTime } from '../../inference/data-types/times';
import { isPhone, saysPhoneForm } from '../../inference/data-types/phones';
import { isReadOnly } from '../../inference/fields/data-fields';
import { toPointer, type JsonPath } from '../../json';
import { fieldsAt } from '../fields-at';
import { proposal, set, type Fixer } from '../fix';

/** A point in time as a text. What a number counts is not known here. */
export const timestampsRfc3339: Fixer = (subject) => {
  const { contract } = subject;
  const found = fieldsAt(subject).filter(
    (field) =>
      isTime(contract, field) &&
      !isMarkedAsTime(contract, field.schema) &&
      flatten(contract, field.schema).types.has('string') &&
      keyword(flatten(contract, field.schema), 'format') === undefined &&
      !isOtherTime(contract, field),
  );
  const places = distinct(found.map(({ schema }) => schema.path));
  const changes = places.map((path) => set([...path, 'format'], 'date-time'));
  return proposal('suggestion', { say: 'add', what: 'format: date-time' }, changes);
};

/** The pattern of E.164. */
export const phoneE164: Fixer = (subject) => {
  const { contract, path } = subject;
  const isOf = (at: JsonPath) => path.length <= 1 || toPointer(at) === toPointer(path);
  const all = fieldsAt({ contract, path: [] })
    .filter(
      (field) =>
        field.direction !== 'response' &&
        !isReadOnly(field) &&
        isPhone(contract, field) &&
        !saysPhoneForm(contract, field),
    )
    .map(({ schema }) => flatten(contract, schema).items ?? schema)
    .filter((schema) => keyword(flatten(contract, schema), 'pattern') === undefined && isOf(schema.path));
  const changes = distinct(all.map((schema) => schema.path)).map((at) =>
    set([...at, 'pattern'], '^\\+[1-9]\\d{1,14}$'),
  );
  return proposal('suggestion', { say: 'add', what: 'pattern' }, changes);
};

function distinct(paths: readonly JsonPath[]): JsonPath[] {
  return [...new Map(paths.map((path) => [toPointer(path), path])).values()];
}
