import type { YAMLMapping, YAMLNode } from '@stoplight/yaml';
import { Kind } from '@stoplight/yaml-ast-parser';

/**
 * Whether a member is a merge key (`<<: *defaults`, or a list of mappings), which brings members instead of being one.
 * A quoted `"<<"`, as in every JSON document, and a `<<` beside anything else than mappings are names like others.
 * Source: https://yaml.org/type/merge.html, which resolves the plain scalar `<<` only.
 */
export function isMergeKey({ key, value }: YAMLMapping): boolean {
  if (key.kind !== Kind.SCALAR || key.value !== '<<' || key.plainScalar !== true) return false;
  const merged = target(value);
  return merged?.kind === Kind.SEQ
    ? merged.items.every((item) => target(item)?.kind === Kind.MAP)
    : merged?.kind === Kind.MAP;
}

/** What an alias names. An alias may name an alias; one that names itself has no mapping at its end. */
function target(node: YAMLNode | null | undefined): YAMLNode | null | undefined {
  const seen = new Set<YAMLNode>();
  let end = node;
  while (end?.kind === Kind.ANCHOR_REF && !seen.has(end)) {
    seen.add(end);
    end = end.value;
  }
  return end;
}
