import type { YamlParserResult, YAMLNode } from '@stoplight/yaml';
import { Kind } from '@stoplight/yaml-ast-parser';
import type { JsonPath } from '../json';
import type { Position, Range } from '../report';

type Parsed = Pick<YamlParserResult<unknown>, 'ast' | 'lineMap'>;

/**
 * The range of the key at a path: the word a person would point at, never the block below it.
 * For an array item, its first line. Where the path leads nowhere, its closest existing ancestor.
 */
export function keyRange({ ast, lineMap }: Parsed, path: JsonPath): Range {
  let node: YAMLNode | null | undefined = ast;
  let named: YAMLNode | null | undefined = firstKey(ast);
  for (const key of path) {
    const child = childAt(node, key);
    if (!child) break;
    named = child.key ?? child.value;
    node = child.value;
  }
  if (!named) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return span(lineMap, named.startPosition, named.endPosition);
}

/** Zero-based position of a UTF-16 offset. `lineEnds[i]` is the offset after line i's break. */
export function positionAt(lineEnds: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineEnds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineEnds[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return { line: low, character: offset - (low === 0 ? 0 : (lineEnds[low - 1] ?? 0)) };
}

/** Start to end, cut at the end of the first line. */
function span(lineEnds: readonly number[], from: number, to: number): Range {
  const start = positionAt(lineEnds, from);
  const end = positionAt(lineEnds, to);
  if (end.line === start.line) return { start, end };
  const lineEnd = (lineEnds[start.line] ?? to) - 1;
  return {
    start,
    end: { line: start.line, character: Math.max(lineEnd - (from - start.character), start.character) },
  };
}

/** The same range so many lines further down. */
export function shifted({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

function childAt(
  node: YAMLNode | null | undefined,
  key: string | number,
): { key?: YAMLNode; value: YAMLNode | null } | undefined {
  const target = follow(node);
  if (target?.kind === Kind.SEQ) {
    const item = target.items[Number(key)];
    return item ? { value: item } : undefined;
  }
  if (target?.kind !== Kind.MAP) return undefined;
  for (let i = target.mappings.length - 1; i >= 0; i--) {
    const mapping = target.mappings[i];
    if (mapping?.key.value === String(key)) return { key: mapping.key, value: mapping.value };
  }
  for (const mapping of target.mappings) {
    const merged = mapping.key.value === '<<' ? childAt(mapping.value, key) : undefined;
    if (merged) return merged;
  }
  return undefined;
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
