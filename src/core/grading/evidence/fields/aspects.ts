import type { Exchanged } from '../../../inference/fields/exchanged';
import { isBounded, isOfType } from '../../../inference/fields/value-types';
import { shownValues, valuesOf } from '../../../inference/fields/values';
import { saysValue } from '../../../inference/meanings/identify';
import type { Asking, Aspect, Flow } from './miss';
import { isLike } from './same';
import type { Member } from './wanted';

type Test = (asking: Asking, field: Exchanged, member: Member, flow: Flow) => boolean;

/** The first meaning that none of its values has. */
export function unsaid(
  asking: Asking,
  field: Exchanged,
  { values: { include = [] } = {} }: Member,
  flow: Flow,
): string | undefined {
  if (include.length === 0) return undefined;
  const { values } = valuesOf(asking.contract, field, flow);
  return include.find((id) => !values.some((value) => saysValue(value, id)));
}

/** What is asked of a field alone: whether it is so. */
export const TESTS: Record<Exclude<Aspect, 'of' | 'meaning' | 'included'>, Test> = {
  type: (asking, field, { type }) => type === undefined || isOfType(asking.contract, field, type),
  in: (_, field, { in: place }) =>
    place === undefined || (place === 'items' ? field.isInItems : field.in === place),
  required: (_, field, { required }) => required === undefined || field.required === required,
  values: (asking, field, { values: { atLeast = 0 } = {}, shown }, flow) =>
    atLeast === 0 ||
    (shown
      ? new Set(shownValues(asking.contract, field, flow).map((value) => JSON.stringify(value))).size
      : valuesOf(asking.contract, field, flow).values.length) >= atLeast,
  open: (asking, field, { values: { open } = {} }, flow) =>
    !open || valuesOf(asking.contract, field, flow).isOpen,
  bounded: (asking, field, { bounded }) => !bounded || isBounded(asking.contract, field),
  sameAs: (asking, { schema }, { sameAs }) => isLike(asking, schema, sameAs),
  shown: (asking, field, { shown }, flow) => !shown || shownValues(asking.contract, field, flow).length > 0,
};
