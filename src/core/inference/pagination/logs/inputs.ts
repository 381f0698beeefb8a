import type { Operation, Surroundings } from '../../../contract/contract';
import { flatten } from '../../../contract/flatten';
import { memoize } from '../../../contract/memoize';
import { toPointer } from '../../../json';
import { requestsOf, type Exchanged } from '../../fields/exchanged';
import { isMoment } from './moment';
import { fullName, isMeant, saidOf } from './spoken';

/** A value that the caller of a list may send. */
export interface Input {
  field: Exchanged;
  /** All names that lead to it, in plain words. */
  full: string;
  said: string;
  types: ReadonlySet<string>;
  isTime: boolean;
}

/** What a caller may send that is read, each once. */
export const inputsOf = memoize((surroundings, operation: Operation): Input[] => {
  const fields = new Map<string, Exchanged>();
  for (const message of requestsOf(surroundings, operation))
    for (const field of message)
      if (field.in !== 'path' && !field.isInItems)
        fields.set(`${toPointer(field.path)} ${field.steps.join('/')}`, field);
  return [...fields.values()]
    .filter((field) => isMeant(surroundings, field))
    .map((field) => ({
      field,
      full: fullName(field),
      said: saidOf(surroundings, field),
      types: typesOf(surroundings, field),
      isTime: isMoment(surroundings, field),
    }));
});

/** Its types, and those of its choices. */
function typesOf(surroundings: Surroundings, { schema }: Exchanged): ReadonlySet<string> {
  const { types, variants } = flatten(surroundings, schema);
  return new Set([...types, ...variants.flatMap((one) => [...flatten(surroundings, one).types])]);
}

export function isNumber({ types }: Pick<Input, 'types'>): boolean {
  return (types.has('integer') || types.has('number')) && !types.has('string');
}
