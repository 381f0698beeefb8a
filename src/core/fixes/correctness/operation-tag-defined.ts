import { meantAmong } from '../../openapi/field-names';
import { tagsOf } from '../../contract/head';
import { valueAt } from '../../json';
import { append, proposal, set, type Fixer } from '../fix';
import { wordsFor } from '../words/words';

/** The tag that was meant, or a description of this one to complete. */
export const operationTagDefined: Fixer = ({ contract, path }) => {
  const tag = valueAt(contract.root, path);
  if (typeof tag !== 'string') return undefined;
  const names = tagsOf(contract).flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  const meant = meantAmong(new Set(names))(tag);
  if (meant !== undefined) return proposal('safe', { say: 'rename', what: meant }, [set(path, meant)]);
  const value = { name: tag, description: wordsFor(contract).todo.tag };
  return {
    kind: 'skeleton',
    title: { say: 'add', what: `tags: ${tag}` },
    changes: [append(['tags'], value)],
    clears: true,
  };
};
