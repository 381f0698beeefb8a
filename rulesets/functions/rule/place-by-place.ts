import type { Surroundings } from '../../../src/core/contract/contract';
import { remembered } from '../../../src/core/contract/remember';
import type { Problem } from '../../../src/core/contract/problem';
import type { Examine, Predicate } from './define-rule';
import type { Kind } from '../../../src/core/openapi/fields';
import { definitionsIn, groupsOf, type Group, type Place } from '../../../src/core/openapi/places';

/** What a rule says of the places of one group, and which of them it looked at. */
interface Judged<P> {
  subjects: Parameters<Examine>[0][];
  problems: P[];
}

type Judge<P> = (surroundings: Surroundings, place: Place, examine: Examine) => Iterable<P>;
type Judging<P> = (...given: Parameters<Predicate>) => P[];

/** A predicate of a rule that looks at the places of a document one by one, whatever stands at the others. */
export function placeByPlace<P extends Problem>(
  judge: Judge<P>,
  placesIn: (group: Group) => readonly Place[] = ({ places }) => places,
): Judging<P> {
  const judged = remembered((surroundings, group: Group): Judged<P> | undefined => {
    const subjects: Judged<P>['subjects'] = [];
    const examine: Examine = (subject) => subjects.push(subject);
    const problems = placesIn(group).flatMap((place) => [...judge(surroundings, place, examine)]);
    return subjects.length + problems.length > 0 ? { subjects, problems } : undefined;
  });
  return (contract, examine) =>
    groupsOf(contract.root).flatMap((group) => {
      const { subjects, problems } = judged(contract, group) ?? { subjects: [], problems: [] };
      for (const subject of subjects) examine(subject);
      return problems;
    });
}

/** The same for the places of some kinds that are written out, not borrowed by `$ref`. */
export function definitionByDefinition<P extends Problem>(
  kinds: readonly Kind[],
  judge: Judge<P>,
): Judging<P> {
  return placeByPlace(judge, (group) => definitionsIn(group, ...kinds));
}
