import type { YAMLMap, YAMLNode, YAMLSequence } from '@stoplight/yaml';
import { Kind } from '@stoplight/yaml-ast-parser';
import { isObject, type JsonObject, type JsonValue } from '../../json';
import { isMergeKey } from '../merge-key';
import { nameOfKey } from '../tree';
import { addItems, addMembers } from './add';
import { behindColon, dashOf, isBlockText, Unknown } from './ends';
import { extended } from './extend';
import { isFlow } from './layout';
import { removeItem, removeMember } from './remove';
import { replacement, type Slot } from './replace';
import type { TextEdit } from './text-edit';
import { quoteOf, type Source } from './source';
import { keyOf } from './write';

/**
 * The edits that make one value of another, as small as they can be: what is the same object on both sides is not looked
 * at. `node` is the syntax of `before`, and `slot` where it stands.
 * @throws Unknown where the text is laid out in a way that is not known
 */
export function between(
  source: Source,
  node: YAMLNode | null | undefined,
  before: JsonValue,
  after: JsonValue,
  slot: Slot,
): TextEdit[] {
  if (before === after) return [];
  // To change what an alias names is to change it for all who use it.
  if (node?.kind === Kind.ANCHOR_REF) throw new Unknown();
  if (node?.kind === Kind.MAP && isObject(before) && isObject(after) && areFilled(before, after))
    return betweenMaps(source, node, before, after, slot);
  if (node?.kind === Kind.SEQ && Array.isArray(before) && Array.isArray(after) && areFilled(before, after))
    return betweenLists(source, node, before, after, slot);
  if (node && typeof before === 'string' && typeof after === 'string' && isBlockText(source.text, node)) {
    const edit = extended(source, node, before, after);
    if (edit) return [edit];
  }
  return [replacement(source, node, after, slot)];
}

/** `[]` and `{}` are written anew. */
function areFilled(...both: object[]): boolean {
  return both.every((one) => Object.keys(one).length > 0);
}

interface Member {
  name: string;
  key: YAMLNode;
  value: YAMLNode | null;
}

function betweenMaps(
  source: Source,
  node: YAMLMap,
  before: JsonObject,
  after: JsonObject,
  slot: Slot,
): TextEdit[] {
  const { text } = source;
  const members = node.mappings.flatMap((mapping): Member[] =>
    isMergeKey(mapping) ? [] : [{ name: nameOfKey(mapping.key), key: mapping.key, value: mapping.value }],
  );
  const written = new Set(members.map(({ name }) => name));
  const gone = members.filter(({ name }) => !Object.hasOwn(after, name));
  // What a merge key brings can be covered by a member of one's own, not taken away.
  if (Object.keys(before).some((name) => !written.has(name) && !Object.hasOwn(after, name)))
    throw new Unknown();
  let added = Object.keys(after).filter((name) => !written.has(name) && before[name] !== after[name]);
  const edits: TextEdit[] = [];
  const kept = members.filter((member) => !gone.includes(member));
  for (const { name, key, value } of kept) {
    const inner = { after: behindColon(text, key), indent: key, inFlow: isFlow(text, node) };
    edits.push(...between(source, value, before[name] as JsonValue, after[name] as JsonValue, inner));
  }
  const removed = gone.filter(({ name, key }) => {
    const other = added.find((one) => after[one] === before[name]);
    if (other === undefined) return true;
    added = added.filter((one) => one !== other);
    const { startPosition: start, endPosition: end } = key;
    edits.push({
      start,
      end,
      text: source.layout.isJson ? JSON.stringify(other) : keyOf(other, quoteOf(text, key)),
    });
    return false;
  });
  if (removed.length > 0 && removed.length === members.length)
    return [replacement(source, node, after, slot)];
  for (const { key } of removed) edits.push(removeMember(text, node, key));
  const standing = members.filter((member) => !removed.includes(member));
  edits.push(
    ...addMembers(
      source,
      node,
      standing,
      added.map((name) => [name, after[name] as JsonValue] as const),
    ),
  );
  return edits;
}

function betweenLists(
  source: Source,
  node: YAMLSequence,
  before: JsonValue[],
  after: JsonValue[],
  slot: Slot,
): TextEdit[] {
  const { text } = source;
  const { items } = node;
  const isLess = after.length < before.length;
  const kept = isLess ? before.map((item) => after.includes(item)) : before.map(() => true);
  if (isLess && kept.filter((one) => one).length !== after.length)
    return [replacement(source, node, after, slot)];
  if (isLess) return items.flatMap((item, i) => (kept[i] ? [] : [removeItem(text, node, item)]));
  const edits = items.flatMap((item, i) => {
    if (before[i] === after[i]) return [];
    if (!item) throw new Unknown();
    const inFlow = isFlow(text, node);
    const inner = { after: inFlow ? item.startPosition : dashOf(text, item) + 1, indent: item, inFlow };
    return between(source, item, before[i] as JsonValue, after[i] as JsonValue, inner);
  });
  return [...edits, ...addItems(source, node, after.slice(before.length))];
}
