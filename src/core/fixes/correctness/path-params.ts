import type { Change } from '../../document/edits/change';
import { append, proposal, type Fixer } from '../fix';
import { wordsFor } from '../words/words';

/** A declaration for each name in braces that has none; what it means is for somebody to say. */
export const pathParams: Fixer = ({ contract, path }) => {
  const [section, route] = path;
  if (section !== 'paths' || typeof route !== 'string' || path.length > 3) return undefined;
  const names = new Set([...route.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name));
  const operations = contract.operations.filter(
    (one) => one.route === route && (path.length === 2 || one.method === path[2]),
  );
  const changes = [...names].flatMap((name): Change[] => {
    const lacks = operations.filter(
      ({ parameters }) => !parameters.some((one) => one.in === 'path' && one.name === name),
    );
    const value = {
      name,
      in: 'path',
      required: true,
      description: wordsFor(contract).todo.pathParameter,
      schema: { type: 'string' },
    };
    if (lacks.length === 0 || (path.length === 2 && lacks.length < operations.length)) return [];
    return [append([...path, 'parameters'], value)];
  });
  const what = changes.length > 0 ? [...names].join(', ') : '';
  const found = proposal('skeleton', { say: 'add', what }, changes);
  return found && { ...found, clears: true };
};
