import type { Contract } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { reachable } from '../../../src/core/contract/reach';
import { watched } from '../../../src/core/contract/unread';
import { fromPointer, isWithin, toPointer, valueAt, isObject, type JsonPath } from '../../../src/core/json';

/**
 * The problems of a rule that do not rest on anything that lies in another file: what nobody has read is not missing.
 * `areApart` says of the place of a problem and that of a reference that was in the way that they have nothing to do with
 * each other.
 */
export function certain<P extends Problem>(
  judge: () => Iterable<P>,
  areApart: (path: JsonPath, missed: JsonPath) => boolean = inOtherAnswers,
): Certain<P> {
  const { value: problems, missed } = watched(() => [...judge()]);
  if (missed.size === 0) return { problems, withheld: [] };
  const places = [...missed].map(fromPointer);
  const isCertain = ({ path }: P) => places.every((place) => areApart(path, place));
  return { problems: problems.filter(isCertain), withheld: problems.filter((one) => !isCertain(one)) };
}

export interface Certain<P extends Problem> {
  problems: P[];
  /** What would have been said, had it not rested on something that is unread. */
  withheld: P[];
}

/** One answer of an operation says nothing of another. */
export function inOtherAnswers(path: JsonPath, missed: JsonPath): boolean {
  const at = path.findLastIndex((key) => key === 'responses');
  return at >= 0 && path.length > at + 1 && missed.length > at + 1 && isForked(path, missed, at + 1);
}

function isForked(path: JsonPath, missed: JsonPath, at: number): boolean {
  return isWithin(missed, path.slice(0, at)) && String(path[at]) !== String(missed[at]);
}

/** One path says nothing of another, unless they borrow the same things. */
export function onOtherPaths(contract: Contract): (path: JsonPath, missed: JsonPath) => boolean {
  const reached = new Map<string, Set<string>>();
  const reachedFrom = (item: JsonPath): Set<string> => {
    const pointer = toPointer(item);
    let known = reached.get(pointer);
    if (!known) {
      const node = valueAt(contract.root, item);
      known = reachable(contract, { node: isObject(node) ? node : {}, path: item });
      reached.set(pointer, known);
    }
    return known;
  };
  return (path, missed) => {
    if (inOtherAnswers(path, missed)) return true;
    const [mine, its] = [itemOf(path), itemOf(missed)];
    if (mine && its) return mine[1] !== its[1] || mine[0] !== its[0];
    const [section, kind] = missed;
    // Some operation, somewhere in `paths`.
    if (section !== undefined && kind === undefined) return mine !== undefined || path[0] === 'components';
    if (kind === 'securitySchemes') return false;
    // What is said of a component may have been concluded of whatever uses it.
    if (mine && section === 'components') return !reachedFrom(mine).has(toPointer(missed.slice(0, 3)));
    if (its && path[0] === 'components') return !reachedFrom(its).has(toPointer(path.slice(0, 3)));
    return false;
  };
}

/** The path item that a place is in: what its operations say of one thing belongs together. */
function itemOf([section, route]: JsonPath): JsonPath | undefined {
  const isPaths = /^(paths|webhooks|x-webhooks)$/.test(String(section));
  return isPaths && route !== undefined ? [String(section), route] : undefined;
}
