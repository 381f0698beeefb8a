import { B, R, S, type CompatRule, type Sufferer, type Verdict } from './verdict';

interface Undirected {
  rule?: CompatRule;
  cases: Readonly<Record<string, Verdict>>;
  sufferer: Sufferer;
}

/** How a thing may go away: without a word, deprecated without a date, before its date, dated without a deprecation, when due. */
const GONE = { gone: B, undated: B, early: B, unmarked: B, due: S } as const;

const REMOVED = 'compat-operation-removed';
const TIGHTENED = 'compat-request-tightened';
const ANSWERED = 'compat-response-removed';
const SUNSET = 'compat-sunset-honoured';

/** The kinds that are not the same thing in two directions. */
export const UNDIRECTED = {
  'operation-added': { cases: { new: S }, sufferer: 'callers' },
  'operation-removed': { rule: REMOVED, cases: GONE, sufferer: 'everyone' },
  // AIP-180 counts what breaks source code; Zalando 106 does not.
  'operation-id-changed': { rule: REMOVED, cases: { changed: R, removed: R }, sufferer: 'sdk-users' },
  'webhook-added': { cases: { new: S }, sufferer: 'receivers' },
  'webhook-removed': { rule: REMOVED, cases: GONE, sufferer: 'receivers' },
  'callback-added': { cases: { new: S }, sufferer: 'receivers' },
  'callback-removed': { rule: REMOVED, cases: GONE, sufferer: 'receivers' },
  'server-added': { cases: { new: S }, sufferer: 'callers' },
  // The old address may answer still.
  'server-removed': { rule: REMOVED, cases: { gone: R }, sufferer: 'everyone' },

  'deprecation-added': { cases: { new: S }, sufferer: 'planners' },
  'deprecation-withdrawn': { cases: { withdrawn: S }, sufferer: 'planners' },
  'sunset-added': { rule: SUNSET, cases: { soon: B, past: B, 'in-time': S }, sufferer: 'planners' },
  'sunset-moved-earlier': { rule: SUNSET, cases: { earlier: B }, sufferer: 'planners' },
  'sunset-moved-later': { cases: { later: S }, sufferer: 'planners' },
  'sunset-removed': { rule: SUNSET, cases: { gone: B }, sufferer: 'planners' },
  'sunset-unreadable': { rule: SUNSET, cases: { unreadable: R }, sufferer: 'planners' },

  // Paging introduced is compatible for Microsoft Graph, and not for AIP-158.
  'request-parameter-added': {
    rule: TIGHTENED,
    cases: { required: B, paging: R, optional: S },
    sufferer: 'senders',
  },
  'request-parameter-removed': { rule: TIGHTENED, cases: GONE, sufferer: 'senders' },
  'request-parameter-became-required': { rule: TIGHTENED, cases: { stated: B }, sufferer: 'senders' },
  'request-parameter-became-optional': { rule: TIGHTENED, cases: { stated: S }, sufferer: 'senders' },
  'request-parameter-serialization-changed': {
    rule: TIGHTENED,
    cases: { style: B, explode: B, content: B, reserved: B, unreserved: S },
    sufferer: 'senders',
  },
  'request-body-became-required': { rule: TIGHTENED, cases: { stated: B }, sufferer: 'senders' },
  'request-body-became-optional': { rule: TIGHTENED, cases: { stated: S }, sufferer: 'senders' },
  'request-encoding-changed': {
    rule: TIGHTENED,
    cases: { gone: B, added: S, style: B },
    sufferer: 'senders',
  },

  // `answer`: to a webhook it is the caller who answers.
  'response-status-added': {
    rule: 'compat-response-enum-widened',
    cases: { success: R, other: S, answer: S },
    sufferer: 'readers',
  },
  'response-status-removed': {
    rule: REMOVED,
    cases: { last: B, another: R, error: S, answer: R },
    sufferer: 'readers',
  },
  'response-header-added': { rule: ANSWERED, cases: { new: S }, sufferer: 'readers' },
  'response-header-removed': { rule: ANSWERED, cases: GONE, sufferer: 'readers' },
  'response-header-became-optional': { rule: ANSWERED, cases: { stated: B }, sufferer: 'readers' },
  'response-header-became-required': { rule: ANSWERED, cases: { stated: S }, sufferer: 'readers' },

  'security-tightened': {
    rule: 'compat-auth-tightened',
    cases: { tightened: B },
    sufferer: 'credential-holders',
  },
  'security-loosened': { cases: { loosened: S }, sufferer: 'credential-holders' },
  'security-scheme-changed': {
    rule: 'compat-auth-tightened',
    cases: { moved: B, 'flow-gone': B, url: R, 'flow-added': S },
    sufferer: 'credential-holders',
  },
} as const satisfies Record<string, Undirected>;
