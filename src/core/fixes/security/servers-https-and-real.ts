import { valueAt } from '../../json';
import { proposal, set, type Fixer } from '../fix';
import { hostOf, isLocal, isPlaceholder } from '../../inference/security/servers';

/** `https` in place of `http`. Which address is the real one is not known here. */
export const serversHttpsAndReal: Fixer = ({ contract: { root }, path }) => {
  const url = valueAt(root, path);
  if (typeof url !== 'string' || !/^(http|ws):\/\//.test(url)) return undefined;
  const host = hostOf(url) ?? '';
  if (isLocal(host) || isPlaceholder(host)) return undefined;
  const secure = url.replace(/^(http|ws):/, '$1s:');
  return proposal('suggestion', { say: 'replace', what: secure }, [set(path, secure)]);
};
