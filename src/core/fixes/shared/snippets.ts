import { memberOf } from '../../document/edits/write';
import type { JsonObject } from '../../json';
import { HEADERS } from './headers';
import { PARAMETERS } from './parameters';
import { PROBLEM } from './problem';

/** A component that rules ask for, to be written by name. */
export interface Snippet {
  /** Its name among its kind. */
  name: string;
  /** What it is for. */
  description: string;
  /** Block YAML, its first line unindented. */
  text: string;
}

const LAYOUT = { eol: '\n', step: 2, isListIndented: true, isJson: false, unit: '  ' };

/** The components of each kind that quick fixes share, so that what is typed and what is mended look alike. */
const COMPONENTS = new Map<string, (readonly [name: string, value: JsonObject])[]>([
  ['parameters', Object.entries(PARAMETERS)],
  ['headers', Object.values(HEADERS).map(({ name, value }) => [name, value])],
  ['schemas', [['Problem', PROBLEM]]],
]);

/** What may be written where a line stands, by the keys around it: the shared components of that kind. */
export function snippetsAt(path: readonly string[]): Snippet[] {
  const [root, kind = '', ...deeper] = path;
  if (root !== 'components' || deeper.length > 0) return [];
  return (COMPONENTS.get(kind) ?? []).map(([name, value]) => ({
    name,
    description:
      typeof value['description'] === 'string' ? value['description'] : 'Problem Details (RFC 9457)',
    text: memberOf(name, value, 0, LAYOUT).join(LAYOUT.eol),
  }));
}
