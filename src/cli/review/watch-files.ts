import { realpathSync, statSync, watch, type BigIntStats, type FSWatcher } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** Editors write in several steps; after the last one the file rests. */
const REST_MS = 100;
/** A file that never rests is reviewed all the same. */
const MOST_WAIT_MS = 1_000;
/** How soon after an event the files are looked at: a busy neighbour makes hundreds of events. */
const LOOK_MS = 25;
const RETRY_MS = 300;

export interface FileWatcher {
  /** Resolves once a file is other than it was when `next` resolved before. */
  next(): Promise<void>;
  close(): void;
}

/**
 * Watches files by their folders, so that a file that is replaced by renaming, deleted or not there yet stays watched,
 * and so does one whose folder comes back.
 */
export function watchFiles(files: readonly string[]): FileWatcher {
  const folders = new Map<string, Attached>();
  /** What `next` told of last, and what was there at the last look. */
  let told = signature(files);
  let latest = told;
  let since = { first: 0, last: 0 };
  let look: NodeJS.Timeout | undefined;
  let isChanged = false;
  let wake: (() => void) | undefined;

  // Only what happens to the files themselves puts off a review, and only so long.
  const settle = () => {
    look = undefined;
    const now = performance.now();
    const found = signature(files);
    if (found !== latest) since = { first: latest === told ? now : since.first, last: now };
    latest = found;
    if (latest === told) return;
    if (now - since.last < REST_MS && now - since.first < MOST_WAIT_MS) return lookIn(REST_MS);
    told = latest;
    isChanged = true;
    wake?.();
  };
  const lookIn = (ms: number) => {
    look ??= setTimeout(settle, ms);
  };
  const stir = () => lookIn(LOOK_MS);
  for (const file of files)
    for (const folder of foldersOf(file)) if (!folders.has(folder)) folders.set(folder, attach(folder, stir));

  return {
    async next() {
      if (!isChanged) await new Promise<void>((resolve) => (wake = resolve));
      isChanged = false;
    },
    close() {
      clearTimeout(look);
      for (const folder of folders.values()) folder.close();
    },
  };
}

interface Attached {
  close(): void;
}

/** Watches one folder; looks for it again while it is away. */
function attach(folder: string, stir: () => void): Attached {
  let watcher: FSWatcher | undefined;
  let identity: string | undefined;
  let retry: NodeJS.Timeout | undefined;
  const open = () => {
    try {
      watcher = watch(folder, check).on('error', lose);
      identity = identityOf(folder);
      stir();
    } catch {
      retry = setTimeout(open, RETRY_MS);
    }
  };
  const lose = () => {
    watcher?.close();
    watcher = undefined;
    retry = setTimeout(open, RETRY_MS);
  };
  const check = () => {
    // The watcher of a folder that was replaced sees the old one only.
    if (watcher && identityOf(folder) !== identity) lose();
    stir();
  };
  open();
  return {
    close() {
      clearTimeout(retry);
      watcher?.close();
    },
  };
}

/** A symbolic link changes where it stands and where it leads. */
function foldersOf(file: string): string[] {
  const place = resolve(file);
  try {
    return [dirname(place), dirname(realpathSync(place))];
  } catch {
    return [dirname(place)];
  }
}

/** Some systems tell of changes that are none: what counts is the file's identity, size and time. */
function signature(files: readonly string[]): string {
  return files.map((file) => `${basename(file)} ${identityOf(file)}`).join('\n');
}

function identityOf(path: string): string {
  let stats: BigIntStats;
  try {
    stats = statSync(path, { bigint: true });
  } catch {
    return 'none';
  }
  return stats.isDirectory() ? String(stats.ino) : [stats.ino, stats.size, stats.mtimeNs].join(' ');
}
