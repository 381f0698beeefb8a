import type { YAMLNode } from '@stoplight/yaml';
import { Kind, load } from '@stoplight/yaml-ast-parser';

/** A YAML document that would expand to more nodes than this is refused. Real specs of 13 MB have 1.5 million. */
const MOST_NODES = 3_000_000;

/**
 * True where YAML aliases would expand without bound ("billion laughs") or name themselves.
 * Costs nothing for a text without aliases, which is nearly every spec.
 * @throws RangeError where the nesting is too deep for the parser.
 */
export function expandsWithoutBound(text: string): boolean {
  if (!usesAliases(text)) return false;
  const sizes = new Map<YAMLNode, number>();
  const size = (node: YAMLNode | null | undefined): number => {
    if (!node) return 1;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    // Met again before it is counted: it contains itself.
    sizes.set(node, Infinity);
    const total = parts(node).reduce((sum, part) => sum + size(part), 1);
    sizes.set(node, total);
    return total;
  };
  return size(load(text, { ignoreDuplicateKeys: true }) as YAMLNode | undefined) > MOST_NODES;
}

function parts(node: YAMLNode): (YAMLNode | null | undefined)[] {
  switch (node.kind) {
    case Kind.MAP:
      return node.mappings.map((mapping) => mapping.value);
    case Kind.SEQ:
      return node.items;
    case Kind.ANCHOR_REF:
      return [node.value];
    default:
      return [];
  }
}

/** An anchor and an alias of the same name; Markdown emphasis alone does not count. */
function usesAliases(text: string): boolean {
  const anchors = new Set<string>();
  for (const [, name] of text.matchAll(/[\s,[{:-]&([^\s,[\]{}]+)/g)) anchors.add(name ?? '');
  if (anchors.size === 0) return false;
  for (const [, name] of text.matchAll(/[\s,[{:-]\*([^\s,[\]{}]+)/g))
    if (anchors.has(name ?? '')) return true;
  return false;
}
