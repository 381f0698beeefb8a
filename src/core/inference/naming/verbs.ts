import type { Operation } from '../../contract/contract';
import { isSafePost } from '../operations/kinds';

const set = (list: string) => new Set(list.split(' '));

/** Verbs that say nothing without a noun: `get` of what? */
const GENERIC = set(
  'get list read fetch retrieve find show view create add insert new update edit modify set patch put post replace ' +
    'upsert save store delete remove destroy',
);

/** Further words that a name may begin or end with. Ambiguous ones (`order`, `charge`) count as verbs: silence is cheaper. */
const DOMAIN = set(
  'search query lookup describe count check download export head options stream watch subscribe poll export preview ' +
    'validate verify calculate compute estimate compare resolve test ping introspect login logout signin signout signup ' +
    'register authenticate authorize refresh revoke token send resend redeliver order buy purchase book reserve charge ' +
    'pay capture refund transfer void cancel abort stop start pause resume restart run execute invoke trigger dispatch ' +
    'schedule reschedule submit confirm approve reject accept decline acknowledge complete finish finalize close reopen ' +
    'open archive unarchive enable disable activate deactivate suspend block unblock lock unlock mute unmute publish ' +
    'unpublish release hold expire reset rotate generate issue provision import upload attach detach link unlink ' +
    'assign unassign add move copy clone fork merge rename restore undelete purge clear redact sync migrate convert ' +
    'transcode translate render call dial hangup notify invite join leave follow unfollow star unstar like unlike ' +
    'mark track report log record batch bulk handle receive request apply redeem claim grant exchange convert is has ' +
    'can do make place initiate commit pin unpin dismiss snooze escalate forward reply defer flag unflag ban unban kick ' +
    'promote demote split share deploy undeploy provision deprovision restart reboot replay retry rebuild resubmit rollback ' +
    'anonymize anonymise evaluate extract summarize transfer vote rate tag untag sign render transcribe analyze analyse classify compose',
);

/** Verbs of reading, which promise that nothing changes. */
const READING = set('get list fetch retrieve');
const CREATING = set('create insert');
const CHANGING = set('update replace upsert edit modify');
const DELETING = set('delete remove destroy');

/** True where a word can be what a method does, or does again: `rerequest`. */
export function isVerb(word: string): boolean {
  const again = word.startsWith('re') ? word.slice(2) : word;
  return [word, again].some((one) => GENERIC.has(one) || DOMAIN.has(one));
}

/** True for `get` and the like, which need a noun. */
export function needsNoun(word: string): boolean {
  return GENERIC.has(word);
}

/**
 * True where the verb promises what the method does not do. Only clear cases: many POSTs update, delete in bulk
 * or read, a PUT may create, and a GET has no business with creating, changing or deleting.
 */
export function contradicts(verb: string, operation: Operation): boolean {
  switch (operation.method) {
    case 'get':
    case 'head':
      return CREATING.has(verb) || CHANGING.has(verb) || DELETING.has(verb);
    case 'post':
      return READING.has(verb) && !isSafePost(operation);
    case 'put':
      return READING.has(verb);
    case 'patch':
      return READING.has(verb) || CREATING.has(verb);
    case 'delete':
      return READING.has(verb) || CREATING.has(verb) || CHANGING.has(verb);
    default:
      return false;
  }
}
