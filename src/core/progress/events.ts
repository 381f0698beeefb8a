import type { GoalState } from '../report';

/** The version of the events and of the files that hold them. Files of a later version are left alone. */
export const PROGRESS_VERSION = 1;

/** What happened to one exercise at one moment. Events are only ever added, so two windows can be merged by `id`. */
export type ProgressEvent = Opened | Checked | Submitted | GaveUp;

export interface Opened extends Stamp {
  kind: 'opened';
}

/** The learner had the solutions shown before solving the exercise. */
export interface GaveUp extends Stamp {
  kind: 'gaveUp';
}

/** The outcome of a check that was worth remembering: the file was saved and its outcome had changed. */
export interface Checked extends Stamp, Outcome {
  kind: 'checked';
}

/** An attempt. Its text lies in a file of its own, named after `id`. */
export interface Submitted extends Stamp, Outcome, Partial<Assistance> {
  kind: 'submitted';
  /** The state of each goal, by goal id. */
  goals: Record<string, GoalState>;
  /** The edition of the exercise (`editionOf`); absent, or no number, in one of an earlier version. */
  edition?: string;
  /** True where errors of the document kept it from being passed, whatever its score. */
  blocked?: true;
}

/** What helped with an attempt; absent in one of an earlier version, and where nothing did. */
export interface Assistance {
  /** Tiers of hints that were shown since the stub. */
  hints: number;
  /** Places that quick fixes changed since the stub. */
  fixes: number;
  /** The solutions were shown before. */
  shown: boolean;
}

export interface Outcome {
  /** 0..100. */
  score: number;
  /** Goals met. */
  met: number;
  total: number;
}

export interface Stamp {
  v: typeof PROGRESS_VERSION;
  /** UUID. */
  id: string;
  /** ISO 8601, UTC, with milliseconds. Later than every event its recorder knew, also when the clock was set back. */
  at: string;
  /** Exercise slug. */
  exercise: string;
}

/** An event as its recorder knows it; the store adds version, id and time. */
export type NewEvent =
  | Omit<Opened, 'v' | 'id' | 'at'>
  | Omit<GaveUp, 'v' | 'id' | 'at'>
  | Omit<Checked, 'v' | 'id' | 'at'>
  | Omit<Submitted, 'v' | 'id' | 'at'>;

/** All events, each once, oldest first. Of two with one id the first given stays. */
export function union(...lists: readonly (readonly ProgressEvent[])[]): ProgressEvent[] {
  const byId = new Map<string, ProgressEvent>();
  for (const event of lists.flat()) if (!byId.has(event.id)) byId.set(event.id, event);
  return [...byId.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

/** No later moment is written with four digits for the year, as the order of texts needs. */
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** The time of an event that comes after `latest`: now, or just after it where the clock says something earlier. */
export function momentAfter(latest: ProgressEvent | undefined, now: Date): string {
  const earliest = latest ? Date.parse(latest.at) + 1 : 0;
  return new Date(Math.min(Math.max(now.getTime(), earliest), LAST_MOMENT)).toISOString();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
