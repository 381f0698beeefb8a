import type { Contract } from '../../contract/contract';
import { entries, follow } from '../../contract/follow';
import type { Change } from '../../document/edits/change';
import { toPointer, type JsonObject } from '../../json';

/** A reference to a component, and what must be added for it to lead somewhere. */
export interface Shared {
  ref: JsonObject;
  changes: Change[];
}

/**
 * A component of this name, whatever its case, if its content is what is wanted; else a new one. `fits` compares the
 * content: one that is only called so is left alone, and the new one gets a number.
 */
export function sharedComponent(
  { root }: Pick<Contract, 'root'>,
  kind: string,
  names: readonly [string, ...string[]],
  value: JsonObject,
  fits: (node: JsonObject) => boolean,
): Shared {
  const { components } = root;
  const all = entries(entries(components).find(([key]) => key === kind)?.[1]);
  const wanted = names.map(plain);
  const known = all.filter(([name]) => wanted.includes(plain(name)));
  for (const [name, written] of known) {
    const node = follow(root, written, ['components', kind, name])?.node;
    if (node && fits(node)) return { ref: refTo(kind, name), changes: [] };
  }
  const taken = new Set(all.map(([name]) => plain(name)));
  let name: string = names[0];
  for (let number = 2; taken.has(plain(name)); number++) name = `${names[0]}${number}`;
  return { ref: refTo(kind, name), changes: [{ op: 'set', path: ['components', kind, name], value }] };
}

function refTo(kind: string, name: string): JsonObject {
  return { $ref: `#${toPointer(['components', kind, name])}` };
}

/** `rate_limited`, `RateLimited` and `rate-limited` are one name. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, '');
}
