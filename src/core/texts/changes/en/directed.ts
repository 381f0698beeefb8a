import type { ChangeTexts, Sentence } from '../kind-texts';

const gone =
  (then: string): Sentence =>
  ({ subject, side }) =>
    `${subject} is gone from ${side}${then}.`;

/** What may happen to bodies and schemas, in English. */
export const directed: ChangeTexts['directed'] = {
  'media-type-added': {
    says: { new: ({ name, side }) => `${name} is a new media type of ${side}.` },
    why: { request: '', response: '' },
    way: { request: '', response: '' },
  },
  'media-type-removed': {
    says: {
      gone: ({ name, side }) => `${name} is no media type of ${side} any more.`,
      narrower: ({ name, side }) => `Of ${name} a part is left in ${side}.`,
    },
    why: {
      request: 'Who still sends it is answered 415.',
      response: 'Who asks for it is answered 406, or gets bytes that the program cannot read.',
    },
    way: {
      request: 'Keep taking the old type beside the new one.',
      response: 'Serve both, chosen by `Accept`.',
    },
  },
  'body-added': {
    says: {
      required: ({ side }) => `There is a body in ${side} now, and it is required.`,
      optional: ({ side }) => `There is a body in ${side} now.`,
    },
    why: { request: 'Calls without a body are answered 400.', response: '' },
    way: { request: 'Make the body optional, without it everything as before.', response: '' },
  },
  'body-removed': {
    says: { gone: ({ side }) => `There is no body in ${side} any more.` },
    why: {
      request: 'What callers go on sending means nothing, and nobody tells them.',
      response: 'There is nothing left to read.',
    },
    way: {
      request: 'Keep taking the body, deprecate it, and say until when.',
      response: 'Keep the body until a date that is announced.',
    },
  },
  'property-added': {
    says: {
      required: ({ subject, side }) => `${subject} is new in ${side}, and required.`,
      optional: ({ subject, side }) => `${subject} is new in ${side}.`,
      closed: ({ subject, side }) =>
        `${subject} is new in ${side}, where the baseline allowed no other field.`,
    },
    why: {
      request: 'Calls that were complete yesterday are answered 400.',
      response: 'A reader that checks messages against the old schema refuses them.',
    },
    way: {
      request: 'Make it optional, and let its absence mean what it meant before.',
      response: 'Leave objects open (`additionalProperties`), one version before they grow.',
    },
  },
  'property-removed': {
    says: {
      gone: gone(''),
      undated: gone('. It was deprecated, without a date'),
      early: ({ subject, side, date }) =>
        `${subject} is gone from ${side} before the announced day, ${date}.`,
      unmarked: ({ subject, side, date }) =>
        `${subject} is gone from ${side}. It had a date, ${date}, and was not marked as deprecated.`,
      due: ({ subject, side, date }) => `${subject} is gone from ${side}, as announced for ${date}.`,
      hidden: ({ subject, side }) => `${subject} is no part of ${side} any more: the other side fills it in.`,
      refused: ({ subject, side }) => `${subject} must not stand in ${side} any more.`,
    },
    why: {
      request: 'What callers send has no effect any more, and no error says so.',
      response: 'Code that reads it fails, or shows nothing.',
    },
    way: {
      request: 'Keep taking it, deprecate it with a date, and remove it after that day.',
      response: 'Keep filling it, deprecate it with a date, and remove it after that day.',
    },
  },
  'property-became-required': {
    says: {
      declared: ({ subject, side }) => `${subject} is required in ${side} now.`,
      undeclared: ({ subject, side }) => `${subject} is required in ${side} now, and nothing describes it.`,
    },
    why: { request: 'Calls that leave it out are answered 400.', response: '' },
    way: { request: 'Keep it optional, with a default on the server.', response: '' },
  },
  'property-became-optional': {
    says: { unlisted: ({ subject, side }) => `${subject} may be missing in ${side} now.` },
    why: { request: '', response: 'Code that counts on it reads `undefined`.' },
    way: { request: '', response: 'Go on sending it always, be it `null` where that was allowed.' },
  },
  'type-changed': {
    says: {
      wider: ({ subject, before, after, side }) =>
        `${subject} in ${side} was ${before} and may be ${after} now.`,
      narrower: ({ subject, before, after, side }) =>
        `${subject} in ${side} was ${before} and has to be ${after} now.`,
      other: ({ subject, before, after, side }) => `${subject} in ${side} was ${before} and is ${after} now.`,
      list: ({ subject }) => `${subject} was one value and may be several now.`,
      'one-text-list': ({ subject }) => `${subject} was one value and is a list in one text now.`,
    },
    why: {
      request: 'What was right yesterday is answered 400.',
      response: 'The value does not parse, or overflows.',
    },
    way: {
      request: 'Take both types, or add a new field beside the old one.',
      response: 'Add a new field beside the old one, and deprecate that with a date.',
    },
  },
  'became-nullable': {
    says: {
      stated: ({ subject, side }) => `${subject} may be null in ${side} now.`,
      doubtful: ({ subject, side }) =>
        `${subject} may perhaps be null in ${side} now: what says so has no effect by the letter.`,
    },
    why: { request: '', response: 'Code that follows the value without looking fails on null.' },
    way: { request: '', response: 'Keep a value there, or add a field that may be null.' },
  },
  'became-not-nullable': {
    says: {
      stated: ({ subject, side }) => `${subject} must not be null in ${side} any more.`,
      doubtful: ({ subject, side }) =>
        `${subject} can perhaps not be null in ${side} any more: what allowed it has no effect by the letter.`,
    },
    why: { request: 'Callers who send null to say nothing are answered 400.', response: '' },
    way: { request: 'Take null as absent.', response: '' },
  },
  'format-changed': {
    says: {
      wider: ({ subject, before, after }) =>
        `The format of ${subject} was ${before} and is the wider ${after} now.`,
      narrower: ({ subject, before, after }) =>
        `The format of ${subject} was ${before} and is the narrower ${after} now.`,
      other: ({ subject, before, after }) => `The format of ${subject} was ${before} and is ${after} now.`,
      set: ({ subject, after }) => `${subject} has a format now, ${after}.`,
      dropped: ({ subject, before }) => `${subject} has lost its format, ${before}.`,
      unknown: ({ subject, before, after }) => `The format of ${subject} was ${before} and is ${after} now.`,
    },
    why: {
      request: 'Values of the old form may be refused.',
      response: 'Code that parses the old form fails on the new one, or overflows.',
    },
    way: { request: 'Take both forms.', response: 'Add a new field for the new form.' },
  },
  'enum-widened': {
    says: {
      added: ({ subject, values, side }) => `${subject} in ${side} has new values: ${values}.`,
      dropped: ({ subject, side }) => `The values of ${subject} in ${side} are not listed any more.`,
      opened: ({ subject, side }) => `The list of values of ${subject} in ${side} is open now.`,
      open: ({ subject, values, side }) =>
        `The open list of ${subject} in ${side} has new values: ${values}.`,
      replaced: ({ subject, values, side }) => `All values of ${subject} in ${side} are replaced: ${values}.`,
    },
    why: { request: '', response: 'Code that handles each listed value meets one that it does not know.' },
    way: {
      request: '',
      response:
        'Open the list one version before it grows (`x-extensible-enum`, or `anyOf` with a plain `string`), and say what to do with unknown values.',
    },
  },
  'enum-narrowed': {
    says: {
      gone: ({ subject, values, side }) => `${subject} in ${side} has lost values: ${values}.`,
      set: ({ subject, values, side }) => `${subject} in ${side} takes only listed values now: ${values}.`,
      closed: ({ subject, values, side }) =>
        `The list of values of ${subject} in ${side} is closed now: ${values}.`,
      replaced: ({ subject, values, side }) =>
        `All values of ${subject} in ${side} are replaced; gone: ${values}.`,
    },
    why: { request: 'Callers who send another value are answered 400.', response: '' },
    way: { request: 'Keep taking the old values, and map them on the server.', response: '' },
  },
  'constraint-tightened': {
    says: {
      changed: ({ subject, keyword, before, after, side }) =>
        `${keyword} of ${subject} in ${side} was ${before} and is ${after} now.`,
      set: ({ subject, keyword, after, side }) =>
        `${subject} in ${side} has a new limit: ${keyword} ${after}.`,
    },
    why: { request: 'Values that passed yesterday are answered 400.', response: '' },
    way: { request: 'Keep the old limit; a stricter one belongs to a new version.', response: '' },
  },
  'constraint-loosened': {
    says: {
      changed: ({ subject, keyword, before, after, side }) =>
        `${keyword} of ${subject} in ${side} was ${before} and is ${after} now.`,
      dropped: ({ subject, keyword, before, side }) =>
        `${subject} in ${side} has lost a limit: ${keyword} ${before}.`,
    },
    why: { request: '', response: 'A value may be longer than a column, or empty where it never was.' },
    way: { request: '', response: 'Keep to the old limit, or announce the new one with a date.' },
  },
  'pattern-changed': {
    says: {
      changed: ({ subject, before, after, side }) =>
        `The \`pattern\` of ${subject} in ${side} was ${before} and is ${after} now.`,
    },
    why: {
      request: 'Values that passed yesterday may be answered 400.',
      response: 'A reader that checks the old pattern may refuse the value.',
    },
    way: {
      request: 'Show that the new pattern takes all that the old one took.',
      response: 'Show that the old pattern takes all that the new one allows.',
    },
  },
  'additional-properties-narrowed': {
    says: {
      closed: ({ subject, side }) => `${subject} in ${side} allows no other fields any more.`,
      typed: ({ subject, side }) => `Other fields of ${subject} in ${side} have to be of a stated type now.`,
    },
    why: { request: 'Calls with a field that nobody described are answered 400.', response: '' },
    way: { request: 'Ignore what is unknown, do not refuse it.', response: '' },
  },
  'additional-properties-widened': {
    says: {
      opened: ({ subject, side }) => `${subject} in ${side} may have other fields now.`,
      untyped: ({ subject, side }) => `Other fields of ${subject} in ${side} may be of any type now.`,
    },
    why: { request: '', response: 'A reader that counts on knowing all fields meets others.' },
    way: { request: '', response: 'Say one version before that readers should ignore unknown fields.' },
  },
  'choice-added': {
    says: { new: ({ subject, name, side }) => `${subject} in ${side} may have another shape now: ${name}.` },
    why: { request: '', response: 'A reader of the old shapes cannot read the new one.' },
    way: {
      request: '',
      response: 'Send the new shape only to who asks for it, by a parameter or a version.',
    },
  },
  'choice-removed': {
    says: { gone: ({ subject, name, side }) => `${subject} in ${side} has lost a shape: ${name}.` },
    why: { request: 'Callers who send this shape are answered 400.', response: '' },
    way: { request: 'Keep taking the shape, and deprecate it with a date.', response: '' },
  },
  'discriminator-changed': {
    says: {
      property: ({ before, after, side }) =>
        `In ${side} the field that tells the shapes apart was ${before} and is ${after} now.`,
      renamed: ({ name, before, after }) => `The value ${before} of ${name} is called ${after} now.`,
      retargeted: ({ name, values }) => `The value ${values} of ${name} means another schema now.`,
      gone: ({ name, values }) => `The value ${values} of ${name} means nothing any more.`,
      added: ({ name, values }) => `${name} has another value for a known shape: ${values}.`,
      appeared: ({ name, side }) => `In ${side} ${name} tells the shapes apart now.`,
      disappeared: ({ name, side }) => `In ${side} ${name} does not tell the shapes apart any more.`,
    },
    why: {
      request: 'What callers send to name the shape means nothing, or something else.',
      response: 'Readers pick the wrong class, or none.',
    },
    way: {
      request: 'Keep the old values in the mapping.',
      response: 'Keep the field and its values; new values belong to new shapes.',
    },
  },
  'condition-changed': {
    says: {
      added: ({ subject, keyword, side }) => `${subject} in ${side} has a new condition: ${keyword}.`,
      removed: ({ subject, keyword, side }) => `${subject} in ${side} has lost a condition: ${keyword}.`,
      changed: ({ subject, keyword, side }) =>
        `The condition ${keyword} of ${subject} in ${side} has changed.`,
    },
    why: {
      request: 'In some cases what passed yesterday is answered 400.',
      response: 'In some cases a message is no more what the old schema promised.',
    },
    way: {
      request: 'Keep taking what was taken; a new condition belongs to a new version.',
      response: 'Keep to the old condition, or announce its end with a date.',
    },
  },
  'default-changed': {
    says: {
      other: ({ subject, before, after, side }) =>
        `The default of ${subject} in ${side} was ${before} and is ${after} now.`,
      added: ({ subject, after, side }) => `${subject} in ${side} has a default now, ${after}.`,
      removed: ({ subject, before, side }) => `${subject} in ${side} has lost its default, ${before}.`,
    },
    why: {
      request: 'The same call does something else, and no error says so.',
      response: 'Clients that fill in the default fill in the wrong value.',
    },
    way: {
      request: 'Keep the default; another one belongs to a new version.',
      response: 'Send the value always, so that nobody needs the default.',
    },
  },
};
