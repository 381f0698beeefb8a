import type { Change } from '../../document/edits/change';
import { errorBodies } from '../../inference/errors/answers';
import { isObject, isWithin, toPointer, valueAt } from '../../json';
import { proposal, remove, type Fixer } from '../fix';

/** A property that shows the inside goes, from `required` and from the examples as well. */
export const errorNoInternals: Fixer = ({ contract, path }) => {
  const name = String(path.at(-1));
  const owner = path.slice(0, -2);
  const schema = valueAt(contract.root, owner);
  if (path.at(-2) !== 'properties' || !isObject(schema)) return undefined;
  const { properties, required } = schema;
  if (!isObject(properties) || Object.keys(properties).length < 2) return undefined;
  const index = Array.isArray(required) ? required.indexOf(name) : -1;
  const isAlone = Array.isArray(required) && required.length === 1;
  const ofRequired =
    index < 0 ? [] : [remove(isAlone ? [...owner, 'required'] : [...owner, 'required', index])];
  const shown = errorBodies(contract, contract.operations).flatMap(({ media }) =>
    media.schema && isWithin(owner, media.schema.path) ? media.examples : [],
  );
  const distinct = new Map(shown.map((example) => [toPointer(example.path), example]));
  const ofExamples = [...distinct.values()].flatMap(({ value, path: at }): Change[] =>
    isObject(value) && Object.hasOwn(value, name) && Object.keys(value).length > 1
      ? [remove([...at, name])]
      : [],
  );
  return proposal('suggestion', { say: 'remove', what: name }, [remove(path), ...ofRequired, ...ofExamples]);
};
