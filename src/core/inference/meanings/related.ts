import type { Contract } from '../../contract/contract';
import type { Exchanged } from '../fields/exchanged';
import { isConditionName } from '../http-semantics/conditions';
import { isLeftOpen } from '../fields/left-open';
import { repeatsSeenVersion, travelsAsVersion } from '../http-semantics/edited-version';
import { guardsNothing, isContradicted } from './contradicted';
import { likenessOf, type Likeness } from './identify';

/** Whether a field is what a meaning of the lexicon says: by its name, or by how it travels in this contract. */
export function likenessIn(contract: Contract, field: Exchanged, id: string): Likeness | undefined {
  const likeness = likenessOf(contract, field, id);
  if (likeness === 'is' || id !== 'version-token') return likeness;
  return travelsAsVersion(contract, field) ? 'is' : likeness;
}

/** True for a field that is not what its name promises: its own text says so, it gives back what its
 * caller sent, or a refusal made for it leaves it open. */
export function isContradictedIn(
  contract: Contract,
  field: Exchanged,
  meaning: string | undefined,
  isSent: boolean,
): boolean {
  const isVersion = meaning === 'version-token' || (meaning === undefined && isConditionName(field.name));
  if (isVersion && isSent && guardsNothing(contract, field)) return true;
  if (isVersion && !isSent && (repeatsSeenVersion(contract, field) || isLeftOpen(contract, field)))
    return true;
  return isContradicted(contract, field, meaning, isSent);
}
