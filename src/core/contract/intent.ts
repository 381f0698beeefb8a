import type { Operation } from './contract';
import { segments, words } from './words';

/**
 * What a POST is for, as far as its name tells.
 * - `read`: looks something up, checks or computes it; POST only carries the question
 * - `state`: sets a state of something that exists; doing it twice changes nothing more
 * - `effect`: makes something happen, and twice makes it happen twice
 * - `session`: signs in, gets or gives back a token
 * - `unknown`: the name is a noun
 */
export type Intent = 'read' | 'state' | 'effect' | 'session' | 'unknown';

const set = (list: string) => new Set(list.split(' '));

const READ = set(
  'search query lookup find filter list get fetch retrieve show view count validate calculate compute estimate ' +
    'preview simulate resolve parse compare diff suggest autocomplete graphql health ping introspect',
);

const STATE = set(
  'cancel abort stop pause resume archive unarchive enable disable activate deactivate suspend unsuspend ' +
    'reactivate lock unlock close reopen complete finish finalize finalise confirm approve reject accept decline ' +
    'acknowledge ack read unread seen mark mute unmute block unblock unsubscribe follow unfollow star unstar like ' +
    'unlike leave delete remove destroy restore undelete purge redact clear update edit modify patch replace ' +
    'rename move set unset reset expire void release hold unhold end hangup unpublish assign unassign attach ' +
    'detach link unlink add heartbeat default check verify',
);

const EFFECT = set(
  'send resend redeliver redrive charge pay capture refund transfer payout dispatch trigger dial call notify ' +
    'order purchase buy book checkout clone copy duplicate fork create import rotate batch bulk post publish ' +
    'run rerun execute invoke start',
);

/** Verbs that say plainly in an operationId that something comes into being or goes out. */
const MAKES = set(
  'create send resend place book charge pay capture refund transfer purchase order buy trigger dispatch import ' +
    'schedule initiate issue make provision enqueue dial call',
);

const SESSION = set(
  'token login logon signin logout signout authenticate authorize authorise introspect introspection revoke ' +
    'revocation refresh oauth2 oauth',
);

/** Words around a verb that say how many or where, not what. */
const BESIDE = set('batch bulk multi all many v1 v2 v3 api');

/** Judges an operation by the last segment of its path, then by the verb of its operationId. */
export function intentOf(operation: Operation): Intent {
  const path = segments(operation.route);
  const last = path.at(-1);
  if (!last) return 'unknown';
  if (last.parameter) return intentOfId(operation.operationId);
  const bySegment = intentOfSegment(last.text, path.length > 1);
  return bySegment === 'unknown' ? intentOfId(operation.operationId) : bySegment;
}

function intentOfSegment(text: string, hasParent: boolean): Intent {
  const all = words(text);
  const spoken = all.filter((word) => !BESIDE.has(word));
  const [first = ''] = spoken;
  if (spoken.length === 0) return all.length > 0 ? 'effect' : 'unknown';
  if (SESSION.has(spoken.join('')) || SESSION.has(first)) return 'session';
  if (READ.has(first)) return 'read';
  // A verb alone is an action on what stands before it; `/read-receipts` and `/holds` are things.
  if (spoken.length === 1 && hasParent && STATE.has(first)) return 'state';
  if (EFFECT.has(first) && (spoken.length === 1 || MAKES.has(first))) return 'effect';
  // `chat.postMessage`, `message.create`: the resource comes first.
  const verb = words(text.split('.').at(-1) ?? '')[0] ?? '';
  if (text.includes('.') && verb !== first) return intentOfSegment(text.split('.').at(-1) ?? '', true);
  return 'unknown';
}

/** `createMessage`, `messages.create`, `issues/create-comment`, `messages_create`. */
function intentOfId(operationId: string | undefined): Intent {
  if (operationId === undefined) return 'unknown';
  const verb = words(operationId.split(/[./:]/).at(-1) ?? '')[0] ?? '';
  const trailing = /[_.]([a-z]+)$/.exec(operationId)?.[1] ?? '';
  for (const word of [verb, trailing]) {
    if (READ.has(word)) return 'read';
    if (MAKES.has(word)) return 'effect';
    if (word !== 'check' && word !== 'verify' && word !== 'read' && STATE.has(word)) return 'state';
    if (SESSION.has(word)) return 'session';
  }
  return 'unknown';
}

/** The noun an operation is about: its last path segment that is neither a parameter nor an action. */
export function subjectOf(operation: Operation): string | undefined {
  const path = segments(operation.route).filter(({ parameter }) => !parameter);
  const isAction = ({ text }: { text: string }, i: number) => intentOfSegment(text, i > 0) !== 'unknown';
  return (path.filter((segment, i) => !isAction(segment, i)).at(-1) ?? path.at(-1))?.text;
}
