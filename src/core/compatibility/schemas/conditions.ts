import type { JsonValue } from '../../json';
import { noteIn, type Flow, type Given } from '../steps/given';
import type { Findings } from '../steps/step';
import type { Side } from '../steps/side';
import { canonical } from './canonical';
import type { Effective, Said } from './effective';

/** Compares what is compared as a whole: `not`, conditions, and keywords that few use. */
export function compareConditions(
  given: Given,
  into: Findings,
  before: Effective,
  after: Effective,
  flow: Flow,
): void {
  if (before.conditions.size === 0 && after.conditions.size === 0) return;
  for (const keyword of new Set([...before.conditions.keys(), ...after.conditions.keys()])) {
    const old = beyond(
      given.baseline,
      before.conditions.get(keyword),
      given.revision,
      after.conditions.get(keyword),
    );
    const now = beyond(
      given.revision,
      after.conditions.get(keyword),
      given.baseline,
      before.conditions.get(keyword),
    );
    if (!old && !now) continue;
    const at = { path: now?.path ?? after.at.path, base: old?.path ?? before.at.path };
    noteIn(into, flow, 'condition-changed', old && now ? 'changed' : now ? 'added' : 'removed', at, {
      keyword: String((now ?? old)?.path.at(-1)),
    });
  }
}

/** The first condition that the other side does not state. */
function beyond(
  side: Side,
  said: readonly Said<JsonValue>[] | undefined,
  other: Side,
  known: readonly Said<JsonValue>[] | undefined,
): Said<JsonValue> | undefined {
  const texts = new Set((known ?? []).map(({ value }) => canonical(other, value)));
  return said?.find(({ value }) => !texts.has(canonical(side, value)));
}
