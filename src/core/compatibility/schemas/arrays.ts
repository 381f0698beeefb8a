import type { Flow, Given } from '../steps/given';
import type { Findings } from '../steps/step';
import type { Effective } from './effective';
import type { Part } from './part';

/** Compares the items of two lists. */
export function compareItems(
  given: Given,
  into: Findings,
  before: Effective,
  after: Effective,
  flow: Flow,
): void {
  if (before.items.length === 0 && after.items.length === 0) return;
  const wire = flow.wire === 'json' ? 'json' : 'text';
  into.next.push(given.schemas(itemsOf(before), itemsOf(after), { direction: flow.direction, wire }));
}

/** Without `items` there may be anything. */
function itemsOf({ items, at }: Effective): readonly Part[] {
  return items.length > 0 ? items : [{ value: true, path: at.path }];
}
