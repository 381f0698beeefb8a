import { fromFragment, isObject, memberOf, type JsonPath, type JsonValue } from '../json';
import { about } from '../document/engine-finding';
import { DEEPEST as DEEPEST_VALUE } from '../document/survey';
import { isMeantAsJson, readTree, START, type TextTree } from '../document/text-tree';
import { encodingFinding } from '../document/syntax-findings';
import { Lines } from '../document/lines';
import type { Finding } from '../report';
import type { Texts } from '../texts/texts';
import type { Address } from './address';
import type { Folder, HostFile, Refusal } from './folder';

/** A file that was read: what stands in it, and where. */
export interface Sheet extends TextTree {
  /** Its path in the folder. */
  path: string;
  /** How many files are on the way to it. */
  depth: number;
  /** What tells its text from another one. */
  source: object;
}

/** A part of a file that something refers to. */
export interface Target {
  sheet: Sheet;
  at: JsonPath;
  value: JsonValue;
}

/** What one review reads beside the document. An honest spec in many files has some hundred of them, a megabyte or two. */
const MOST_FILES = 1_000;
const MOST_CHARACTERS = 8_000_000;
const DEEPEST = 50;

/** The files that a document refers to, each read once. */
export class Shelf {
  private readonly sheets = new Map<string, Sheet | Refusal>();
  private count = 0;
  /** Of all files together. */
  characters = 0;
  /** Why files that are there cannot be read, with the file of each. */
  readonly faults: Finding[] = [];

  constructor(
    private readonly folder: Folder,
    readonly main: Sheet,
    private readonly texts: Texts,
  ) {
    this.sheets.set(main.path, main);
  }

  /** The paths that were asked for and may be read, whether they are there or not. */
  get paths(): string[] {
    return [...this.sheets]
      .filter(([path, found]) => path !== this.main.path && found !== 'outside')
      .map(([path]) => path);
  }

  /** What a reference in a file leads to. */
  find({ file, fragment }: Address, from: Sheet): Target | Refusal {
    const sheet = file === from.path ? from : this.sheet(file, from.depth + 1);
    if (typeof sheet === 'string') return sheet;
    const at = placeIn(sheet.root ?? null, fragment);
    const value = at && valueIn(sheet.root ?? null, at);
    return at && value !== undefined ? { sheet, at, value } : 'nowhere';
  }

  private sheet(path: string, depth: number): Sheet | Refusal {
    let known = this.sheets.get(path);
    if (known === undefined) this.sheets.set(path, (known = this.read(path, depth)));
    return known;
  }

  private read(path: string, depth: number): Sheet | Refusal {
    if (depth > DEEPEST || this.count >= MOST_FILES) return 'too-much';
    this.count++;
    const file = this.folder.read(path);
    if (typeof file === 'string') return file;
    this.characters += file.text.length;
    if (this.characters > MOST_CHARACTERS) return 'too-much';
    const tree = treeOf(file, path, this.texts);
    if ('findings' in tree) {
      this.faults.push(...tree.findings.map((finding) => ({ ...finding, file: path })));
      return 'unreadable';
    }
    return { ...tree, path, depth, source: file };
  }
}

// The files beside the one that is edited stay as they are from key to key.
const trees = new WeakMap<HostFile, TextTree>();

function treeOf(file: HostFile, path: string, texts: Texts): TextTree | { findings: Finding[] } {
  const known = trees.get(file);
  if (known) return known;
  const body = file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text;
  const encoding = encodingFinding(body, texts);
  const tree = encoding ? { findings: [encoding] } : soundTree(body, path, texts);
  let lines: Lines | undefined;
  const within: Lines['within'] = (range) => (lines ??= new Lines(body)).within(range);
  if ('findings' in tree)
    return { findings: tree.findings.map((finding) => ({ ...finding, range: within(finding.range) })) };
  const { root, rangeOf } = tree;
  const read = { root, rangeOf: (path: JsonPath) => within(rangeOf(path)) };
  trees.set(file, read);
  return read;
}

function soundTree(body: string, path: string, texts: Texts): TextTree | { findings: Finding[] } {
  const tree = readTree(body, { texts, isJson: isMeantAsJson(body, path) });
  if ('findings' in tree || !isDeeperThan(tree.root ?? null, DEEPEST_VALUE)) return tree;
  return { findings: [about('too-large', 'error', texts.document.tooDeep(), [], START)] };
}

function isDeeperThan(root: JsonValue, most: number): boolean {
  const pending: [JsonValue, number][] = [[root, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > most) return true;
    for (const inner of Object.values(value)) pending.push([inner, depth + 1]);
  }
  return false;
}

/** The place that a fragment names: by a JSON Pointer, or by the `$anchor` of a schema. Undefined where it names none. */
function placeIn(root: JsonValue, fragment: string): JsonPath | undefined {
  if (fragment !== '' && !fragment.startsWith('/')) return anchorsOf(root).get(fragment);
  const path: (string | number)[] = [];
  let value: JsonValue | undefined = root;
  for (const key of fromFragment(fragment)) {
    path.push(Array.isArray(value) ? Number(key) : key);
    value = memberOf(value, key);
    if (value === undefined) return undefined;
  }
  return path;
}

function valueIn(root: JsonValue, path: JsonPath): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((value, key) => memberOf(value, key), root);
}

const anchors = new WeakMap<object, ReadonlyMap<string, JsonPath>>();

/** The schemas of a file that have a name of their own; of two with the same name the first. */
function anchorsOf(root: JsonValue): ReadonlyMap<string, JsonPath> {
  if (typeof root !== 'object' || root === null) return new Map();
  const known = anchors.get(root);
  if (known) return known;
  const found = new Map<string, JsonPath>();
  const pending: { value: JsonValue; path: JsonPath }[] = [{ value: root, path: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    const name = isObject(value) ? value['$anchor'] : undefined;
    if (typeof name === 'string' && !found.has(name)) found.set(name, path);
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value).reverse())
      pending.push({ value: inner, path: [...path, isList ? Number(key) : key] });
  }
  anchors.set(root, found);
  return found;
}
