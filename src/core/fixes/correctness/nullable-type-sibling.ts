import { valueAt, isObject } from '../../json';
import { proposal, remove, set, type Fixer } from '../fix';

/** Since 3.1 `null` is a type. */
export const nullableTypeSibling: Fixer = ({ contract: { root, version }, path }) => {
  const place = path.slice(0, -1);
  const schema = valueAt(root, place);
  if (version === '3.0' || !isObject(schema)) return undefined;
  const { type, enum: values } = schema;
  const types = [type ?? []].flat().filter((one) => typeof one === 'string');
  if (types.length === 0 || types.includes('null') || (Array.isArray(values) && !values.includes(null)))
    return undefined;
  const changes = [remove(path), set([...place, 'type'], [...types, 'null'])];
  return proposal('safe', { say: 'replace', what: `type: [${[...types, 'null'].join(', ')}]` }, changes);
};
