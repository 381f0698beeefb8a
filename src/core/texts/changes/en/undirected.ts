import type { ChangeTexts, Sentence } from '../kind-texts';

const leaving = (
  what: (name: string, place: string) => string,
): Record<'gone' | 'undated' | 'early' | 'unmarked' | 'due', Sentence> => ({
  gone: ({ name, place }) => `${what(name, place)} is gone.`,
  undated: ({ name, place }) => `${what(name, place)} is gone. It was deprecated, without a date.`,
  early: ({ name, place, date }) => `${what(name, place)} is gone before the announced day, ${date}.`,
  unmarked: ({ name, place, date }) =>
    `${what(name, place)} is gone. It had a date, ${date}, and was not marked as deprecated.`,
  due: ({ name, place, date }) => `${what(name, place)} is gone, as announced for ${date}.`,
});

/** What may happen to operations, parameters, statuses, headers and credentials, in English. */
export const undirected: ChangeTexts['undirected'] = {
  'operation-added': { says: { new: ({ name }) => `${name} is new.` }, why: '', way: '' },
  'operation-removed': {
    says: {
      ...leaving((name) => name),
      gone: ({ name, after }) =>
        after === '' ? `${name} is gone.` : `${name} is gone; its operationId is at ${after} now.`,
    },
    why: 'Calls fail from a day on that nobody was told.',
    way: 'Keep it, deprecate it with a date and a replacement, and remove it after that day.',
  },
  'operation-id-changed': {
    says: {
      changed: ({ before, after }) => `The operationId was ${before} and is ${after} now.`,
      removed: ({ before }) => `The operationId ${before} is gone.`,
    },
    why: 'The method of a generated SDK has another name after the next build.',
    way: 'Keep the operationId.',
  },
  'webhook-added': { says: { new: ({ name }) => `The webhook ${name} is new.` }, why: '', way: '' },
  'webhook-removed': {
    says: leaving((name) => `The webhook ${name}`),
    why: 'The receiver waits for what never comes.',
    way: 'Send the old one and its replacement until an announced day.',
  },
  'callback-added': { says: { new: ({ name }) => `The callback ${name} is new.` }, why: '', way: '' },
  'callback-removed': {
    says: leaving((name) => `The callback ${name}`),
    why: 'The receiver waits for what never comes.',
    way: 'Send the old one and its replacement until an announced day.',
  },
  'server-added': { says: { new: ({ name }) => `The server ${name} is new.` }, why: '', way: '' },
  'server-removed': {
    says: { gone: ({ name }) => `The server ${name} is not listed any more.` },
    why: 'If the old address stops answering, every call goes nowhere.',
    way: 'Keep the old host or let it redirect, and say until when.',
  },
  'deprecation-added': {
    says: {
      new: ({ thing, name, date }) =>
        `The ${thing} ${name} is deprecated now${date === '' ? '' : `, and ends on ${date}`}.`,
    },
    why: '',
    way: '',
  },
  'deprecation-withdrawn': {
    says: { withdrawn: ({ thing, name }) => `The ${thing} ${name} is not deprecated any more.` },
    why: '',
    way: '',
  },
  'sunset-added': {
    says: {
      soon: ({ thing, name, after }) =>
        `The ${thing} ${name} ends on ${after}, sooner than the notice promised.`,
      past: ({ thing, name, after }) => `The ${thing} ${name} ends on ${after}, a day that has come already.`,
      'in-time': ({ thing, name, after }) => `The ${thing} ${name} ends on ${after}.`,
    },
    why: 'There is no time to move: plans, releases and reviews take months.',
    way: 'Set a date that leaves callers the notice that they were promised.',
  },
  'sunset-moved-earlier': {
    says: {
      earlier: ({ thing, name, before, after }) =>
        `The end of the ${thing} ${name} was ${before} and is the earlier ${after} now.`,
    },
    why: 'Callers planned their work by the date that they were told.',
    way: 'Never move an announced end forward.',
  },
  'sunset-moved-later': {
    says: {
      later: ({ thing, name, before, after }) =>
        `The end of the ${thing} ${name} was ${before} and is ${after} now.`,
    },
    why: '',
    way: '',
  },
  'sunset-removed': {
    says: {
      gone: ({ thing, name, before }) =>
        `The ${thing} ${name} is still deprecated, and its end, ${before}, is not stated any more.`,
    },
    why: 'Nobody knows how much time is left.',
    way: 'Keep a date as long as it is deprecated.',
  },
  'sunset-unreadable': {
    says: {
      unreadable: ({ thing, name, after }) =>
        `The end of the ${thing} ${name} is ${after}, which is no date.`,
    },
    why: 'Nobody can plan by it, and no program can check it.',
    way: 'Write a date such as `2027-06-30`.',
  },
  'request-parameter-added': {
    says: {
      required: ({ name, place }) => `The ${place} parameter ${name} is new, and required.`,
      paging: ({ name, place }) => `The ${place} parameter ${name} is new: the list comes in pages now.`,
      optional: ({ name, place }) => `The ${place} parameter ${name} is new.`,
    },
    why: 'Old calls are answered 400, or take a part of the list for the whole.',
    way: 'Make it optional, and let its absence mean what it meant before.',
  },
  'request-parameter-removed': {
    says: leaving((name, place) => `The ${place} parameter ${name}`),
    why: 'A filter is ignored without an error: everything comes.',
    way: 'Keep taking it beside its replacement, deprecate it with a date, and remove it after that day.',
  },
  'request-parameter-became-required': {
    says: { stated: ({ name, place }) => `The ${place} parameter ${name} is required now.` },
    why: 'Calls that leave it out are answered 400.',
    way: 'Keep it optional, with a default on the server.',
  },
  'request-parameter-became-optional': {
    says: { stated: ({ name, place }) => `The ${place} parameter ${name} is optional now.` },
    why: '',
    way: '',
  },
  'request-parameter-serialization-changed': {
    says: {
      style: ({ name, before, after }) =>
        `The style of the parameter ${name} was ${before} and is ${after} now.`,
      explode: ({ name, before, after }) =>
        `\`explode\` of the parameter ${name} was ${before} and is ${after} now.`,
      content: ({ name, before, after }) =>
        `The parameter ${name} was written as ${before} and is ${after} now.`,
      reserved: ({ name }) => `The parameter ${name} does not allow reserved characters any more.`,
      unreserved: ({ name }) => `The parameter ${name} allows reserved characters now.`,
    },
    why: 'A list is read as one value, or one value as several.',
    way: 'Take both forms.',
  },
  'request-body-became-required': {
    says: { stated: () => 'The request body is required now.' },
    why: 'Calls without a body are answered 400.',
    way: 'Keep it optional, without it everything as before.',
  },
  'request-body-became-optional': {
    says: { stated: () => 'The request body is optional now.' },
    why: '',
    way: '',
  },
  'request-encoding-changed': {
    says: {
      gone: ({ name, values }) => `The part ${name} of the form does not take ${values} any more.`,
      added: ({ name, values }) => `The part ${name} of the form takes ${values} as well now.`,
      style: ({ name, before, after }) =>
        `The part ${name} of the form was written ${before} and is ${after} now.`,
    },
    why: 'Uploads that passed yesterday are refused.',
    way: 'Keep taking what was taken.',
  },
  'response-status-added': {
    says: {
      success: ({ name }) => `${name} is a new answer of success.`,
      other: ({ name }) => `${name} is a new answer.`,
      answer: ({ name }) => `A receiver may now also answer ${name}.`,
    },
    why: 'Code that tests for the old status takes success for a failure.',
    way: 'Answer the same status, or the new one only to who asks for it.',
  },
  'response-status-removed': {
    says: {
      last: ({ name }) => `${name} is gone, and no other success of the baseline is left.`,
      another: ({ name }) => `${name} is gone; another success of the baseline is left.`,
      error: ({ name }) => `The answer ${name} is not described any more.`,
      answer: ({ name }) => `${name} is no described answer of a receiver any more.`,
    },
    why: 'Code waits for a status that never comes.',
    way: 'Keep answering the old status.',
  },
  'response-header-added': { says: { new: ({ name }) => `The header ${name} is new.` }, why: '', way: '' },
  'response-header-removed': {
    says: leaving((name) => `The header ${name}`),
    why: 'Code that reads it has no value: no `Location`, no `Retry-After`, no signature to check.',
    way: 'Keep sending it, deprecate it with a date, and remove it after that day.',
  },
  'response-header-became-optional': {
    says: { stated: ({ name }) => `The header ${name} may be missing now.` },
    why: 'Code that counts on it reads `undefined`.',
    way: 'Go on sending it always.',
  },
  'response-header-became-required': {
    says: { stated: ({ name }) => `The header ${name} is always sent now.` },
    why: '',
    way: '',
  },
  'security-tightened': {
    says: {
      tightened: ({ before, after }) =>
        `Credentials that were enough are not any more: ${before} before, ${after} now.`,
    },
    why: 'Tokens issued last month stop working.',
    way: 'Take the old credentials beside the new ones until an announced day.',
  },
  'security-loosened': {
    says: {
      loosened: ({ before, after }) => `Fewer credentials are enough: ${before} before, ${after} now.`,
    },
    why: '',
    way: '',
  },
  'security-scheme-changed': {
    says: {
      moved: ({ name, before, after }) => `The credential ${name} was ${before} and is ${after} now.`,
      'flow-gone': ({ name, values }) => `The scheme ${name} has lost a flow: ${values}.`,
      url: ({ name, keyword, before, after }) => `${keyword} of ${name} was ${before} and is ${after} now.`,
      'flow-added': ({ name, values }) => `The scheme ${name} has a new flow: ${values}.`,
    },
    why: 'Credentials go to the wrong place, or tokens cannot be had any more.',
    way: 'Take the credential in both places, and keep the old flow, until an announced day.',
  },
};
