import type { JsonObject } from '../../../json';
import { FIELD_MEANINGS, VALUE_MEANINGS } from '../../../inference/meanings/lexicon';
import { VALUE_TYPES, type ValueType } from '../../../inference/fields/value-type';

/** What a `find` wants to be known of a value that travels. All of it holds of one field. */
export interface Member {
  /** Names that are the contract (`If-Match`, `ETag`), one of which it has: headers whatever their case, others in any case style. */
  named?: string | readonly string[];
  /** What it is by the lexicon, whatever its name. */
  means?: string;
  in?: Place;
  /** It must be given, or (false) may be left out. */
  required?: boolean;
  type?: ValueType;
  /** Of lists and examples, never of prose. */
  values?: { include?: readonly string[]; atLeast?: number; open?: true };
  bounded?: true;
  /** A valid example of the whole shows it. */
  shown?: true;
  /** It shows the same as a field, or a body, of what another `find` selects; `extends`: it may show more. */
  sameAs?: Same;
  /** It is an object, a list or a map, and each entry has all of these. */
  of?: readonly Member[];
}

/** Where the other one stands. Without a name it is what the body is about. */
export interface Same {
  find: object;
  at: string;
  named?: string | readonly string[];
  means?: string;
  extends?: true;
}

export interface Wanted extends Member {
  /** In which message: `request`, `success`, `error`, a status, or `event` for what is delivered. */
  at: string;
}

const PLACES = ['path', 'query', 'header', 'cookie', 'body', 'items'] as const;
export type Place = (typeof PLACES)[number];

const NAME: JsonObject = { type: 'string', minLength: 1, maxLength: 60 };

const NAMED: JsonObject = {
  description:
    'The exact name, or several of which one is enough. Headers whatever their case, others in any case style.',
  oneOf: [NAME, { type: 'array', minItems: 1, uniqueItems: true, items: NAME }],
};

const MEMBER: JsonObject = {
  named: NAMED,
  means: { description: 'What it is by meanings.yaml.', $ref: '#/$defs/meaning' },
  in: {
    description: '`items`: in each entry of a list or map of the body.',
    enum: [...PLACES],
  },
  required: {
    description: 'It must be given; in an answer, it is always there. false: it may be left out.',
    type: 'boolean',
  },
  type: { enum: [...VALUE_TYPES] },
  values: {
    description: 'Values in lists and valid examples, never in prose.',
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: {
      include: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', $ref: '#/$defs/valueMeaning' },
      },
      atLeast: { type: 'integer', minimum: 1 },
      open: { const: true },
    },
  },
  bounded: { const: true },
  shown: { description: 'A valid example of the whole shows it.', const: true },
  sameAs: {
    description:
      'It shows the same as a field of what another find selects, or, without a name, as what its body is about: one component, equal names and types, or equal known values.',
    type: 'object',
    additionalProperties: false,
    required: ['find', 'at'],
    properties: {
      find: { $ref: '#/$defs/find' },
      at: { $ref: '#/$defs/at' },
      named: NAMED,
      means: { $ref: '#/$defs/meaning' },
      extends: { description: 'It may show more.', const: true },
    },
  },
  of: {
    description: 'What each entry of the list or map, or the object, has.',
    type: 'array',
    minItems: 1,
    items: { $ref: '#/$defs/member' },
  },
};

/** `$defs/at`. */
export function atSchema(): JsonObject {
  return {
    description: 'In which message it travels.',
    type: 'string',
    pattern: '^(request|success|error|event|[1-5]([0-9]{2}|XX))$',
  };
}

/** `$defs/meaning` and `$defs/valueMeaning`: what the lexicon has. */
export function meaningSchemas(): Record<'meaning' | 'valueMeaning', JsonObject> {
  return {
    meaning: { enum: [...FIELD_MEANINGS.keys()] },
    valueMeaning: { enum: [...VALUE_MEANINGS.keys()] },
  };
}

/** A type alone is had by anything. */
const WHICH: JsonObject[] = [
  { required: ['named'] },
  { required: ['means'] },
  { required: ['of'] },
  { required: ['sameAs'] },
];

/** `$defs/member` of `exercise.schema.json`. */
export function memberSchema(): JsonObject {
  return { type: 'object', additionalProperties: false, anyOf: WHICH, properties: MEMBER };
}

/** `$defs/field` of `exercise.schema.json`. */
export function fieldSchema(): JsonObject {
  return {
    description: 'A value that travels: a parameter, a header, or a member of a body.',
    type: 'object',
    additionalProperties: false,
    required: ['at'],
    anyOf: WHICH,
    properties: {
      at: { $ref: '#/$defs/at' },
      ...MEMBER,
    },
  };
}
