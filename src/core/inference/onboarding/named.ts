import type { MediaType, Operation, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import { isPlainText } from '../../contract/media-types';
import { isSuccess, successesOf, unreadStatusesOf } from '../../contract/statuses';
import { propertiesBelow } from '../errors/walk';

/** How many values of a call have a name: `{}` allows anything, and tells nobody what to send, or what comes back. */
export interface Named {
  /** Parameters and members of the body, demanded or not. */
  inputs: number;
  /** Members of the successful answers. */
  outputs: number;
}

export const namedOf = memoize((surroundings, operation: Operation): Named => {
  const sent = operation.parameters.filter(
    ({ name }) => !/^(accept|authorization|content-type)$/i.test(name),
  );
  const bodies = (operation.body?.content ?? []).map((media) => membersIn(surroundings, media));
  const answers = successesOf(operation).flatMap(({ content }) =>
    content.map((media) => membersIn(surroundings, media)),
  );
  const isUnread = unreadStatusesOf(operation).some(isSuccess);
  return {
    inputs: sent.length + Math.max(0, ...bodies),
    outputs: isUnread ? Infinity : Math.max(0, ...answers),
  };
});

/** The members that have no members themselves. A text, or what is written elsewhere, is one. */
function membersIn(surroundings: Surroundings, { type, schema, node }: MediaType): number {
  if (!schema) return node['schema'] === undefined && !isPlainText(type) ? 0 : 1;
  const { types } = flatten(surroundings, schema);
  if (isPlainText(type) || types.has('string') || types.has('integer')) return 1;
  return [...propertiesBelow(surroundings, schema)].filter(
    ({ property }) => flatten(surroundings, property.schema).properties.size === 0,
  ).length;
}
