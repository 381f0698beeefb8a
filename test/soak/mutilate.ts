import { stringify } from 'yaml';
import { isObject, put, type JsonObject, type JsonValue } from '../../src/core/json';
import { junk, NAMES } from './hostile';
import type { Random } from './random';

/** The document with some of its parts broken, as YAML or JSON text; sometimes the text is broken, too. */
export function mutilated(document: JsonObject, random: Random): string {
  const broken = structuredClone(document);
  for (let edits = 1 + random.below(6); edits > 0; edits--) breakOne(broken, random);
  const text = random.chance(0.4)
    ? JSON.stringify(broken, null, random.below(3))
    : stringify(broken, { aliasDuplicateObjects: false, lineWidth: 0 });
  return random.chance(0.4) ? garbled(text, random) : text;
}

/** Goes down to some place and changes what is there. */
function breakOne(root: JsonObject, random: Random): void {
  let at: JsonObject | JsonValue[] = root;
  for (let steps = random.below(9); steps > 0; steps--) {
    const children: JsonValue[] = Object.values(at).filter(isContainer);
    if (children.length === 0) break;
    at = random.of(children) as JsonObject | JsonValue[];
  }
  if (Array.isArray(at)) {
    const index = random.below(at.length + 1);
    at.splice(
      index,
      random.below(2),
      ...(random.chance(0.7) ? [junk(random)] : []),
      ...at.slice(0, random.below(3)),
    );
    return;
  }
  const keys = Object.keys(at);
  const key = random.chance(0.5) || keys.length === 0 ? random.of(NAMES) : random.of(keys);
  if (random.chance(0.25)) delete at[key];
  // Another part of the document, where it does not belong.
  else if (random.chance(0.3))
    put(at, key, structuredClone<JsonValue>(random.of([root, ...Object.values(root)])));
  else put(at, key, junk(random));
}

function isContainer(value: JsonValue): boolean {
  return Array.isArray(value) || isObject(value);
}

const PASTED = [
  ...[
    '\t',
    '\r',
    '\r\n',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '&a ',
    '*a',
    '<<: *a\n',
    '? ',
    ': ',
    '- ',
    '[',
    '{',
    '}',
    '"',
  ],
  ...[
    "'",
    '|\n',
    '>\n',
    '!!binary ',
    '#',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u0085',
    '\ud800',
    '__proto__: ',
    '  ',
    '\n\n',
  ],
];

/** What typing, pasting, cutting and other systems do to a text. */
export function garbled(text: string, random: Random): string {
  let now = text;
  for (let edits = 1 + random.below(4); edits > 0; edits--) {
    const from = random.below(now.length + 1);
    const to = Math.min(now.length, from + random.below(random.chance(0.8) ? 20 : now.length));
    switch (random.below(6)) {
      case 0:
        now = now.slice(0, from) + now.slice(to);
        break;
      case 1:
        now = now.slice(0, to) + now.slice(from, to) + now.slice(to);
        break;
      case 2:
        now = now.slice(0, from);
        break;
      case 3:
        now = now.replaceAll('\n', random.of(['\r\n', '\r', '\n']));
        break;
      default:
        now = now.slice(0, from) + random.of(PASTED) + now.slice(from);
    }
  }
  return now;
}
