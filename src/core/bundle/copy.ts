import { bare, isObject, put, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { inOrder, WHOLE_NUMBER } from '../document/tree';
import { isMereReference } from '../openapi/reference';
import type { Origin, UnreadReference } from './origins';
import { keyOf, type Plan, type Planned } from './plan';
import type { Sheet, Target } from './shelf';

/** What is being put in place: a part of a file, and the place in the document that it gets. */
interface Placing {
  key: string;
  path: JsonPath;
}

/** Copies values with their references as planned, and notes what comes from where. */
export class Copy {
  /** Of several for one place the innermost comes first. */
  readonly origins: Origin[] = [];
  readonly unread: UnreadReference[] = [];

  constructor(private readonly plan: Plan) {}

  /** A component that comes from another file. */
  mounted(target: Target, path: JsonPath): JsonValue {
    const { sheet, at, value } = target;
    const content = this.value(value, sheet, path, [{ key: keyOf(target), path }]);
    this.origins.push({ path, sheet, at, isBelow: false });
    return content;
  }

  /** A value of a file that stands at a place of the document. */
  value(value: JsonValue, sheet: Sheet, path: JsonPath, within: readonly Placing[] = []): JsonValue {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, i) => this.value(item, sheet, [...path, i], within));
    const planned = this.plan.of(value);
    if (planned?.kind === 'inline') return this.inlined(value, planned, sheet, path, within);
    const copy = this.members(value, sheet, path, within);
    const ref = planned && this.rewritten(planned, value['$ref'] as string, sheet, path);
    if (ref !== undefined) put(copy, '$ref', ref);
    return copy;
  }

  private members(
    value: JsonObject,
    sheet: Sheet,
    path: JsonPath,
    within: readonly Placing[],
    isLeftOut: (key: string) => boolean = () => false,
  ): JsonObject {
    const keys = Object.keys(value).filter((key) => !isLeftOut(key));
    const copy = bare();
    for (const key of keys) {
      const inner = value[key] as JsonValue;
      const mapped = key === '$ref' || typeof inner !== 'string' ? undefined : this.plan.of(value, key);
      const name = mapped && this.rewritten(mapped, inner as string, sheet, [...path, key]);
      put(copy, key, name ?? this.value(inner, sheet, [...path, key], within));
    }
    const isOrdered =
      !keys.some((key) => WHOLE_NUMBER.test(key)) || Object.keys(copy).every((key, i) => key === keys[i]);
    return isOrdered ? copy : inOrder(copy, keys);
  }

  /** The text of a reference in the document. */
  private rewritten(planned: Planned, ref: string, sheet: Sheet, path: JsonPath): string {
    const home = planned.kind === 'place' ? this.plan.homeOf(planned.target) : undefined;
    if (home) return `#${toPointer(home).replaceAll('%', '%25')}`;
    this.unread.push({ path, ref, refusal: planned.kind === 'unread' ? planned.refusal : 'too-much' });
    // In the document it would lead somewhere else.
    return ref.startsWith('#') ? `${sheet.path}${ref}` : ref;
  }

  /** What a reference leads to, in its place; what stands beside it counts, too. */
  private inlined(
    node: JsonObject,
    { target, isOfKey }: Planned & { kind: 'inline' },
    from: Sheet,
    path: JsonPath,
    within: readonly Placing[],
  ): JsonValue {
    const key = keyOf(target);
    const around = within.find((one) => one.key === key);
    if (around) return bare([['$ref', `#${toPointer(around.path).replaceAll('%', '%25')}`]]);
    const { sheet, at, value } = target;
    const content = this.value(value, sheet, path, [...within, { key, path }]);
    if (isMereReference(node) || !isObject(content)) {
      this.origins.push({ path, sheet, at, isBelow: isOfKey });
      return content;
    }
    const beside = this.members(node, from, path, within, (name) => name === '$ref');
    for (const name of Object.keys(content))
      if (!Object.hasOwn(beside, name))
        this.origins.push({ path: [...path, name], sheet, at: [...at, name], isBelow: false });
    return bare([...Object.entries(content), ...Object.entries(beside)]);
  }
}
