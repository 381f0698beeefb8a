import { valueAt } from '../../json';
import { proposal, remove, set, type Fixer } from '../fix';

/** What tells the version that was read, or which kind of thing this is, stays required. */
const CARRIES = /^(_?(version|etag|rev|revision)|(lock|row|resource|object)_?version|_?type|kind|object)$/i;

/** Of a schema that is made for updates, nothing else is required. One that others use is left alone. */
export const patchPartial: Fixer = ({ contract: { root }, path }) => {
  const names = valueAt(root, path);
  if (path.at(-1) !== 'required' || !Array.isArray(names)) return undefined;
  const kept = names.filter((name) => typeof name === 'string' && CARRIES.test(name));
  if (kept.length === names.length) return undefined;
  const change = kept.length > 0 ? set(path, kept) : remove(path);
  return proposal('suggestion', { say: 'remove', what: 'required' }, [change]);
};
