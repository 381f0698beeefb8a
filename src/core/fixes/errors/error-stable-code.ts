import { errorBodies } from '../../inference/errors/answers';
import { verdictOnCode } from '../../inference/errors/verdict-on-code';
import { isObject, toPointer, valueAt } from '../../json';
import { append, proposal, type Fixer } from '../fix';

/** A code that may be missing becomes required. */
export const errorStableCode: Fixer = ({ contract, path }) => {
  const pointer = toPointer(path);
  const isOptional = errorBodies(contract, contract.operations).some(({ media }) => {
    const { schema } = media;
    if (!schema) return false;
    const { fault, path: at } = verdictOnCode(contract, { ...media, schema });
    return fault === 'optional' && toPointer(at) === pointer;
  });
  const owner = path.slice(0, -2);
  const name = path.at(-1);
  if (!isOptional || path.at(-2) !== 'properties' || typeof name !== 'string') return undefined;
  const schema = valueAt(contract.root, owner);
  const required = isObject(schema) ? schema['required'] : undefined;
  if (Array.isArray(required) && required.includes(name)) return undefined;
  return proposal('suggestion', { say: 'add', what: `required: ${name}` }, [
    append([...owner, 'required'], name),
  ]);
};
