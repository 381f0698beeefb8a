import type { SpecDocument } from '../document/read';
import { fromPointer, isObject, toPointer, type JsonObject, type JsonValue } from '../json';

type Referring = Pick<SpecDocument, 'root' | 'survey'>;

/**
 * What a resolver without readers has to complain about, and nothing else: the document with only those of its
 * references that lead to nowhere or out of it, at their places. Empty where there are none. Undefined where it
 * takes a resolver to tell: a target behind another reference, or one that lodash and JSON Pointer see differently.
 */
export function danglingIn({ root, survey }: Referring): JsonObject | undefined {
  const targets = [...new Set(survey.targets)].map((target) => ({ target, fate: fateOf(root, target) }));
  if (targets.some(({ fate }) => fate === 'unclear') || survey.others.some((other) => /^(#|$)/.test(other)))
    return undefined;
  const missing = targets.flatMap(({ target, fate }) => (fate === 'missing' ? [`#${target}`] : []));
  const wanted = new Set([...missing, ...survey.others]);
  if (wanted.size === 0) return {};
  const places = new Set<string>();
  const pruned = new Pruning(wanted, places).of(root);
  // Who refers to a dangling reference is blamed in its place, in an order that the whole graph decides.
  const isReferredTo = survey.targets.some((target) => places.has(target));
  return isReferredTo || !isObject(pruned) || typeof pruned['$ref'] === 'string' ? undefined : pruned;
}

function fateOf(root: JsonObject, target: string): 'found' | 'missing' | 'unclear' {
  if (target.includes('%')) return 'unclear';
  let value: JsonValue | undefined = root;
  let isPlain = true;
  for (const key of fromPointer(target)) {
    isPlain &&= isObject(value) && typeof value['$ref'] !== 'string' && !(key in Object.prototype);
    value = Array.isArray(value)
      ? value[Number(key)]
      : isObject(value) && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
    if (value === undefined) return isPlain ? 'missing' : 'unclear';
  }
  return 'found';
}

/** Takes from a value what holds no wanted reference. */
class Pruning {
  private readonly path: string[] = [];

  constructor(
    private readonly wanted: ReadonlySet<string>,
    /** JSON Pointers of the references that were kept. */
    private readonly places: Set<string>,
  ) {}

  /** What is left of the value, if anything. What stands beside a `$ref` is nobody's reference. */
  of(value: JsonObject | JsonValue[]): JsonObject | undefined {
    const ref = isObject(value) ? value['$ref'] : undefined;
    if (typeof ref === 'string') {
      if (!this.wanted.has(ref)) return undefined;
      this.places.add(toPointer(this.path));
      return { $ref: ref };
    }
    let left: JsonObject | undefined;
    for (const key of Object.keys(value)) {
      const child = (value as JsonObject)[key];
      if (typeof child !== 'object' || child === null) continue;
      this.path.push(key);
      const kept = this.of(child);
      if (kept) (left ??= {})[key] = kept;
      this.path.pop();
    }
    return left;
  }
}
