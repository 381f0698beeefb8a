import type { JsonObject } from '../json';
import type { Kind } from '../openapi/fields';
import type { Target } from './shelf';

/** Where components of a kind stand in a document. What has no place among them is put in place of its reference. */
const SECTIONS: Partial<Record<Kind, string>> = {
  schema: 'schemas',
  response: 'responses',
  parameter: 'parameters',
  example: 'examples',
  requestBody: 'requestBodies',
  header: 'headers',
  securityScheme: 'securitySchemes',
  link: 'links',
  callback: 'callbacks',
};

/** The section of `components` for a kind. */
export function sectionFor(kind: Kind): string | undefined {
  return SECTIONS[kind];
}

/** Names for components that come from other files: what they are called there, if nothing else is called so. */
export class Names {
  private readonly taken = new Map<string, Set<string>>();

  /** `sectionOf`: what stands in a section already. */
  constructor(private readonly sectionOf: (section: string) => JsonObject | undefined) {}

  of(target: Target, section: string): string {
    let taken = this.taken.get(section);
    if (!taken) this.taken.set(section, (taken = new Set(Object.keys(this.sectionOf(section) ?? {}))));
    const wanted = nameOf(target);
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted}${n}`;
    taken.add(name);
    return name;
  }
}

/** By the last key of its place, or by its file; as names of components may be written. */
function nameOf({ at, sheet }: Target): string {
  const key = at.at(-1) ?? (sheet.path.split('/').at(-1) ?? '').replace(/\.(ya?ml|json)$/i, '');
  const name = String(key).replace(/[^\w.-]/g, '_');
  return name === '' ? 'unnamed' : name;
}
