import type { JsonObject, JsonValue } from '../../../../src/core/json';
import type { Edit } from './edit';
import { placesIn, type Place } from './places';

/** What no other edit thought of: any key may be gone, or have the value that the same key has elsewhere. */
export const anyPlaceEdits: Record<string, Edit> = {
  'remove anything': ({ spec, root, pick }) => {
    const found = pick(placesIn(root).slice(1));
    if (found) spec.remove(found.path);
  },
  'change any value': ({ root, pick, change }) => {
    const found = pick(placesIn(root).filter(({ value }) => typeof value !== 'object'));
    if (found) change(found.path, ['changed', 7, true, null, 'https://larkline.example']);
  },
  'copy from a namesake': ({ root, pick, change }) => {
    const found = pick(placesIn(root).slice(1));
    if (found) change(found.path, namesakesOf(found, root));
  },
  'move anything': ({ spec, root, pick }) => {
    const found = pick(placesIn(root).slice(1));
    if (found) spec.move(found.path);
  },
};

function namesakesOf({ path }: Place, root: JsonObject): JsonValue[] {
  return placesIn(root).flatMap((other) => (other.path.at(-1) === path.at(-1) ? [other.value] : []));
}
