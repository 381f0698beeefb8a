import type { YAMLMap, YAMLNode } from '@stoplight/yaml';
import { Kind } from '@stoplight/yaml-ast-parser';
import type { JsonPath } from '../json';
import type { Range } from '../report';
import { isMergeKey } from './merge-key';
import type { Parsed } from './parse';

/**
 * The range of the key at a path: the word a person would point at, never the block below it.
 * For an array item, its first line. Where the path leads nowhere, its closest existing ancestor.
 */
export function keyRange({ ast, lines }: Pick<Parsed, 'ast' | 'lines'>, path: JsonPath): Range {
  let node: YAMLNode | null | undefined = ast;
  let named: YAMLNode | null | undefined = firstKey(ast);
  for (const key of path) {
    const child = childAt(node, key);
    if (!child) break;
    named = child.key ?? child.value;
    node = child.value;
  }
  return named ? lines().span(named.startPosition, named.endPosition) : lines().span(0, 0);
}

/** The same range so many lines further down. */
export function shifted({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

interface Child {
  key?: YAMLNode;
  value: YAMLNode | null;
}

function childAt(node: YAMLNode | null | undefined, key: string | number): Child | undefined {
  const target = follow(node);
  if (target?.kind === Kind.SEQ) {
    const item = target.items[Number(key)];
    return item ? { value: item } : undefined;
  }
  if (target?.kind !== Kind.MAP) return undefined;
  const own = membersOf(target).get(String(key));
  if (own) return own;
  for (const mapping of target.mappings) {
    const merged = isMergeKey(mapping) ? childAt(mapping.value, key) : undefined;
    if (merged) return merged;
  }
  return undefined;
}

// As many places may be asked for as there are members.
const known = new WeakMap<YAMLMap, Map<string, Child>>();

/** The members of a mapping by name; of two with the same name the last, which counts. */
function membersOf(node: YAMLMap): Map<string, Child> {
  let members = known.get(node);
  if (!members) {
    members = new Map(node.mappings.map(({ key, value }) => [String(key.value), { key, value }]));
    known.set(node, members);
  }
  return members;
}

function follow(node: YAMLNode | null | undefined): YAMLNode | null | undefined {
  let target = node;
  // An alias may name an alias; a cycle of them cannot be parsed.
  while (target?.kind === Kind.ANCHOR_REF) target = target.value;
  return target;
}

function firstKey(ast: YAMLNode | null | undefined): YAMLNode | null | undefined {
  return ast?.kind === Kind.MAP
    ? (ast.mappings.find((mapping) => mapping.key.value === 'openapi') ?? ast.mappings[0])?.key
    : ast;
}
