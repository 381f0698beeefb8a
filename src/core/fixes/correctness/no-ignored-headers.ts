import { text } from '../../contract/follow';
import { isObject, isWithin, toPointer, valueAt } from '../../json';
import { proposal, remove, type Fixer } from '../fix';

/** A header that tools ignore goes, where OpenAPI says the same elsewhere. */
export const noIgnoredHeaders: Fixer = ({ contract, path }) => {
  const { root } = contract;
  if (path.at(-2) === 'headers')
    return proposal('safe', { say: 'remove', what: String(path.at(-1)) }, [remove(whole(root, path))]);
  const place = path.slice(0, -1);
  const parameter = valueAt(root, place);
  if (!isObject(parameter) || place.at(-2) !== 'parameters' || place[0] === 'components') return undefined;
  const name = text(parameter, 'name');
  const users = contract.operations.filter(({ parameters }) =>
    parameters.some((one) => toPointer(one.usedAt) === toPointer(place)),
  );
  const isSaid = /^authorization$/i.test(name)
    ? users.every(({ security = [] }) => security.length > 0)
    : users.length > 0 || isWithin(place, ['paths']);
  return isSaid ? proposal('safe', { say: 'remove', what: name }, [remove(whole(root, place))]) : undefined;
};

/** The place, or what holds it, where it holds nothing else. */
function whole(root: Parameters<typeof valueAt>[0], path: Parameters<typeof valueAt>[1]) {
  const holder = valueAt(root, path.slice(0, -1));
  const isAlone = typeof holder === 'object' && holder !== null && Object.keys(holder).length === 1;
  return isAlone ? path.slice(0, -1) : path;
}
