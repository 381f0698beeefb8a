import type { Flow, Given } from '../steps/given';
import type { Findings } from '../steps/step';
import { compareItems } from './arrays';
import { compareChoices } from './choices';
import { effectiveOf } from './compose';
import { compareConditions } from './conditions';
import { compareDefaults } from './defaults';
import { compareDiscriminators } from './discriminators';
import type { Effective } from './effective';
import { compareEnums } from './enums';
import { compareFormats } from './formats';
import { compareLimits } from './limits';
import { compareNullness } from './nullness';
import { compareObjects } from './objects';
import type { Part } from './part';
import { compareTypes } from './scalar-types';
import { ARRAY, OBJECT } from './types';

/** What comparing two schemas takes, in steps of the budget. */
const STEPS = 400;

/** Compares two schemas, each a list of parts that hold together. */
export function compareSchemas(
  given: Given,
  into: Findings,
  parts: readonly Part[],
  others: readonly Part[],
  flow: Flow,
): void {
  given.revision.spend(STEPS);
  const before = effectiveOf(given.baseline, parts);
  const after = effectiveOf(given.revision, others);
  if (before.gaps.length > 0 || after.gaps.length > 0) {
    into.gaps.push(...before.gaps, ...after.gaps);
    return;
  }
  if (!flow.isChoice) compareNullness(given, into, before, after, flow);
  compareDefaults(into, before, after, flow);
  const [old, now] = typesForUnions(before, after);
  if (old.unions.length > 0 || now.unions.length > 0) {
    const [whole, other] = [
      { parts, effective: before },
      { parts: others, effective: after },
    ];
    compareChoices(given, into, whole, other, flow);
    return;
  }
  const common = compareTypes(given, into, old, now, flow);
  if (common === 0) return;
  compareEnums(into, old, now, flow);
  // Where the values are listed, what else is said of them says nothing.
  if (!isListed(old) && !isListed(now)) {
    compareLimits(into, old, now, common, flow);
    compareFormats(into, old, now, common, flow);
  }
  if (common & OBJECT) {
    compareObjects(given, into, old, now, flow);
    if (old.discriminator || now.discriminator) compareHeirs(given, into, old, now, flow);
  }
  if (common & ARRAY) compareItems(given, into, old, now, flow);
  compareConditions(given, into, old, now, flow);
}

function isListed({ values }: Effective): boolean {
  return values !== undefined && !values.isOpen;
}

/** `anyOf` of mere types is a list of types, beside one that is written as such. */
function typesForUnions(before: Effective, after: Effective): [Effective, Effective] {
  if (before.unions.length === 0 && after.unions.length > 0) return [before, asTypes(after)];
  if (after.unions.length === 0 && before.unions.length > 0) return [asTypes(before), after];
  return [before, after];
}

function asTypes(effective: Effective): Effective {
  let { types } = effective;
  for (const union of effective.unions) {
    if (union.types === undefined) return effective;
    types &= union.types;
  }
  return { ...effective, types, unions: [] };
}

/** Schemas that inherit from this one, which a discriminator names or finds by their own names. */
function compareHeirs(given: Given, into: Findings, before: Effective, after: Effective, flow: Flow): void {
  const old = given.heirs.baseline.discriminatorOf(before);
  const now = given.heirs.revision.discriminatorOf(after);
  compareDiscriminators(
    given,
    into,
    { ...before, discriminator: old },
    { ...after, discriminator: now },
    flow,
  );
  for (const [value, part] of old?.mapping ?? []) {
    const other = now?.mapping.get(value);
    if (other) into.next.push(given.schemas([part], [other], { ...flow, isChoice: true }));
  }
}
