import type { Side } from '../steps/side';
import { isObject, type JsonValue } from '../../json';
import { effectiveOf } from './compose';
import type { Effective } from './effective';
import { componentOf, defined, type Part } from './part';
import { typesOf } from './scalar-types';
import { NULL, typeNames } from './types';
import { keyOf } from './values';

/** One shape that a value may take. */
export interface Alternative {
  /** What holds then. */
  parts: readonly Part[];
  effective: Effective;
  /** Where the choice is written. */
  written: Part;
  /** The same where it is defined. */
  target: JsonValue;
  /** The component that it is, where it is one. */
  component: string | undefined;
  /** Members with one value only, which tell it from others: `type="card`. */
  tags: ReadonlySet<string>;
}

/** More shapes than these are compared by nobody. */
export const MOST = 64;

/** A shape on the way: which unions were decided for it. */
interface Shape {
  parts: readonly Part[];
  written: Part;
  decided: ReadonlySet<JsonValue>;
}

/** All shapes that a value may take; undefined where they are too many. What has no choices has one. */
export function alternativesOf(side: Side, parts: readonly Part[], at: Part): Alternative[] | undefined {
  const done: Alternative[] = [];
  const pending: Shape[] = [{ parts, written: at, decided: new Set() }];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    side.spend(STEPS);
    const effective = effectiveOf(side, next.parts);
    if (effective.unions.length === 0) done.push(alternative(side, next.parts, effective, next.written));
    else pending.push(...shapesOf(side, next, effective));
    if (done.length + pending.length > MOST || next.parts.length > MOST_PARTS) return undefined;
  }
  return done;
}

const STEPS = 200;
/** Parts that hold together. */
const MOST_PARTS = 16;

function alternative(side: Side, parts: readonly Part[], effective: Effective, written: Part): Alternative {
  const tags = new Set<string>();
  for (const [name, member] of effective.members) {
    const { values } = effectiveOf(side, member);
    const [only] = values?.value.values() ?? [];
    if (values?.value.size === 1 && !values.isOpen && only !== undefined) tags.add(`${name}=${keyOf(only)}`);
  }
  const { value, path } = defined(side, written);
  return { parts, effective, written, target: value, component: componentOf(path), tags };
}

/** One choice of each union: several unions multiply the shapes. */
function shapesOf(side: Side, { parts, decided, written }: Shape, { unions }: Effective): Shape[] {
  const whole = parts.map((part) => defined(side, part));
  const known = new Set([...decided, ...whole.map(({ value }) => value)]);
  const common = whole
    .filter((part) => part.isBare || !isMereUnion(part))
    .map((part): Part => ({ ...part, isBare: true }));
  let shapes: Shape[] = [{ parts: common, written, decided: known }];
  for (const { choices } of unions) {
    // A choice that is the union itself is no other shape.
    const others = choices.filter((choice) => !known.has(defined(side, choice).value));
    shapes = shapes.flatMap((shape) =>
      others.map((choice) => ({ ...shape, written: choice, parts: [...shape.parts, choice] })),
    );
    if (shapes.length > MOST) return shapes;
  }
  return shapes;
}

const SILENT =
  /^(oneOf|anyOf|discriminator|title|description|summary|examples?|deprecated|nullable|default|externalDocs|xml|readOnly|writeOnly|\$comment|x-.*)$/;

/** True for a schema that offers choices, once, and says nothing beside. */
function isMereUnion({ value }: Part): boolean {
  return (
    isObject(value) &&
    (value['oneOf'] === undefined || value['anyOf'] === undefined) &&
    Object.keys(value).every((key) => SILENT.test(key))
  );
}

/** How a message calls a shape. */
export function nameOf({ component, tags, effective }: Alternative): string {
  const [tag] = tags;
  return component ?? tag?.replace('="', '=') ?? typeNames(typesOf(effective) & ~NULL);
}
