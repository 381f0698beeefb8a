import { valueAt, type JsonPath } from '../../../../src/core/json';
import { refTo, type Edit } from './edit';
import { componentsOf, placesIn, referencesOf, SHARED } from './places';

const AFTER_RENAMING = 'Renamed';

/** What is shared, and what changes for everybody who refers to it. */
export const componentEdits: Record<string, Edit> = {
  'rename a component': ({ spec, root, pick }) => {
    const path = pick(componentsOf(root));
    if (path) spec.rename(path, renamed(path));
  },
  'rename a component everywhere': ({ spec, root, pick }) => {
    const path = pick(componentsOf(root));
    if (!path) return;
    const { $ref: before } = refTo(path);
    for (const { path: at, target } of referencesOf(root))
      if (target === before) spec.set(at, refTo([...path.slice(0, -1), renamed(path)]));
    spec.rename(path, renamed(path));
  },
  'remove a component': ({ spec, root, pick }) => {
    const path = pick(componentsOf(root));
    if (path) spec.remove(path);
  },
  'give a component what another has': ({ root, pick, change }) => {
    const path = pick(componentsOf(root, ...SHARED));
    if (!path) return;
    const others = componentsOf(root, String(path[1])).map((other) => valueAt(root, other));
    change(path, others);
  },
  'order of components': ({ spec, root, pick }) => {
    const path = pick(componentsOf(root));
    if (path) spec.move(path);
  },
  'a member of a component': ({ root, pick, change }) => {
    const path = pick(componentsOf(root, ...SHARED.slice(1)));
    const at = path && pick(placesIn(valueAt(root, path) ?? null, path).slice(1));
    if (!at) return;
    const key = String(at.path.at(-1));
    const alike = placesIn(root['components'] ?? null).flatMap((one) =>
      one.path.at(-1) === key ? [one.value] : [],
    );
    change(at.path, [undefined, 'Changed.', 1, ...alike]);
  },
  'a header of a component': ({ root, pick, change }) => {
    const path = pick(componentsOf(root, 'responses'));
    if (!path) return;
    const name = pick(['Retry-After', 'Request-Id', 'Location', 'ETag', 'Deprecation']) ?? '';
    const shared = componentsOf(root, 'headers').map(refTo);
    change([...path, 'headers', name], [undefined, { schema: { type: 'integer' } }, ...shared]);
  },
};

function renamed(path: JsonPath): string {
  const name = String(path.at(-1));
  return name.endsWith(AFTER_RENAMING) ? name.slice(0, -AFTER_RENAMING.length) : name + AFTER_RENAMING;
}
