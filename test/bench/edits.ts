import { Kind, type YAMLNode } from '@stoplight/yaml-ast-parser';
import { parseWithPointers } from '@stoplight/yaml';

type Edit = (round: number) => { at: number; remove?: number; insert: string };

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch']);

/**
 * Someone who edits a spec, one change at a time: a word in the description of an operation, a new response, the type
 * of a property, the title; each time at another place. In: YAML or JSON. Out: the text of each round, as valid as the
 * given one. Throws where the spec has none of these places.
 */
export function editor(text: string): (round: number) => string {
  const found = placesIn(text);
  const kinds = [found.descriptions, found.responses, found.types, found.titles].filter(
    (places) => places.length > 0,
  );
  if (kinds.length === 0) throw new Error('The spec has no place to edit.');
  return (round) => {
    const turn = round + kinds.length;
    const places = kinds[turn % kinds.length] ?? [];
    // The golden ratio spreads any number of rounds evenly over the places.
    const place = places[Math.floor(((turn * 0.618) % 1) * places.length)];
    if (!place) return text;
    const { at, remove = 0, insert } = place(round);
    return text.slice(0, at) + insert + text.slice(at + remove);
  };
}

interface Places {
  descriptions: Edit[];
  responses: Edit[];
  types: Edit[];
  titles: Edit[];
}

function placesIn(text: string): Places {
  const places: Places = { descriptions: [], responses: [], types: [], titles: [] };
  const { ast } = parseWithPointers<unknown>(text) as { ast?: YAMLNode };
  const add = (list: Edit[], edit: Edit | undefined) => edit && list.push(edit);
  const visit = (node: YAMLNode | null | undefined, key: string, depth: number): void => {
    if (!node) return;
    if (node.kind === Kind.SEQ) {
      for (const item of (node as unknown as { items: YAMLNode[] }).items) visit(item, '', depth + 1);
      return;
    }
    if (node.kind !== Kind.MAP) return;
    for (const { key: name, value } of node.mappings as { key: YAMLNode; value: YAMLNode | null }[]) {
      const own = name.value as unknown as string;
      if (METHODS.has(key) && depth === 3 && own === 'description')
        add(places.descriptions, word(text, value));
      if (METHODS.has(key) && depth === 3 && own === 'responses')
        add(places.responses, response(text, value));
      if (key === 'properties') add(places.types, type(text, member(value, 'type')));
      if (key === 'info' && depth === 1 && own === 'title') add(places.titles, word(text, value));
      visit(value, own, depth + 1);
    }
  };
  visit(ast, '', 0);
  return places;
}

function member(node: YAMLNode | null, name: string): YAMLNode | undefined {
  if (node?.kind !== Kind.MAP) return undefined;
  const mappings = node.mappings as { key: YAMLNode; value: YAMLNode }[];
  return mappings.find(({ key }) => (key.value as unknown as string) === name)?.value;
}

/** Another word after the first letters of a scalar: valid in plain, quoted and block scalars alike. */
function word(text: string, node: YAMLNode | null): Edit | undefined {
  if (node?.kind !== Kind.SCALAR) return undefined;
  const source = text.slice(node.startPosition, node.endPosition);
  // Not the indicator of a block scalar, and not an escape.
  const first = /(?<![\\\w])[A-Za-z]{2,}(?![\w:])/.exec(source);
  if (!first) return undefined;
  const at = node.startPosition + first.index + first[0].length;
  return (round) => ({ at, insert: ` round${round + 1}` });
}

/** A status that nobody uses, before the first one, in the style of the map. */
function response(text: string, node: YAMLNode | null): Edit | undefined {
  if (node?.kind !== Kind.MAP) return undefined;
  const first = (node.mappings as { key: YAMLNode }[])[0]?.key;
  if (!first) return undefined;
  const flow = text[node.startPosition] === '{';
  const lineStart = text.lastIndexOf('\n', first.startPosition - 1) + 1;
  const indent = text.slice(lineStart, first.startPosition);
  if (!flow && indent.trim() !== '') return undefined;
  return (round) => {
    const entry = `"${452 + ((round + 1) % 40)}": { "description": "Round ${round + 1}" }`;
    return { at: first.startPosition, insert: flow ? `${entry}, ` : `${entry}\n${indent}` };
  };
}

/** Another type for a property of text; quotes stay. */
function type(text: string, node: YAMLNode | undefined): Edit | undefined {
  if (node?.kind !== Kind.SCALAR || (node.value as unknown as string) !== 'string') return undefined;
  const at = node.startPosition + text.slice(node.startPosition, node.endPosition).indexOf('string');
  const others = ['integer', 'boolean', 'number'];
  return (round) => ({ at, remove: 'string'.length, insert: others[(round + 3) % 3] ?? 'integer' });
}
