import { follow, text } from '../../contract/follow';
import { isSame } from '../../document/edits/is-same';
import { isObject, valueAt, type JsonPath, type JsonValue } from '../../json';
import { proposal, remove, type Fixer, type Subject } from '../fix';

/** Of two equal values of an enum, one. */
export const duplicatedEntryInEnum: Fixer = ({ path }) =>
  proposal('safe', { say: 'remove', what: 'enum' }, [remove(path)]);

/** Of two tags of one name, the second, where it says nothing else. */
export const openapiTagsUniqueness: Fixer = ({ contract: { root }, path }) => {
  const place = path.slice(0, -1);
  const tag = valueAt(root, place);
  const { tags } = root;
  if (!isObject(tag) || !Array.isArray(tags)) return undefined;
  const first = tags.find((one) => isObject(one) && one['name'] === tag['name']);
  if (!isObject(first)) return undefined;
  const isSaid = Object.entries(tag).every(
    ([key, value]) => first[key] !== undefined && isSame(first[key], value),
  );
  return isSaid ? proposal('safe', { say: 'remove', what: text(tag, 'name') }, [remove(place)]) : undefined;
};

/** Of two equal parameters, the second. */
export const operationParameters: Fixer = (subject) => {
  const { path } = subject;
  const own = parameterAt(subject, path);
  const index = Number(path.at(-1));
  const list = valueAt(subject.contract.root, path.slice(0, -1));
  if (!isObject(own) || !Array.isArray(list)) return undefined;
  const others = list.slice(0, index).map((_, i) => parameterAt(subject, [...path.slice(0, -1), i]));
  const isSaid = others.some((other) => other !== undefined && isSame(other, own));
  return isSaid ? proposal('safe', { say: 'remove', what: text(own, 'name') }, [remove(path)]) : undefined;
};

function parameterAt({ contract: { root } }: Subject, path: JsonPath): JsonValue | undefined {
  return follow(root, valueAt(root, path), path)?.node;
}
