import type { Surroundings } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import { schemaAt } from '../../contract/schemas';
import type { Property } from '../../contract/shape';
import { isObject } from '../../json';

/** A property as one of the schemas describes it. */
export type Described = Pick<Property, 'schema' | 'raw'>;

/** All that is said of a member: by the base and by what extends it (`allOf`), and by each choice. */
export function descriptionsOf(
  contract: Surroundings,
  { parts, variants }: Flat,
  name: string,
  property: Described,
): Described[] {
  const choices = variants.flatMap((variant) => flatten(contract, variant).parts);
  const others = [...parts, ...choices].flatMap(({ node, path }): Described[] => {
    const { properties } = node;
    if (!isObject(properties) || !Object.hasOwn(properties, name)) return [];
    const place = [...path, 'properties', name];
    const schema = schemaAt(contract.root, properties[name], place, place);
    const raw = properties[name];
    return schema ? [{ schema, raw: isObject(raw) ? raw : {} }] : [];
  });
  return [property, ...others];
}
