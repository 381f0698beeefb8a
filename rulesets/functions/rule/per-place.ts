import type { Surroundings } from '../../../src/core/contract/contract';
import type { Subject } from '../../../src/core/contract/examination';
import { memoize } from '../../../src/core/contract/memoize';
import type { Problem } from '../../../src/core/contract/problem';
import type { Kind } from '../../../src/core/openapi/fields';
import { definitionsIn, groupsOf, type Group, type Place } from '../../../src/core/openapi/places';
import { certain, type Certain } from './certain';
import { ruleFunction, type Examine, type Review } from './review';

export interface PerPlace<P extends Problem> {
  /** Only objects of these kinds, and only where they are written out, not borrowed by `$ref`. Default: all. */
  kinds?: readonly Kind[];
  /** What is said of the problems of all places together, where that is not each. */
  together?: (problems: readonly P[]) => Iterable<Problem>;
}

/**
 * A rule on single places: the objects of the OpenAPI Specification, each where it is written. What it says of one is
 * memoized until an edit touches the path item or component that the place is in.
 */
export function perPlace<P extends Problem = Problem>(
  judge: (surroundings: Surroundings, place: Place, examine: Examine) => Iterable<P>,
  { kinds, together = (problems) => problems }: PerPlace<P> = {},
) {
  const judged = memoize((surroundings, group: Group): Judged<P> | undefined => {
    const subjects: Subject[] = [];
    const examine: Examine = (subject) => subjects.push(subject);
    const places = kinds ? definitionsIn(group, ...kinds) : group.places;
    const said = places.map((place) => certain(() => judge(surroundings, place, examine)));
    const problems = said.flatMap((one) => one.problems);
    const withheld = said.flatMap((one) => one.withheld);
    return subjects.length + problems.length + withheld.length > 0
      ? { subjects, problems, withheld }
      : undefined;
  });
  return ruleFunction((contract): Review => {
    const all = groupsOf(contract.root).flatMap((group) => judged(contract, group) ?? []);
    return {
      subjects: all.flatMap(({ subjects }) => subjects),
      problems: [...together(all.flatMap(({ problems }) => problems))],
      withheld: all.flatMap(({ withheld }) => withheld),
      waived: [],
    };
  });
}

interface Judged<P extends Problem> extends Certain<P> {
  subjects: readonly Subject[];
}
