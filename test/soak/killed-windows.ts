import { writeProgressFile } from '../../src/core/progress/progress-file';
import { MOST_FILES } from '../../src/extension/progress/progress-files';
import { MortalDisk } from './mortal-disk';
import { RecordingWindow } from './windows';

/** Which of the waiting steps comes next, out of so many. */
export type Schedule = (count: number) => number;

export interface Killed {
  /** Steps until everything came to rest; a kill later than that kills nobody. */
  steps: number;
  acknowledged: number;
  /** What was acknowledged, or lay on the disk before, and a later window does not find. */
  lost: number;
  /** Those, and other promises that were not kept. */
  failures: string[];
}

const opened = (id: string) =>
  ({ v: 1, kind: 'opened', id, at: '2025-01-01T00:00:00.000Z', exercise: 'first-call' }) as const;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What earlier windows left: more files than there should be, of this and the former kind, and drafts of the killed. */
function leftBehind(): { files: [string, string][]; ids: string[] } {
  const files: [string, string][] = [];
  for (let n = 1; n < MOST_FILES; n += 1)
    files.push([`events-${uuid(n)}.json`, writeProgressFile([opened(`old-${n}`)])]);
  for (const n of [101, 102]) {
    const text = JSON.stringify({ version: 1, events: [opened(`former-${n}`)] }, undefined, 1);
    files.push([`${uuid(n)}.json`, text]);
  }
  // Killed between the removal of its file and the move of the draft; and in the middle of a write.
  const former = JSON.stringify({ version: 1, events: [opened('former-103')] }, undefined, 1);
  files.push([`${uuid(103)}.json.${uuid(203)}.tmp`, former]);
  const cut = writeProgressFile([opened('cut-1'), opened('cut-2')]).slice(0, -20);
  files.push([`events-${uuid(104)}.json.${uuid(204)}.tmp`, cut]);
  const ids = files.flatMap(([, text]) => [...text.matchAll(/"id": ?"([\w-]+)"/g)].map(([, id]) => id ?? ''));
  return { files, ids: ids.filter((id) => id !== 'cut-2') };
}

/**
 * Two windows work on one folder, in the order of `schedule`; at step `at` one of them dies, or both. Then a new window
 * must find everything that was acknowledged, and tidy up.
 */
export async function killAt(at: number, everybody: boolean, schedule: Schedule): Promise<Killed> {
  const disk = new MortalDisk();
  const { files, ids } = leftBehind();
  for (const [name, text] of files) disk.files.set(name, text);
  const windows = ['a', 'b'].map((name, i) => new RecordingWindow(disk.folder(i), name));
  for (const window of windows) void window.work(6);
  while (disk.steps < at - 1 && (await disk.step(schedule)));
  await disk.kill(schedule, everybody);
  while (await disk.step(schedule));
  const { steps } = disk;
  disk.atOnce = true;

  const failures: string[] = [];
  let missing = 0;
  const acknowledged = windows.flatMap((window) => window.acknowledged);
  // The second finds what the first has made of it.
  for (const [i, name] of ['first', 'second'].entries()) {
    const later = new RecordingWindow(disk.folder(2 + i), name);
    await later.work(2);
    const found = new Set(later.store.events.map(({ id }) => id));
    const lost = [...ids, ...acknowledged].filter((id) => !found.has(id));
    missing = Math.max(missing, lost.length);
    if (lost.length > 0) failures.push(`the ${name} window after it misses ${lost.join(', ')}`);
    if (later.acknowledged.length !== 2) failures.push(`the ${name} window after it could not save`);
  }
  const names = [...disk.files.keys()];
  if (names.some((name) => !name.endsWith('.json'))) failures.push(`left behind: ${names.join(', ')}`);
  if (names.length > MOST_FILES + 4) failures.push(`${names.length} files`);
  const troubles = windows.flatMap((window) => window.troubles);
  if (troubles.length > 0) failures.push(`told: ${JSON.stringify(troubles)}`);
  return { steps, acknowledged: acknowledged.length, lost: missing, failures };
}
