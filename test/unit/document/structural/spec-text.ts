import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json';

/**
 * A YAML text that is changed by path. What a change does not touch keeps its letters: order, comments, block or
 * flow style, so that the text falls into the same pieces as before.
 */
export class SpecText {
  /** What was done, for whoever has to read a failure. */
  readonly log: string[] = [];
  private readonly document;

  /** @throws where the text is no YAML */
  constructor(text: string) {
    this.document = parseDocument<ParsedNode>(text);
  }

  /** The document as it is now. */
  get json(): JsonObject {
    return this.document.toJS() as JsonObject;
  }

  toString(): string {
    return this.document.toString({ lineWidth: 0 });
  }

  /** Gives the member of a map or list this value; parents that are missing are made. Maps get it at their end. */
  set(path: JsonPath, value: JsonValue): void {
    const parent = this.parentOf(path);
    const key = path.at(-1);
    const node = this.document.createNode(value);
    if (isSeq(parent)) parent.items[Number(key)] = node;
    else if (isMap(parent)) {
      const pair = pairOf(parent, key);
      if (pair) pair.value = node;
      else parent.add(this.document.createPair(key, value));
    } else return;
    this.tell('set', path, value);
  }

  remove(path: JsonPath): void {
    const parent = this.nodeAt(path.slice(0, -1));
    if (isSeq(parent)) parent.items.splice(Number(path.at(-1)), 1);
    else if (isMap(parent))
      parent.items = parent.items.filter(({ key }) => nameOf(key) !== String(path.at(-1)));
    this.tell('remove', path);
  }

  /** Another key for the same value, at the same place. Nothing where the key is taken. */
  rename(path: JsonPath, name: string): void {
    const parent = this.nodeAt(path.slice(0, -1));
    if (!isMap(parent) || pairOf(parent, name)) return;
    const pair = pairOf(parent, path.at(-1));
    if (pair) pair.key = this.document.createNode(name);
    this.tell('rename', path, name);
  }

  /** Moves a member of a map or list by one place, to the start from the end. */
  move(path: JsonPath): void {
    const parent = this.nodeAt(path.slice(0, -1));
    if (!isMap(parent) && !isSeq(parent)) return;
    const items: unknown[] = parent.items;
    const at = isMap(parent)
      ? parent.items.findIndex(({ key }) => nameOf(key) === String(path.at(-1)))
      : Number(path.at(-1));
    items.splice((at + 1) % items.length, 0, ...items.splice(at, 1));
    this.tell('move', path);
  }

  private tell(what: string, path: JsonPath, value?: JsonValue): void {
    this.log.push(
      [what, path.join(' '), ...(value === undefined ? [] : [JSON.stringify(value)])].join(' | '),
    );
  }

  private nodeAt(path: JsonPath): unknown {
    let node: unknown = this.document.contents;
    for (const key of path)
      node = isMap(node) ? pairOf(node, key)?.value : isSeq(node) ? node.items[Number(key)] : undefined;
    return isAlias(node) ? undefined : node;
  }

  private parentOf(path: JsonPath): unknown {
    const above = path.slice(0, -1);
    const parent = this.nodeAt(above);
    if (isMap(parent) || isSeq(parent)) {
      // An empty map is written as `{}`; what is put into it should stand in lines of its own.
      if (parent.items.length === 0) parent.flow = false;
      return parent;
    }
    if (above.length === 0) return undefined;
    this.set(above, {});
    return this.parentOf(path);
  }
}

/** Statuses are often written as numbers. */
function pairOf(map: YAMLMap<unknown, unknown>, key: string | number | undefined): Pair | undefined {
  return map.items.find((pair) => nameOf(pair.key) === String(key));
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
