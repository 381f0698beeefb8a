import type { JsonPath } from '../json';
import { isObject } from '../json';
import { daysAfter } from '../inference/versioning/endings/days';
import { statedSunset, sunsetDay, type Sunset } from '../inference/versioning/sunset-dates';
import type { Part } from './schemas/part';
import type { Given } from './steps/given';
import { note, type Findings } from './steps/step';

/** What is said of the end of an operation, a parameter, a header or a member. */
interface LifeCycle {
  /** Where it says that it is deprecated. */
  deprecated: JsonPath | undefined;
  sunset: Sunset | undefined;
  /** The day that the sunset names, `YYYY-MM-DD`. */
  day: string | undefined;
}

/** How a thing went that is gone: see the kinds. */
export type Leaving = 'gone' | 'undated' | 'early' | 'unmarked' | 'due';

/** What goes away, and what its sentence quotes. */
export interface Named {
  of: 'operation' | 'webhook' | 'callback' | 'parameter' | 'header' | 'member';
  name: string;
}

/** The life cycle that some objects state, the first that speaks of it. */
export function lifeCycleOf(holders: readonly Part[]): LifeCycle {
  let deprecated: JsonPath | undefined;
  let sunset: Sunset | undefined;
  for (const { value, path } of holders) {
    if (!isObject(value)) continue;
    if (value['deprecated'] === true) deprecated ??= [...path, 'deprecated'];
    sunset ??= statedSunset(value, path);
  }
  return { deprecated, sunset, day: sunset && sunsetDay(sunset) };
}

/** Whether what is gone had been announced, and whether its day has come. */
export function leavingOf(
  { on }: Pick<Given, 'on'>,
  holders: readonly Part[],
): { case: Leaving; date?: string } {
  const { deprecated, day } = lifeCycleOf(holders);
  if (day === undefined) return { case: deprecated ? 'undated' : 'gone' };
  if (!deprecated) return { case: 'unmarked', date: day };
  return { case: day <= on ? 'due' : 'early', date: day };
}

/** Compares what is said of the end of something that both documents have. */
export function compareLifeCycles(
  given: Given,
  into: Findings,
  before: readonly Part[],
  after: readonly Part[],
  named: Named,
): void {
  const old = lifeCycleOf(before);
  const now = lifeCycleOf(after);
  if (!old.deprecated && !now.deprecated && !old.sunset && !now.sunset) return;
  const home = after[0]?.path ?? [];
  const base = before[0]?.path;
  if (now.deprecated && !old.deprecated)
    note(into, 'deprecation-added', 'new', { path: now.deprecated, base }, { ...named, date: now.day });
  if (old.deprecated && !now.deprecated)
    note(into, 'deprecation-withdrawn', 'withdrawn', { path: home, base: old.deprecated }, { ...named });
  compareSunsets(given, into, old, now, home, named);
}

function compareSunsets(
  { on, notice }: Given,
  into: Findings,
  old: LifeCycle,
  now: LifeCycle,
  home: JsonPath,
  named: Named,
): void {
  const at = { path: now.sunset?.path ?? home, base: old.sunset?.path };
  if (!now.sunset) {
    if (old.sunset && now.deprecated)
      note(into, 'sunset-removed', 'gone', at, { ...named, before: old.day ?? old.sunset.text });
    return;
  }
  if (now.day === undefined) {
    if (now.sunset.text !== old.sunset?.text)
      note(into, 'sunset-unreadable', 'unreadable', at, { ...named, after: now.sunset.text });
    return;
  }
  const facts = { ...named, before: old.day, after: now.day };
  if (old.day === undefined) {
    const name = now.day <= on ? 'past' : now.day < daysAfter(on, notice) ? 'soon' : 'in-time';
    note(into, 'sunset-added', name, { ...at, base: undefined }, facts);
  } else if (now.day < old.day) note(into, 'sunset-moved-earlier', 'earlier', at, facts);
  else if (now.day > old.day) note(into, 'sunset-moved-later', 'later', at, facts);
}
