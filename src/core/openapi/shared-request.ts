import type { Operation, Surroundings } from '../contract/contract';
import { faultsOf } from '../schema/validate';
import { relationOf, segmentsOf, type Segment } from './path-template';

/**
 * A request that two operations at ambiguous paths could both get, such as `GET /books/me`. Undefined where there is
 * none: `/users/{id}` with a number for an id is never `/users/me`.
 */
export function sharedRequest(
  surroundings: Surroundings,
  one: Operation,
  other: Operation,
): string | undefined {
  if (one.method !== other.method) return undefined;
  const others = segmentsOf(other.route);
  const texts: string[] = [];
  for (const [i, segment] of segmentsOf(one.route).entries()) {
    const twin = others[i] ?? segment;
    const isWider = relationOf(segment, twin) === 'wider';
    const [wide, narrow] = isWider ? [segment, twin] : [twin, segment];
    if (!wide.isFixed && narrow.isFixed && isRefused(surroundings, isWider ? one : other, wide, narrow.text))
      return undefined;
    texts.push(narrow.text);
  }
  return `${one.method.toUpperCase()} /${texts.join('/')}`;
}

/** Whether a text is no value of the parameter that makes up a segment, or nobody knows: it stands in another file. */
function isRefused(
  surroundings: Surroundings,
  { parameters }: Operation,
  segment: Segment,
  text: string,
): boolean {
  const { root, version } = surroundings;
  const name = /^\{([^{}]*)\}$/.exec(segment.text)?.[1];
  if (name === undefined) return false;
  const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
  if (!parameter || parameter.schema?.unread) return true;
  const given = { root, version, flow: 'request', name, text: true } as const;
  return parameter.schema !== undefined && faultsOf(text, parameter.schema.node, given).length > 0;
}
