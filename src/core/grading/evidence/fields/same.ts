import type { Schema } from '../../../contract/contract';
import { isSameShape, subjectsOf } from '../../../inference/fields/same-shape';
import type { Evidence } from '../kind';
import { likenessTo } from './likeness';
import { bodiesAt, messagesAt } from './messages';
import type { Asking } from './miss';
import type { Same, Wanted } from './wanted';

/** Without a name it is the body that has to show the same. */
export function isOfBody({ named, means, of, sameAs }: Wanted): boolean {
  return sameAs !== undefined && named === undefined && means === undefined && of === undefined;
}

/** True where each body at the place is about something that shows the same. */
export function isSameBody(asking: Asking, evidence: Evidence, { at, sameAs }: Wanted): boolean {
  const bodies = bodiesAt(evidence, at);
  return (
    bodies.length > 0 &&
    bodies.every((body) => subjectsOf(asking.contract, body).some((mine) => isLike(asking, mine, sameAs)))
  );
}

/** True where a schema shows the same as one of those that `sameAs` leads to. */
export function isLike(asking: Asking, mine: Schema, same: Same | undefined): boolean {
  if (!same) return true;
  const { find, at, named, means, extends: more = false } = same;
  const member = { ...(named ? { named } : {}), ...(means ? { means } : {}) };
  const theirs = asking.look(find).flatMap((evidence) =>
    named === undefined && means === undefined
      ? bodiesAt(evidence, at).flatMap((body) => subjectsOf(asking.contract, body))
      : messagesAt(asking.contract, evidence, at)
          .flat(2)
          .filter((field) => likenessTo(asking, field, member) === 'is')
          .map(({ schema }) => schema),
  );
  return theirs.some((other) => isSameShape(asking.contract, mine, other, { more }));
}
