import type { MediaType } from '../../contract/contract';
import { watched } from '../../contract/unread';
import type { JsonPath } from '../../json';
import type { Gap } from '../change';
import { noteIn, type Given } from '../steps/given';
import type { Direction } from '../kinds/kinds';
import type { Side } from '../steps/side';
import type { Findings } from '../steps/step';
import { compareEncodings } from './encodings';
import { matchTypes, nameOf, wireOf } from './media-types';

/** A body, of a request or of a response. */
export interface Content {
  content: readonly MediaType[];
  /** Its object, and the place where a media type would stand. */
  path: JsonPath;
}

/** Compares what bodies hold. */
export function compareContents(
  given: Given,
  into: Findings,
  before: Content,
  after: Content,
  direction: Direction,
): void {
  const flow = { direction };
  const place = [...after.path, 'content'];
  const { pairs, removed, narrowed, added } = matchTypes(before.content, after.content, direction);
  for (const { type, path } of removed)
    noteIn(into, flow, 'media-type-removed', 'gone', { path: place, base: path }, { name: nameOf(type) });
  for (const { type, path } of narrowed)
    noteIn(into, flow, 'media-type-removed', 'narrower', { path: place, base: path }, { name: nameOf(type) });
  for (const { type, path } of added)
    noteIn(into, flow, 'media-type-added', 'new', { path, base: undefined }, { name: nameOf(type) });
  for (const [old, now] of pairs) compareMedia(given, into, old, now, direction);
}

function compareMedia(
  given: Given,
  into: Findings,
  old: MediaType,
  now: MediaType,
  direction: Direction,
): void {
  const gaps = [...gapsOf(given.baseline, old), ...gapsOf(given.revision, now)];
  into.gaps.push(...gaps);
  if (gaps.length > 0) return;
  const wire = wireOf(now.type);
  const before = old.schema ?? anything(old);
  const after = now.schema ?? anything(now);
  const isRaw = wire === 'json' && !/json|xml/.test(nameOf(now.type));
  // In 3.1 the body of an image has no schema, where 3.0 said `type: string, format: binary`.
  if (!(isRaw && (!old.schema || !now.schema)))
    into.next.push(given.schemas([partOf(before)], [partOf(after)], { direction, wire }));
  if (wire === 'form' && direction === 'request') compareEncodings(given, into, old, now);
}

function partOf({ node, path }: { node: MediaType['node']; path: JsonPath }) {
  return { value: node, path };
}

/** A body without a schema may be anything. */
function anything({ path }: MediaType) {
  return { node: {}, path };
}

/** What would have to be looked into, in another file. */
export function gapsOf<T extends object>(side: Side, part: T & { path: JsonPath }): Gap[] {
  const { missed } = watched(() => Object.values(part));
  return missed.size === 0 ? [] : [{ reason: 'elsewhere', side: side.which, path: part.path }];
}
