import type { JsonValue } from '../../json';
import { noteIn, type Flow } from '../steps/given';
import type { Findings } from '../steps/step';
import type { Effective, Values } from './effective';
import { isWithin } from './limits';
import { keywordPlace } from './places';

/** Compares the lists of values. */
export function compareEnums(into: Findings, before: Effective, after: Effective, flow: Flow): void {
  const old = possible(before);
  const now = possible(after);
  if (!old && !now) return;
  const at = { path: now?.path ?? after.at.path, base: old?.path ?? before.at.path };
  if (!old || !now) {
    // An open list refuses nothing, so it may come and go.
    if (now && !now.isOpen) {
      noteIn(into, flow, 'enum-narrowed', 'set', at, { values: listOf(now) });
      const beyond = listOf(now).filter((value) => !isWithin(value, before));
      if (beyond.length > 0) noteIn(into, flow, 'enum-widened', 'added', at, { values: beyond });
    }
    if (old && !old.isOpen) {
      const place = { ...at, path: keywordPlace(after.at, 'type') };
      noteIn(into, flow, 'enum-widened', 'dropped', place);
      const beyond = listOf(old).filter((value) => !isWithin(value, after));
      if (beyond.length > 0) noteIn(into, flow, 'enum-narrowed', 'gone', place, { values: beyond });
    }
    return;
  }
  const gone = without(old, now, flow);
  const added = without(now, old, flow);
  if (gone.length > 0 && gone.length === old.value.size && added.length > 0) {
    const facts = { values: flow.direction === 'request' ? gone : added };
    noteIn(
      into,
      flow,
      flow.direction === 'request' ? 'enum-narrowed' : 'enum-widened',
      'replaced',
      at,
      facts,
    );
    return;
  }
  if (gone.length > 0) noteIn(into, flow, 'enum-narrowed', 'gone', at, { values: gone });
  if (old.isOpen && !now.isOpen) noteIn(into, flow, 'enum-narrowed', 'closed', at, { values: listOf(now) });
  if (!old.isOpen && now.isOpen) noteIn(into, flow, 'enum-widened', 'opened', at, { values: added });
  else if (added.length > 0)
    noteIn(into, flow, 'enum-widened', old.isOpen ? 'open' : 'added', at, { values: added });
}

/** The listed values that the other keywords leave possible. */
function possible(effective: Effective): Values | undefined {
  const { values } = effective;
  if (!values || values.isOpen || (effective.limits.size === 0 && effective.multiples.size === 0))
    return values;
  const value = new Map([...values.value].filter(([, one]) => isWithin(one, effective)));
  return { ...values, value };
}

/** The values of the one that the other has not; as texts, `1` and `'1'` are the same. */
function without(one: Values, other: Values, { wire }: Flow): JsonValue[] {
  if (wire === 'json') return [...one.value].flatMap(([key, value]) => (other.value.has(key) ? [] : [value]));
  const texts = new Set([...other.value.values()].map(asText));
  return listOf(one).filter((value) => !texts.has(asText(value)));
}

function listOf({ value }: Values): JsonValue[] {
  return [...value.values()];
}

function asText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
