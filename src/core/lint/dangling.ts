import type { SpecDocument } from '../document/read';
import { fromFragment, isObject, valueAt, type JsonPath, type JsonValue } from '../json';

type Referring = Pick<SpecDocument, 'root' | 'survey'>;

/** A reference that leads nowhere in its document. */
export interface Dangling {
  /** As it is written. */
  ref: string;
  /** The object that holds it; of several that hold the same, the first in the order of the text. */
  path: JsonPath;
}

/**
 * The references of a document that lead nowhere in it, each once. What leads out of it is not among them.
 * A pointer is evaluated against the document as it is written (RFC 6901, section 4): through own members and the
 * indices of lists, not through other references, and never into what JavaScript adds (`length`, `constructor`).
 */
export function danglingIn({ root, survey }: Referring): Dangling[] {
  const isMissing = (target: string) => valueAt(root, fromFragment(target)) === undefined;
  const missing = [...new Set(survey.targets)].filter(isMissing).map((target) => `#${target}`);
  const wanted = new Set([...missing, ...survey.others.filter((other) => /^#./.test(other))]);
  if (wanted.size === 0) return [];
  const search = new Search(wanted);
  search.through(root);
  return [...search.found]
    .filter(([ref]) => !search.anchors.has(ref.slice(1)))
    .map(([ref, path]) => ({ ref, path }));
}

/** Looks for references, and for the names that `#name` may refer to (JSON Schema 2020-12, section 8.2.2). */
class Search {
  readonly found = new Map<string, JsonPath>();
  readonly anchors = new Set<string>();
  private readonly path: (string | number)[] = [];

  constructor(private readonly wanted: ReadonlySet<string>) {}

  through(value: JsonValue): void {
    if (typeof value !== 'object' || value === null) return;
    if (isObject(value)) {
      for (const name of [value['$anchor'], value['$dynamicAnchor']])
        if (typeof name === 'string') this.anchors.add(name);
      const ref = value['$ref'];
      if (typeof ref === 'string' && this.wanted.has(ref) && !this.found.has(ref))
        this.found.set(ref, [...this.path]);
    }
    for (const [key, child] of Object.entries(value)) {
      this.path.push(key);
      this.through(child);
      this.path.pop();
    }
  }
}
