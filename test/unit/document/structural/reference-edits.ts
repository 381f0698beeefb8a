import { isObject, valueAt, type JsonValue } from '../../../../src/core/json';
import { refTo, type Edit } from './edit';
import { componentsOf, members, placesIn, referencesOf, SHARED } from './places';

/** A component that stands for nothing in particular, for each kind. */
const EMPTY: Record<string, JsonValue> = {
  schemas: { type: 'object', properties: { id: { type: 'integer' } } },
  responses: { description: 'Something went wrong.' },
  parameters: { name: 'limit', in: 'query', schema: { type: 'integer' } },
  headers: { schema: { type: 'string' } },
  requestBodies: { content: { 'application/json': { schema: { type: 'object' } } } },
  examples: { value: { id: 1 } },
};

/** Where `$ref` and the choices of a discriminator lead. */
export const referenceEdits: Record<string, Edit> = {
  'let a component refer to another': ({ root, pick, change }) => {
    const path = pick(componentsOf(root, ...SHARED));
    if (!path) return;
    change(path, componentsOf(root, String(path[1])).map(refTo));
  },
  'lead a reference elsewhere': ({ root, pick, change }) => {
    const found = pick(referencesOf(root));
    if (!found) return;
    const kind = found.target.split('/')[2] ?? '';
    const others = [
      ...componentsOf(root, kind),
      ['components', kind, 'Nowhere'],
      [...pathOf(found.target), 'type'],
    ];
    change(found.path, others.map(refTo));
  },
  'write out a reference': ({ spec, root, pick }) => {
    const found = pick(referencesOf(root));
    const value = found && valueAt(root, pathOf(found.target));
    if (found && isObject(value)) spec.set(found.path, value);
  },
  'define what is missing': ({ spec, root, pick }) => {
    const missing = referencesOf(root).flatMap(({ target }) => {
      const [, kind = '', name] = /^#\/components\/(\w+)\/([\w-]+)$/.exec(target) ?? [];
      return name === undefined || valueAt(root, ['components', kind, name]) !== undefined
        ? []
        : [{ kind, name }];
    });
    const { kind, name } = pick(missing) ?? { kind: pick(Object.keys(EMPTY)) ?? '', name: 'Added' };
    spec.set(['components', kind, name], EMPTY[kind] ?? {});
  },
  'where a discriminator leads': ({ root, pick, change }) => {
    const mappings = placesIn(root).filter(
      ({ path }) => path.at(-1) === 'mapping' && path.at(-2) === 'discriminator',
    );
    const mapping = pick(mappings);
    if (!mapping) return;
    const key = pick([...members(mapping.value).map(([name]) => name), 'another']) ?? '';
    const schemas = componentsOf(root, 'schemas');
    const targets = schemas.flatMap((path) => [String(path[2]), refTo(path).$ref]);
    change([...mapping.path, key], [undefined, ...targets]);
  },
};

function pathOf(target: string): string[] {
  return target.split('/').slice(1);
}
