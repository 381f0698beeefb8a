import { fromFragment, isObject, toPointer, valueAt, type JsonObject, type JsonPath } from '../json';
import { isMereReference } from '../openapi/reference';
import { zoneAt, type Zone } from '../openapi/zone';
import { addressOf, type Address } from './address';
import type { Refusal } from './folder';
import { Names, sectionFor } from './names';
import { referencesIn, type Reference } from './references';
import type { Sheet, Shelf, Target } from './shelf';

/**
 * What becomes of a reference: what it leads to is put in its place, or has a place of its own in the document; or it
 * stays as it is, unread.
 */
export type Planned =
  | { kind: 'inline'; target: Target; isOfKey: boolean }
  | { kind: 'place'; target: Target }
  | { kind: 'unread'; refusal: Refusal };

/** A component that comes from another file. */
export interface Mount {
  path: JsonPath;
  target: Target;
}

interface Step {
  sheet: Sheet;
  reference: Reference;
  path: JsonPath;
  /** What is being put in place around it. */
  within: readonly string[];
}

/** What is put in place may hold more of it, and so multiply: by its nodes, and as deep as it goes. */
const MOST_NODES = 1_000_000;
const DEEPEST_INLINE = 30;

/**
 * Says of every reference that leads out of its file what becomes of it. What OpenAPI has no components for (path items,
 * operations, whole sections) is put in place; so is what a component refers to that is nothing else, and whatever else
 * refers to the same gets to that component. All others become components. So the plan is what a person would write who
 * puts the files together.
 */
export class Plan {
  readonly mounts: Mount[] = [];
  private readonly planned = new Map<JsonObject, Map<string, Planned>>();
  /** Where what was put in place, or has become a component, stands first. */
  private readonly homes = new Map<string, JsonPath>();
  private readonly deferred: { target: Target; section: string; zone: Zone }[] = [];
  private readonly names: Names;
  private nodes = 0;

  constructor(
    private readonly shelf: Shelf,
    references: readonly { reference: Reference; path: JsonPath }[],
  ) {
    const { main } = shelf;
    this.names = new Names((section) => this.sectionOf(section));
    const steps = references.map((one): Step => ({ ...one, sheet: main, within: [] }));
    // What is put in place gives names, and a document says in `components` which.
    const isComponent = ({ path }: Step) => path[0] === 'components';
    this.take([...steps.filter(isComponent), ...steps.filter((one) => !isComponent(one))]);
    for (let next = this.deferred.shift(); next; next = this.deferred.shift()) this.mount(next);
  }

  /** What becomes of the reference in an object; of a mapping, the one of a name. */
  of(node: JsonObject, name = '$ref'): Planned | undefined {
    return this.planned.get(node)?.get(name);
  }

  /** The place in the document that something has: its own, or in what holds it. */
  homeOf({ sheet, at }: Target): JsonPath | undefined {
    if (sheet === this.shelf.main) return at;
    for (let depth = at.length; depth >= 0; depth--) {
      const home = this.homes.get(keyOf({ sheet, at: at.slice(0, depth) }));
      if (home) return [...home, ...at.slice(depth)];
    }
    return undefined;
  }

  private take(steps: readonly Step[]): void {
    const pending = [...steps].reverse();
    for (let step = pending.pop(); step; step = pending.pop()) {
      const below = this.decide(step);
      // In the order of the text.
      pending.push(...below.reverse());
    }
  }

  /** Plans one reference. Out: those in what is put in its place. */
  private decide({ sheet, reference, path, within }: Step): Step[] {
    const { node, ref, zone, mapping } = reference;
    const { main } = this.shelf;
    if (sheet === main && ref.startsWith('#')) return [];
    const address = addressOf(ref, sheet.path);
    const target = typeof address === 'string' ? address : this.target(address, sheet);
    const plan = (planned: Planned) => {
      const ofNode = this.planned.get(node) ?? new Map<string, Planned>();
      this.planned.set(node, ofNode.set(mapping ?? '$ref', planned));
    };
    if (typeof target === 'string') {
      plan({ kind: 'unread', refusal: target });
      return [];
    }
    const section = typeof zone === 'object' && zone.shape === 'one' ? sectionFor(zone.kind) : undefined;
    const isPlaced =
      mapping !== undefined ||
      target.sheet === main ||
      (section !== undefined ? !isAlias(node, path) : this.isShared(reference, target));
    if (isPlaced) {
      plan({ kind: 'place', target });
      if (target.sheet !== main) this.deferred.push({ target, section: section ?? 'schemas', zone });
      return [];
    }
    const { references, nodes } = referencesIn(target.value, zone);
    this.nodes += nodes;
    if (this.nodes > MOST_NODES || within.length > DEEPEST_INLINE) {
      plan({ kind: 'unread', refusal: 'too-much' });
      return [];
    }
    plan({ kind: 'inline', target, isOfKey: isOfKey(zone) });
    const key = keyOf(target);
    if (!this.homes.has(key)) this.homes.set(key, path);
    if (within.includes(key)) return [];
    return references.map((one) => ({
      sheet: target.sheet,
      reference: one,
      path: [...path, ...one.path],
      within: [...within, key],
    }));
  }

  /** A path item that stands somewhere already; no other object that is put in place may be a reference to another. */
  private isShared({ node, zone }: Reference, target: Target): boolean {
    const isPathItem = typeof zone === 'object' && zone.shape === 'one' && zone.kind === 'pathItem';
    return isPathItem && this.of(node)?.kind !== 'inline' && this.homes.has(keyOf(target));
  }

  /** What lies in the document has its place, be it put there from another file. */
  private target(address: Address, from: Sheet): Target | Refusal {
    const { main } = this.shelf;
    const isPointer = address.fragment === '' || address.fragment.startsWith('/');
    if (address.file === main.path && isPointer)
      return { sheet: main, at: fromFragment(address.fragment), value: null };
    return this.shelf.find(address, from);
  }

  /** Makes a component of what has no place yet. */
  private mount({ target, section, zone }: { target: Target; section: string; zone: Zone }): void {
    if (this.homeOf(target)) return;
    const path = ['components', section, this.names.of(target, section)];
    this.homes.set(keyOf(target), path);
    this.mounts.push({ path, target });
    const { references } = referencesIn(target.value, zone);
    this.take(
      references.map((reference) => ({
        sheet: target.sheet,
        reference,
        path: [...path, ...reference.path],
        within: [keyOf(target)],
      })),
    );
  }

  /** A section of `components`, whichever file it stands in. */
  private sectionOf(section: string): JsonObject | undefined {
    const root = this.shelf.main.root;
    let at = isObject(root) ? root : undefined;
    for (const key of ['components', section]) at = this.followed(at && valueAt(at, [key]));
    return at;
  }

  private followed(value: unknown): JsonObject | undefined {
    let at = isObject(value) ? value : undefined;
    for (let steps = 0; at && steps < DEEPEST_INLINE; steps++) {
      const planned = this.of(at);
      if (planned?.kind !== 'inline') break;
      const { value: next } = planned.target;
      at = isObject(next) ? next : undefined;
    }
    return at;
  }
}

/** A component that is nothing but a reference is what it refers to. */
function isAlias(node: JsonObject, path: JsonPath): boolean {
  return path.length === 3 && path[0] === 'components' && isMereReference(node);
}

/** The key of a path item or of a section is a word of the file where it stands; `get` is none of anybody. */
function isOfKey(zone: Zone): boolean {
  return typeof zone === 'object' && (zone.shape !== 'one' || zone.kind === 'pathItem');
}

/** A part of a file. */
export function keyOf({ sheet, at }: Pick<Target, 'sheet' | 'at'>): string {
  return `${sheet.path}#${toPointer(at)}`;
}

/** The references in a value of the document itself. */
export function referencesAt(
  value: JsonObject,
  within: JsonPath,
): { reference: Reference; path: JsonPath }[] {
  return referencesIn(value, zoneAt(within)).references.map((reference) => ({
    reference,
    path: [...within, ...reference.path],
  }));
}
