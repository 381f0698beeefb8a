import type { Contract } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import type { Change } from '../../document/edits/change';
import type { ListAnswer } from '../../inference/pagination/lists';
import { isObject } from '../../json';
import { set } from '../fix';
import { wordsFor } from '../words/words';
import { sharedHeader } from '../shared/headers';

/** A member that says where the next page begins; of a bare array, a header. Empty where there is no place for one. */
export function nextPointer(contract: Contract, { response, schema }: ListAnswer): Change[] {
  const flat = flatten(contract, schema);
  if (flat.types.has('array')) {
    const { ref, changes } = sharedHeader(contract, 'Link to the next page');
    return [set([...response.path, 'headers', 'Link'], ref), ...changes];
  }
  const part = flat.parts.find(({ node }) => isObject(node['properties']));
  if (!part) return [];
  const isCamel = [...flat.properties.keys()].some((name) => /[a-z][A-Z]/.test(name));
  const description = wordsFor(contract).nextCursor;
  const value =
    contract.version === '3.0'
      ? { type: 'string', nullable: true, description }
      : { type: ['string', 'null'], description };
  return [set([...part.path, 'properties', isCamel ? 'nextCursor' : 'next_cursor'], value)];
}
