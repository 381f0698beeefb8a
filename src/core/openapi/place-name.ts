import { isObject, valueAt, type JsonObject, type JsonPath } from '../json';
import { code } from '../texts/wording';

/**
 * What a message calls a place: its key, a parameter's name, or `security[0]`. Of all that stands in lists only
 * parameters can lack something and still have a name: what a tag or a server must have is the name itself.
 */
export function placeName(root: JsonObject, path: JsonPath): string {
  return path.length === 0 ? 'The document' : code(nameIn(root, path));
}

function nameIn(root: JsonObject, path: JsonPath): string {
  const key = String(path.at(-1));
  const list = path.slice(0, -1);
  if (!Array.isArray(valueAt(root, list))) return key;
  const item = valueAt(root, path);
  const name = list.at(-1) === 'parameters' && isObject(item) ? item['name'] : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : `${nameIn(root, list)}[${key}]`;
}
