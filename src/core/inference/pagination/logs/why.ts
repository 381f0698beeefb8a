import type { Contract, Operation } from '../../../contract/contract';
import { tellsChange, tellsCode } from './failure';
import { pagesOf } from './log';
import { lookUpsOf } from './thing';

/**
 * Where a thing does not say why it failed, or since when; undefined where it says both everywhere.
 * - `alone`: nobody can look up one thing
 * - `code`, `change`: what the entries of the list lack
 * - `code-alone`, `change-alone`: what the thing lacks that is looked up
 */
export type WhyLack = 'alone' | 'code' | 'change' | 'code-alone' | 'change-alone';

export function whyLack(contract: Contract, log: Operation): WhyLack | undefined {
  const entries = pagesOf(contract, log).map(({ list }) => list.entry);
  if (!entries.every((entry) => tellsCode(contract, entry))) return 'code';
  if (!entries.every((entry) => tellsChange(contract, entry))) return 'change';
  const things = lookUpsOf(contract, log).flatMap((one) => one.things);
  if (things.length === 0) return 'alone';
  if (!things.every((thing) => tellsCode(contract, thing))) return 'code-alone';
  return things.every((thing) => tellsChange(contract, thing)) ? undefined : 'change-alone';
}
