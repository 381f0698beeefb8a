import { errorResponses } from '../../inference/errors/answers';
import { isWithin, toPointer, valueAt } from '../../json';
import { proposal, set, type Fixer } from '../fix';

/** The number in an example becomes the status that it is documented under, where that is one. */
export const errorExampleMatchesStatus: Fixer = ({ contract, path }) => {
  const shown = valueAt(contract.root, path);
  if (typeof shown !== 'number' && typeof shown !== 'string') return undefined;
  if (!/^[1-5]\d\d$/.test(String(shown))) return undefined;
  const uses = errorResponses(contract.operations).filter(({ response: { content } }) =>
    content.some((media) => [media, ...media.examples].some((one) => isWithin(path, one.path))),
  );
  const [status, ...others] = new Set(uses.map(({ response }) => response.status));
  const places = new Set(uses.map(({ response }) => toPointer(response.path)));
  if (status === undefined || others.length > 0 || places.size > 1 || !/^\d{3}$/.test(status))
    return undefined;
  const value = typeof shown === 'number' ? Number(status) : status;
  return value === shown ? undefined : proposal('safe', { say: 'replace', what: status }, [set(path, value)]);
};
