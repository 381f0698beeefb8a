import { target } from '../../contract/follow';
import { isObject, toPointer, type JsonObject, type JsonValue } from '../../json';
import { referenceOf } from '../../openapi/reference';
import type { Given } from '../steps/given';
import type { Side } from '../steps/side';
import type { Part } from './part';
import { isExtensible } from './values';

/**
 * Tells schemas apart that are written alike from those that need a closer look. Most of a document is as it was, so this
 * is what a comparison spends its time on: the trees are walked once, without making anything, and what references
 * lead to is judged once for all of them.
 */
export class Sameness {
  /** Whether what a reference leads to is the same, with all that it refers to in turn. */
  private readonly known = new Map<string, boolean>();
  private readonly judged = new WeakMap<JsonObject, { other: JsonObject; isSame: boolean }>();

  constructor(
    private readonly baseline: Side,
    private readonly revision: Side,
    private readonly heirs: Given['heirs'],
  ) {}

  readonly of = ({ value: old }: Part, { value: now }: Part): boolean => {
    if (this.baseline.version !== this.revision.version) return false;
    if (!isObject(old) || !isObject(now)) return old === now;
    const before = this.judged.get(now);
    if (before?.other === old) return before.isSame;
    const refs = new Set<string>();
    const isSame = this.isEqual(old, now, 'schema', refs) && [...refs].every((ref) => this.isUntouched(ref));
    this.judged.set(now, { other: old, isSame });
    return isSame;
  };

  private isUntouched(ref: string): boolean {
    const known = this.known.get(ref);
    if (known !== undefined) return known;
    const leads = new Map<string, Set<string>>();
    const touched: string[] = [];
    // A set is walked in the order in which it grows.
    const met = new Set([ref]);
    for (const one of met) {
      const ready = this.known.get(one);
      const refs = new Set<string>();
      if (ready === undefined ? !this.isAlike(one, refs) : !ready) touched.push(one);
      else if (ready === undefined) leads.set(one, refs);
      for (const next of leads.get(one) ?? []) met.add(next);
    }
    this.spread(touched, leads);
    const dirty = new Set(touched);
    for (const one of met) this.known.set(one, !dirty.has(one));
    return !dirty.has(ref);
  }

  /** What leads to something that has changed has changed. */
  private spread(touched: string[], leads: ReadonlyMap<string, ReadonlySet<string>>): void {
    const users = new Map<string, string[]>();
    for (const [user, refs] of leads)
      for (const ref of refs) {
        const known = users.get(ref);
        if (known) known.push(user);
        else users.set(ref, [user]);
      }
    const seen = new Set(touched);
    for (const one of touched)
      for (const user of users.get(one) ?? []) {
        if (seen.has(user)) continue;
        seen.add(user);
        touched.push(user);
      }
  }

  private isAlike(ref: string, refs: Set<string>): boolean {
    const old = target(this.baseline.root, ref);
    const now = target(this.revision.root, ref);
    // What leads nowhere, or out of the document, is not compared; and that has to be said.
    return old !== undefined && now !== undefined && this.isEqual(old.value, now.value, 'schema', refs);
  }

  private isEqual(old: JsonValue, now: JsonValue, zone: Zone, refs: Set<string>): boolean {
    if (old === now && typeof old !== 'object') return true;
    if (Array.isArray(old))
      return (
        Array.isArray(now) &&
        old.length === now.length &&
        old.every((item, i) => this.isEqual(item, now[i] as JsonValue, zone, refs))
      );
    if (!isObject(old) || !isObject(now)) return old === now;
    const isSchema = zone === 'schema';
    const isReference = isSchema && typeof old['$ref'] === 'string';
    if (isReference) {
      const ref = referenceOf(old);
      if (ref === undefined || ref !== referenceOf(now)) return false;
      refs.add(ref);
    }
    if (isSchema && (old['$dynamicRef'] !== undefined || old['$recursiveRef'] !== undefined)) return false;
    let count = 0;
    for (const key in old) {
      if (isSchema && isSilent(key, old)) continue;
      if (!Object.hasOwn(now, key)) return false;
      count++;
      if (isReference && key === '$ref') continue;
      const inner = isSchema ? (NAMES.has(key) ? 'names' : DATA.has(key) ? 'data' : zone) : zone;
      if (
        !this.isEqual(
          old[key] as JsonValue,
          now[key] as JsonValue,
          inner === 'names' && !isSchema ? 'schema' : inner,
          refs,
        )
      )
        return false;
      if (isSchema && key === 'discriminator' && !this.areHeirsOf(old, now, refs)) return false;
    }
    for (const key in now) if (!(isSchema && isSilent(key, now))) count--;
    return count === 0;
  }

  /** Whether the shapes that a discriminator tells apart have the same names; what they are is looked at as for references. */
  private areHeirsOf(old: JsonObject, now: JsonObject, refs: Set<string>): boolean {
    mappedRefs(old['discriminator'] ?? null, refs);
    const names = this.heirs.baseline.namesOf(old);
    const others = new Set(this.heirs.revision.namesOf(now));
    for (const name of names) refs.add(`#${toPointer(['components', 'schemas', name])}`);
    return names.length === others.size && names.every((name) => others.has(name));
  }
}

type Zone = 'schema' | 'names' | 'data';

const TEXTS = new Set(['title', 'description', 'summary', 'example', '$comment', 'externalDocs', 'xml']);
const NAMES = new Set(['properties', 'patternProperties', 'dependentSchemas']);
const DATA = new Set([
  'enum',
  'const',
  'default',
  'required',
  'x-extensible-enum',
  'x-ms-enum',
  'discriminator',
]);
const HEARD = new Set([
  'x-extensible-enum',
  'x-ms-enum',
  'x-sunset',
  'x-sunset-date',
  'x-removal-date',
  'x-deprecation',
]);

function isSilent(key: string, node: JsonObject): boolean {
  if (TEXTS.has(key)) return true;
  if (key === 'examples') return !isExtensible(node);
  return key.startsWith('x-') && !HEARD.has(key);
}

function mappedRefs(discriminator: JsonValue, refs: Set<string>): void {
  const mapping = isObject(discriminator) ? discriminator['mapping'] : undefined;
  for (const ref of isObject(mapping) ? Object.values(mapping) : [])
    if (typeof ref === 'string') refs.add(ref.startsWith('#') ? ref : `#/components/schemas/${ref}`);
}
