import { fstatSync, writeSync } from 'node:fs';

/**
 * Writes all of a text to a stream. Node writes to a file behind `>` once and takes no notice where a disk that is
 * nearly full took less, so files and devices are written to here until all is there.
 * @throws what the system says
 */
export function writeAll(stream: NodeJS.WritableStream, text: string): Promise<void> {
  const fd = descriptorOf(stream);
  return new Promise((resolve, reject) => {
    if (fd === undefined) {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
      return;
    }
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
    resolve();
  });
}

/** Of a stream that leads to a file or a device and to no terminal, pipe or socket. */
function descriptorOf(stream: NodeJS.WritableStream): number | undefined {
  const { fd, isTTY } = stream as Partial<NodeJS.WriteStream & { fd: number }>;
  if (fd === undefined || isTTY) return undefined;
  const stats = fstatSync(fd);
  return stats.isFile() || stats.isCharacterDevice() ? fd : undefined;
}
