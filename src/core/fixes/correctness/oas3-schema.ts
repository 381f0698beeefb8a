import { definitionsOf } from '../../openapi/places';
import { toPointer } from '../../json';
import { objectAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';
import { wordsFor } from '../words/words';

/** What the specification demands and leaves no choice about: a path parameter is required, a response is described. */
export const oas3Schema: Fixer = (subject) => {
  const { contract, path } = subject;
  const place = ['required', 'description'].includes(String(path.at(-1))) ? path.slice(0, -1) : path;
  const node = objectAt({ contract, path: place });
  if (!node) return undefined;
  if (node['in'] === 'path' && typeof node['name'] === 'string' && node['required'] !== true)
    return proposal('safe', { say: 'add', what: 'required: true' }, [set([...place, 'required'], true)]);
  const pointer = toPointer(place);
  const isResponse = definitionsOf(contract.root, 'response').some((one) => toPointer(one.path) === pointer);
  if (!isResponse || node['description'] !== undefined || node['$ref'] !== undefined) return undefined;
  const change = set([...place, 'description'], wordsFor(contract).todo.response);
  return {
    kind: 'skeleton',
    title: { say: 'complete', what: 'description' },
    changes: [change],
    clears: true,
  };
};
