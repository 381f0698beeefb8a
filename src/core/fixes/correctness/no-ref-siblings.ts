import { bare, isObject, valueAt } from '../../json';
import { proposal, remove, set, type Fixer } from '../fix';

/** In 3.0 a reference inside `allOf` may have neighbours. Elsewhere than in a schema it may not, whatever one does. */
export const noRefSiblings: Fixer = ({ contract: { root, version }, path }) => {
  const place = path.slice(0, -1);
  const node = valueAt(root, place);
  const isSchema =
    ['schema', 'items', 'additionalProperties'].includes(String(place.at(-1))) ||
    place.at(-2) === 'properties';
  if (version !== '3.0' || !isSchema || !isObject(node)) return undefined;
  const ref = node['$ref'];
  if (ref === undefined || node['allOf'] !== undefined) return undefined;
  const changes = [remove([...place, '$ref']), set([...place, 'allOf'], [bare([['$ref', ref]])])];
  return proposal('safe', { say: 'replace', what: 'allOf' }, changes);
};
