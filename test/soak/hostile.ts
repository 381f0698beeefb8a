import type { JsonValue } from '../../src/core/json';
import type { Random } from './random';

/** Names that mean something to JavaScript, JSON Pointer, Spectral, YAML or a terminal. */
export const NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'toJSON', 'then'],
  ...['__defineGetter__', '__lookupSetter__', 'isPrototypeOf', 'length', 'get', 'set', 'value', 'waived'],
  ...['', ' ', '0', '1', '-1', '01', '200', '999999999999', 'null', 'true', '~', '/', '~1', '~0', '%25', '#'],
  ...['$ref', '$schema', '$id', '$anchor', '$dynamicRef', 'x-', 'x-review', '<<', '*', '&a', '!!js/function'],
  ...['{{error}}', '#{{1+1}}', '${x}', '`', '"', "'", '\\', '\u0000', '\u001b[31m', '\u202e', '\ud800', '😀'],
  ...['\n::error::', '\r', '\t', '\u2028', '<script>', '[x](command:y)', 'a'.repeat(5_000)],
  ...[
    'paths',
    'components',
    'schemas',
    'openapi',
    'properties',
    'allOf',
    'oneOf',
    'items',
    'required',
    'enum',
  ],
  ...['example', 'examples', 'default', 'discriminator', 'mapping', 'pattern', 'patternProperties', 'format'],
];

/** What a `$ref` may hold. */
export const REFERENCES = [
  ...[
    '#',
    '',
    '#/',
    '#//',
    '#a',
    '#/%',
    '#/%zz',
    '#/~',
    '#/~2',
    '#/paths',
    '#/paths/',
    '#/components/schemas',
  ],
  ...['#/__proto__', '#/constructor/prototype', '#/info/title/constructor/prototype', '#/tags/constructor'],
  ...['#/components/__proto__', '#/components/schemas/__proto__/toString', '#/paths/%5F%5Fproto%5F%5F'],
  ...['#/components/schemas/%41', '#/components%2Fschemas', './#/components/schemas/A', '?#/paths', '//#/'],
  ...['file:///etc/passwd', 'http://127.0.0.1:1/x', 'other.yaml#/a', 'data:text/plain,a', '\\\\host\\share'],
];

/** Patterns that are slow in an engine that goes back, or that an engine may not know. */
export const PATTERNS = [
  ...[
    '(a+)+$',
    '(a|a)*$',
    '(a|aa)+$',
    '(.*a){8}',
    '(.*,){8}x',
    '([a-z]+)*\\d',
    '^(\\d+)*$',
    '(x+x+)+y',
    'a*a*a*a*b',
  ],
  ...[
    '(?=(a+)+$)a',
    '(?<!a+)b',
    '(a)\\1+',
    '\\p{L}+',
    '[^]*',
    '(',
    '[',
    '*',
    '\\',
    'a{0,65535}{0,65535}',
    '(?:a?){30}a{30}',
  ],
  ...[
    '((a{0,50}){0,50}){0,50}',
    '^[\\w.-]+@[\\w.-]+$',
    '^\\+[1-9]\\d{1,14}$',
    '',
    '$^',
    '\u0000',
    '[\\d-x]',
    '(?i)a',
  ],
];

const FILLERS = [
  'a',
  '1',
  ' ',
  '-',
  '.',
  '"',
  '{',
  '(',
  '\\',
  'a1',
  'aa,',
  '\n',
  'é',
  '😀',
  'retry after 1 ',
  '0x',
];

/** A text that is long, and alike all over. */
export function longText(random: Random): string {
  return random.of(FILLERS).repeat(1 + random.below(8_000));
}

/** A value that nobody expects there. */
export function junk(random: Random, depth = 0): JsonValue {
  const makers: (() => JsonValue)[] = [
    () => null,
    () => random.chance(0.5),
    () => random.of([0, -1, 0.1, 1e308, -0, 2 ** 53, 418]),
    () => random.of(NAMES),
    () => longText(random),
    () => ({ $ref: random.of(REFERENCES) }),
    () => ({ type: 'string', pattern: random.of(PATTERNS), example: longText(random) }),
    () => ({ patternProperties: { [random.of(PATTERNS)]: {} }, example: { [random.of(NAMES)]: 1 } }),
    () => [],
    () => ({}),
  ];
  if (depth > 3 || random.chance(0.6)) return random.of(makers)();
  const size = random.below(4);
  const list = Array.from({ length: size }, () => junk(random, depth + 1));
  if (random.chance(0.4)) return list;
  return Object.fromEntries(list.map((value) => [random.of(NAMES), value]));
}
