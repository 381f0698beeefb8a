import { B, R, S, type CompatRule, type Sufferer, type Verdict } from './verdict';

type Both = readonly [request: Verdict, response: Verdict];

interface Directed {
  rules: readonly [request: CompatRule, response: CompatRule];
  cases: Readonly<Record<string, Both>>;
  /** Else who sends, or who reads. */
  sufferers?: readonly [request: Sufferer, response: Sufferer];
}

/** How a thing may go away: without a word, deprecated without a date, before its date, dated without a deprecation, when due. */
const GONE = { gone: [B, B], undated: [B, B], early: [B, B], unmarked: [B, B], due: [S, S] } as const;

/**
 * What may happen to a body and its schemas, and what it means for who sends it and for who reads it: requests may only
 * widen, responses may only narrow. Each of these is two kinds: `request-…` and `response-…`.
 */
export const DIRECTED = {
  'media-type-added': of('compat-operation-removed', 'compat-response-removed', { new: [S, S] }),
  // A range that became one of its types asks more of who sends, and promises more to who reads.
  'media-type-removed': of('compat-operation-removed', 'compat-response-removed', {
    gone: [B, B],
    narrower: [B, S],
  }),
  'body-added': of('compat-request-tightened', 'compat-response-removed', {
    required: [B, S],
    optional: [S, S],
  }),
  'body-removed': of('compat-request-tightened', 'compat-response-removed', { gone: [B, B] }),
  // A default does not help: it says what the server assumes, not that the member may be absent.
  'property-added': {
    ...of('compat-request-tightened', 'compat-type-changed', {
      required: [B, S],
      optional: [S, S],
      closed: [S, R],
    }),
    sufferers: ['senders', 'strict-readers'],
  },
  // Optional or not: the name may come back with another meaning (Zalando 107), GitHub and AIP-180 say the same.
  'property-removed': of('compat-request-tightened', 'compat-response-removed', {
    ...GONE,
    hidden: [B, B],
    refused: [B, B],
  }),
  'property-became-required': of('compat-request-tightened', 'compat-response-removed', {
    declared: [B, S],
    undeclared: [B, S],
  }),
  'property-became-optional': of('compat-request-tightened', 'compat-response-removed', {
    unlisted: [S, B],
  }),
  'type-changed': of('compat-type-changed', 'compat-type-changed', {
    wider: [S, B],
    narrower: [B, S],
    other: [B, B],
    list: [S, B],
    'one-text-list': [R, B],
  }),
  // `nullable` without `type` beside it says nothing by the letter of 3.0.4, and much to people.
  'became-nullable': of('compat-request-tightened', 'compat-response-removed', {
    stated: [S, B],
    doubtful: [S, R],
  }),
  'became-not-nullable': of('compat-request-tightened', 'compat-response-removed', {
    stated: [B, S],
    doubtful: [R, S],
  }),
  // Whether anybody checks a format is not said: an annotation by JSON Schema 2020-12.
  'format-changed': of('compat-type-changed', 'compat-type-changed', {
    wider: [S, B],
    narrower: [B, S],
    other: [B, B],
    set: [R, S],
    dropped: [S, R],
    unknown: [R, R],
  }),
  // Additive for GitHub and Stripe, forbidden by Zalando 107, a new version for Azure: risky, unless the list is open.
  'enum-widened': of('compat-request-tightened', 'compat-response-enum-widened', {
    added: [S, R],
    dropped: [S, R],
    opened: [S, R],
    open: [S, S],
    replaced: [S, B],
  }),
  'enum-narrowed': of('compat-request-tightened', 'compat-response-enum-widened', {
    gone: [B, S],
    set: [B, S],
    closed: [B, S],
    replaced: [B, S],
  }),
  'constraint-tightened': of('compat-request-tightened', 'compat-type-changed', {
    changed: [B, S],
    set: [B, S],
  }),
  'constraint-loosened': of('compat-request-tightened', 'compat-type-changed', {
    changed: [S, R],
    dropped: [S, R],
  }),
  'pattern-changed': of('compat-request-tightened', 'compat-type-changed', { changed: [R, R] }),
  'additional-properties-narrowed': of('compat-request-tightened', 'compat-type-changed', {
    closed: [B, S],
    typed: [B, S],
  }),
  'additional-properties-widened': {
    ...of('compat-request-tightened', 'compat-type-changed', { opened: [S, R], untyped: [S, R] }),
    sufferers: ['senders', 'strict-readers'],
  },
  'choice-added': of('compat-request-tightened', 'compat-type-changed', { new: [S, B] }),
  'choice-removed': of('compat-request-tightened', 'compat-type-changed', { gone: [B, S] }),
  'discriminator-changed': of('compat-type-changed', 'compat-type-changed', {
    property: [B, B],
    renamed: [B, B],
    retargeted: [B, B],
    gone: [B, S],
    added: [S, R],
    appeared: [R, R],
    disappeared: [R, R],
  }),
  'condition-changed': of('compat-request-tightened', 'compat-type-changed', {
    added: [B, S],
    removed: [S, R],
    changed: [R, R],
  }),
  // AIP-180 and Azure 1027 count another default as incompatible: the most silent break there is.
  'default-changed': of('compat-type-changed', 'compat-type-changed', {
    other: [B, R],
    added: [R, S],
    removed: [R, R],
  }),
} as const satisfies Record<string, Directed>;

function of<const Cases extends Directed['cases']>(request: CompatRule, response: CompatRule, cases: Cases) {
  return { rules: [request, response] as const, cases };
}

export type Topic = keyof typeof DIRECTED;
