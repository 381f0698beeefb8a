import type { Parameter } from '../../contract/contract';
import { entries } from '../../contract/follow';
import { note, type Findings } from '../steps/step';
import { nameOf } from './media-types';

/** Compares how a parameter is put into text. */
export function compareSerialization(
  into: Findings,
  old: Parameter,
  now: Parameter,
  isComposed: boolean,
): 'content-changed' | undefined {
  const kind = 'request-parameter-serialization-changed';
  const facts = { name: now.name, of: now.in };
  const place = (keyword: string) => ({
    path: now.node[keyword] === undefined ? now.path : [...now.path, keyword],
    base: old.node[keyword] === undefined ? old.path : [...old.path, keyword],
  });
  const before = contentOf(old);
  const after = contentOf(now);
  if (before !== after) {
    note(into, kind, 'content', place('content'), {
      ...facts,
      before: before ?? 'schema',
      after: after ?? 'schema',
    });
    return 'content-changed';
  }
  if (before !== undefined) return undefined;
  const style = styleOf(old);
  const newStyle = styleOf(now);
  // A single value looks the same in most styles; these put something before it.
  const matters = isComposed || [style, newStyle].some((one) => one === 'label' || one === 'matrix');
  if (matters && style !== newStyle)
    note(into, kind, 'style', place('style'), { ...facts, before: style, after: newStyle });
  else if (isComposed && isExploded(old) !== isExploded(now))
    note(into, kind, 'explode', place('explode'), {
      ...facts,
      before: isExploded(old),
      after: isExploded(now),
    });
  const isReserved = old.node['allowReserved'] === true;
  if (now.in === 'query' && isReserved !== (now.node['allowReserved'] === true))
    note(into, kind, isReserved ? 'reserved' : 'unreserved', place('allowReserved'), facts);
  return undefined;
}

/** The media type that a parameter is written in, where it has one. */
function contentOf({ node }: Parameter): string | undefined {
  const [first] = node['schema'] === undefined ? entries(node['content']) : [];
  return first && nameOf(first[0]);
}

function styleOf({ node, in: place }: Parameter): string {
  const { style } = node;
  return typeof style === 'string' ? style : place === 'query' || place === 'cookie' ? 'form' : 'simple';
}

function isExploded(parameter: Parameter): boolean {
  const { explode } = parameter.node;
  return typeof explode === 'boolean' ? explode : styleOf(parameter) === 'form';
}
