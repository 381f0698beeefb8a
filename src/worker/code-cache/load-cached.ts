import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import process from 'node:process';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { cacheFolder, surroundings, type Surroundings } from './cache-folder';
import { readKept, writeKept } from './kept-code';

/** A module, and what keeps its code for the next run, to be called after a request of this kind was answered. */
export interface Loaded<T> {
  exports: T;
  keep: (kind: string) => void;
}

const OPENING = '(function (exports, require, module, __filename, __dirname) { ';

type Wrapped = (...of: [unknown, NodeJS.Require, { exports: unknown }, string, string]) => void;

/**
 * Loads a CommonJS file as `require` does, with the code that V8 made of it in an earlier run. In: its absolute path. Out:
 * undefined where there is no folder for code; where none was kept or it cannot be read, the file is compiled: only the
 * time differs. Kept after work is done, the code holds the functions that the work called, which V8 otherwise compiles
 * one by one. It counts for this content, this V8 and its flags alone.
 *
 * @throws what the module throws
 */
export function loadCached<T>(file: string, around: Surroundings = surroundings()): Loaded<T> | undefined {
  const folder = cacheFolder(around);
  if (folder === undefined) return undefined;
  const source = readFileSync(file);
  const name = nameOf(source);
  const kept = readKept(folder, name, around.uid);
  const script = new Script(`${OPENING}${source.toString(isAscii(source) ? 'latin1' : 'utf8')}\n})`, {
    filename: file,
    columnOffset: -OPENING.length,
    ...(kept && { cachedData: kept.code }),
  });
  const module: { exports: unknown } = { exports: {} };
  (script.runInThisContext() as Wrapped)(module.exports, createRequire(file), module, file, dirname(file));
  const kinds = new Set(script.cachedDataRejected === true ? [] : kept?.kinds);
  const keep = (kind: string) => {
    if (kinds.has(kind)) return;
    kinds.add(kind);
    writeKept(folder, name, { code: script.createCachedData(), kinds: [...kinds].sort() });
  };
  return { exports: module.exports as T, keep };
}

/** The version tag is of V8, its flags and the processor's features. */
function nameOf(source: Uint8Array): string {
  const content = createHash('sha256').update(source).digest('hex');
  return `${content}-${process.versions.node}-${process.arch}-${cachedDataVersionTag()}`;
}
