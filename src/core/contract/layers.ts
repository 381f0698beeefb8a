import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { Server } from './contract';
import { endAt, isUnread } from './follow';
import { serversAt } from './security';

/** One written-out path item: `$ref`s lead to others, whose members count as well. */
export interface Layer {
  node: JsonObject;
  path: JsonPath;
}

/** A path item, put together. */
export interface Layers {
  layers: Layer[];
  /** Its reference to another file, where that is what it leads to. */
  unread?: Layer;
}

/** The path item itself and the ones it borrows from by `$ref`, the nearest first. */
export function layersOf(root: JsonObject, value: JsonValue, path: JsonPath): Layers {
  if (!isObject(value)) return { layers: [] };
  const own = { node: value, path };
  if (typeof value['$ref'] !== 'string') return { layers: [own] };
  const found = endAt(root, value, path);
  if (isUnread(found)) return { layers: [own], unread: own };
  return { layers: found ? [own, found] : [own] };
}

/** The servers of an operation, else those of its path; undefined where neither states any. */
export function serversFor(
  layers: readonly Layer[],
  node: JsonObject,
  path: JsonPath,
  usedAt: JsonPath,
): Server[] | undefined {
  const own = serversAt(node['servers'], [...path, 'servers'], [...usedAt, 'servers']);
  const used = [...usedAt.slice(0, -1), 'servers'];
  const ofPath = layers.map((layer) => serversAt(layer.node['servers'], [...layer.path, 'servers'], used));
  return own ?? ofPath.find((servers) => servers !== undefined);
}

/** The extensions of all layers; the nearest wins. */
export function extensionsOf(layers: readonly Layer[]): JsonObject {
  const members = [...layers].reverse().flatMap(({ node }) => Object.entries(node));
  return Object.fromEntries(members.filter(([key]) => key.startsWith('x-')));
}
