import { writeAll } from './write-all';

/** Standard output or standard error. */
export interface Outlet {
  write(this: void, text: string): void;
  /** Resolves when nothing can be written any more. */
  closed: Promise<void>;
}

/**
 * A closed pipe (`| head`) is no failure: whoever reads has read enough. Anything else, such as a full disk, `fail`
 * hears of, once; what comes after is not written.
 */
export function outletOf(stream: NodeJS.WriteStream, fail: (error: NodeJS.ErrnoException) => void): Outlet {
  let close = () => {};
  const closed = new Promise<void>((resolve) => (close = resolve));
  let isOpen = true;
  const end = (error: NodeJS.ErrnoException) => {
    if (!isOpen) return;
    isOpen = false;
    close();
    if (error.code !== 'EPIPE') fail(error);
  };
  stream.on('error', end);
  return {
    closed,
    write: (text) => {
      if (isOpen) writeAll(stream, text).catch(end);
    },
  };
}
