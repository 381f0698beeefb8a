import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type BigIntStats,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { Folder, HostFile } from '../core/bundle/folder';
import { decode } from './decode';
import { isMissing } from './read-files';
import type { SpecFolder } from './protocol';

/** Beyond this a file is not opened; the engine counts characters itself. */
const MOST_BYTES = 16_000_000;

/** Characters of files that are kept for the next review, with what was read in them. */
const MOST_KEPT = 8_000_000;

type Found = ReturnType<Folder['read']>;

interface Kept {
  /** Changes whenever the file does. */
  signature: string;
  file: HostFile;
}

/**
 * The files that specs refer to, for a worker under Node: below a folder that the host names, never through a link out
 * of it, no devices and no pipes. A file that has not changed is the same object as before, so that it is parsed once.
 */
export class SpecFolders {
  /** By where a file really is; what was not asked for the longest comes first. */
  private readonly kept = new Map<string, Kept>();
  /** Of files that are open in an editor. */
  private open = new Map<string, HostFile>();

  /** The folder of one review. What is `open` counts in place of what was saved. */
  readonly of = ({ root, document, open = [] }: SpecFolder): Folder => {
    const before = this.open;
    this.open = new Map(
      open.map(([path, text]) => {
        const place = join(root, path);
        const known = before.get(place);
        return [place, known?.text === text ? known : { text }];
      }),
    );
    return { document, read: (path) => this.open.get(join(root, path)) ?? this.read(root, path) };
  };

  private read(root: string, path: string): Found {
    let descriptor: number | undefined;
    try {
      const home = realpathSync(root);
      const place = realpathSync(join(root, path));
      if (!place.startsWith(home.endsWith(sep) ? home : home + sep)) return 'outside';
      // Whoever puts a pipe or a link there meanwhile keeps nobody waiting.
      const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
      descriptor = openSync(place, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
      const stats = fstatSync(descriptor, { bigint: true });
      if (!stats.isFile()) return 'missing';
      return stats.size > MOST_BYTES ? 'too-much' : this.current(place, stats, descriptor);
    } catch (error) {
      return isMissing(error) ? 'missing' : 'unreadable';
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }

  private current(place: string, stats: BigIntStats, descriptor: number): HostFile | 'unreadable' {
    const signature = [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
    const known = this.kept.get(place);
    this.kept.delete(place);
    if (known?.signature === signature) {
      this.kept.set(place, known);
      return known.file;
    }
    const { text } = decode(readFileSync(descriptor));
    if (text === undefined) return 'unreadable';
    const file = known?.file.text === text ? known.file : { text };
    this.kept.set(place, { signature, file });
    this.forget();
    return file;
  }

  private forget(): void {
    let characters = 0;
    for (const { file } of this.kept.values()) characters += file.text.length;
    for (const [place, { file }] of this.kept) {
      if (characters <= MOST_KEPT) return;
      characters -= file.text.length;
      this.kept.delete(place);
    }
  }
}
