import { noteIn, type Flow } from '../steps/given';
import type { Findings } from '../steps/step';
import type { Effective } from './effective';
import { keyOf } from './values';

/** Compares what is assumed where nothing is said. */
export function compareDefaults(into: Findings, before: Effective, after: Effective, flow: Flow): void {
  const old = before.default;
  const now = after.default;
  if (!old && !now) return;
  const key = flow.wire === 'json' ? keyOf : String;
  if (old && now && key(old.value) === key(now.value)) return;
  const name = old && now ? 'other' : now ? 'added' : 'removed';
  const at = { path: now?.path ?? after.at.path, base: old?.path ?? before.at.path };
  noteIn(into, flow, 'default-changed', name, at, { before: old?.value, after: now?.value });
}
