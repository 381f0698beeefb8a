import { text } from '../../contract/follow';
import { isObject, valueAt } from '../../json';
import { proposal, remove, set, type Fixer } from '../fix';

/** Each path begins with the slash. */
export const oas3ServerTrailingSlash: Fixer = ({ contract: { root }, path }) => {
  const url = valueAt(root, path);
  if (typeof url !== 'string' || url.length < 2 || !url.endsWith('/')) return undefined;
  const bare = url.replace(/\/$/, '');
  return proposal('safe', { say: 'replace', what: bare }, [set(path, bare)]);
};

/** A variable that the URL does not have goes. What one stands for is not known here. */
export const oas3ServerVariables: Fixer = ({ contract: { root }, path }) => {
  const [name, list] = [path.at(-1), path.at(-2)];
  if (list !== 'variables' || typeof name !== 'string') return undefined;
  const server = valueAt(root, path.slice(0, -2));
  if (!isObject(server) || text(server, 'url').includes(`{${name}}`)) return undefined;
  return proposal('safe', { say: 'remove', what: name }, [remove(path)]);
};
