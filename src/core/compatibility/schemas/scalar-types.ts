import { noteIn, type Flow, type Given } from '../steps/given';
import type { Findings } from '../steps/step';
import type { Effective } from './effective';
import { keywordPlace } from './places';
import { ANY, ARRAY, BOOLEAN, NULL, NUMBER, OBJECT, STRING, typeNames, within, type Types } from './types';
import { typesOfValues } from './values';

/** The types that a value may have, those that other keywords imply included. */
export function typesOf(effective: Effective): Types {
  if (effective.isNever) return 0;
  const { values } = effective;
  const types = effective.types === ANY ? impliedBy(effective) : effective.types;
  if (!values || values.isOpen) return types;
  return types & (typesOfValues(values.value.values()) | NULL);
}

/** `properties` without `type` speak of objects, as people mean it. */
function impliedBy({ members, rest, closed, items, values }: Effective): Types {
  if (members.size > 0 || rest.length > 0 || closed) return OBJECT;
  if (items.length > 0) return ARRAY;
  if (values) return typesOfValues(values.value.values()) | (values.hasNull ? NULL : 0);
  return ANY;
}

/** Compares the types, null aside. What both may be is left to compare; nothing, where the one is another thing altogether. */
export function compareTypes(
  given: Given,
  into: Findings,
  before: Effective,
  after: Effective,
  flow: Flow,
): Types {
  const old = typesOf(before) & ~NULL;
  const now = typesOf(after) & ~NULL;
  const common = old & now;
  if (old === now) return common;
  const isText = flow.wire !== 'json';
  const isWider = within(old, isText ? asText(now) : now);
  const isNarrower = within(now, isText ? asText(old) : old);
  if (isWider && isNarrower) return common;
  const at = { path: keywordPlace(after.at, 'type'), base: keywordPlace(before.at, 'type') };
  const facts = { before: typeNames(old), after: typeNames(now) };
  if (isText && !isWider && (old & ARRAY) === 0 && now === ARRAY) {
    // `status=sent` is a list of one where each item has its own `status=`; else it depends on the reader.
    noteIn(into, flow, 'type-changed', flow.wire === 'repeated' ? 'list' : 'one-text-list', at, facts);
    into.next.push(given.schemas([before.at], itemsOf(after), { ...flow, wire: 'text' }));
    return 0;
  }
  noteIn(into, flow, 'type-changed', isWider ? 'wider' : isNarrower ? 'narrower' : 'other', at, facts);
  return common;
}

function itemsOf({ items, at }: Effective) {
  return items.length > 0 ? items : [{ value: true, path: at.path }];
}

/** What a reader of texts takes: a text may be any number and any word. */
function asText(types: Types): Types {
  return types & STRING ? types | BOOLEAN | NUMBER : types;
}
