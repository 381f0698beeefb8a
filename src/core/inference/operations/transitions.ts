import type { Operation, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import { samplesOf } from '../errors/members';
import { segments, singular, words } from '../text/words';
import { isDelete, isWrite } from './kinds';
import { TRANSITIONS, type Transition } from './transition';

const WORDS: Record<Transition, RegExp> = {
  cancel:
    /^(cancel(l?ed|s)?|cancell?ations?|abort(ed|s)?|revoke[ds]?|revocations?|recall(ed|s)?|withdraw(n|s|als?)?|stop(ped|s)?|discard(ed|s)?|unschedule[ds]?|call ?off)$/,
  erase:
    /^(erase[ds]?|erasures?|redact(ed|s|ions?)?|delete[ds]?|deletions?|remove[ds]?|removals?|purge[ds]?|wipe[ds]?)$/,
};

const HAN: Record<Transition, RegExp> = { cancel: /取消|撤回|撤销|作废/, erase: /删除|清除|抹除|擦除/ };

/**
 * True where an operation brings a thing into this state, in any of the usual spellings: DELETE; the last segment of the
 * path or a colon action (`/messages/{id}/cancel`); a POST to its noun (`/cancellations`); a body with a state that has
 * the value (`PATCH { status: cancelled }`); or a name that says so.
 */
export const does = memoize((surroundings, operation: Operation): ReadonlySet<Transition> => {
  if (!isWrite(operation)) return new Set();
  return new Set(
    TRANSITIONS.filter((transition) => isDelete(operation) || says(surroundings, operation, transition)),
  );
});

function says(surroundings: Surroundings, operation: Operation, transition: Transition): boolean {
  const { route, operationId = '', summary } = operation;
  const last = segments(route).findLast(({ parameter }) => !parameter)?.text ?? '';
  const named = [...words(last), ...words(operationId), words(summary)[0] ?? ''];
  const isIt = (word: string) => WORDS[transition].test(word) || WORDS[transition].test(singular(word));
  return named.some(isIt) || HAN[transition].test(summary) || statesOf(surroundings, operation).some(isIt);
}

/** The values that a state in the body may take. */
function statesOf(surroundings: Surroundings, { body }: Operation): string[] {
  return (body?.content ?? []).flatMap(({ schema }) =>
    schema
      ? [...flatten(surroundings, schema).properties]
          .filter(([name]) => /^(.*_)?(state|status|action|desired_state)$/.test(words(name).join('_')))
          .flatMap(([, property]) => samplesOf(surroundings, property))
          .flatMap((value) => (typeof value === 'string' ? words(value) : []))
      : [],
  );
}
