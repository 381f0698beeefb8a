import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { zoneBelow, type Zone } from '../openapi/zone';

/** A reference in a value, and what OpenAPI has where it stands. */
export interface Reference {
  /** The object that holds it. */
  node: JsonObject;
  /** From the value on. */
  path: JsonPath;
  zone: Zone;
  ref: string;
  /** The name in the mapping of a discriminator that it stands for; undefined for a `$ref`. */
  mapping?: string;
}

/** The references in a value, and how many nodes it has. */
export interface References {
  references: readonly Reference[];
  nodes: number;
}

const known = new WeakMap<object, Map<string, References>>();

/** The references in a value that stands in a zone, in the order of the text. What stands in data is none. */
export function referencesIn(value: JsonValue, zone: Zone): References {
  if (typeof value !== 'object' || value === null) return { references: [], nodes: 1 };
  const key = typeof zone === 'string' ? zone : `${zone.kind} ${zone.shape} ${zone.isExtensible ?? ''}`;
  const ofValue = known.get(value) ?? new Map<string, References>();
  known.set(value, ofValue);
  let found = ofValue.get(key);
  if (!found) ofValue.set(key, (found = gathered(value, zone)));
  return found;
}

function gathered(value: JsonValue, zone: Zone): References {
  const references: Reference[] = [];
  let nodes = 0;
  const path: (string | number)[] = [];
  const step = (value: JsonValue, zone: Zone): void => {
    nodes++;
    if (typeof value !== 'object' || value === null) return;
    if (isObject(value) && zone !== 'data') {
      const ref = value['$ref'];
      if (typeof ref === 'string') references.push({ node: value, path: [...path], zone, ref });
      const { discriminator } = value;
      const mapping = isObject(discriminator) ? discriminator['mapping'] : undefined;
      if (isObject(mapping))
        for (const [name, ref] of Object.entries(mapping))
          if (typeof ref === 'string' && isAddress(ref))
            references.push({ node: mapping, path: [...path], zone, ref, mapping: name });
    }
    const isList = Array.isArray(value);
    for (const [name, inner] of Object.entries(value)) {
      const key = isList ? Number(name) : name;
      path.push(key);
      step(inner, zoneBelow(zone, key));
      path.pop();
    }
  };
  step(value, zone);
  return { references, nodes };
}

/** A mapping names a component, or the address of a schema: what has a dot and a slash or an ending of files is no name. */
function isAddress(name: string): boolean {
  return name.includes('#') || name.includes('/') || /\.(ya?ml|json)$/i.test(name);
}
