import type { Operation } from '../../contract/contract';
import { isSafePost } from '../operations/kinds';
import { segments, singular, words } from '../text/words';

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
    'anonymize anonymise evaluate extract summarize transfer vote rate tag untag sign render transcribe analyze analyse classify compose ' +
    'duplicate reverse fire instantiate replicate settle dispute deposit withdraw enqueue simulate answer deliver recover ' +
    'toggle build match reconcile manage engage encrypt decrypt sweep bind swap port hide crop resize scan probe subscribe unsubscribe',
);

/** Verbs of reading, which promise that nothing changes. */
const READING = set('get list fetch retrieve');
const CREATING = set('create insert');
const CHANGING = set('update replace upsert edit modify');
const DELETING = set('delete remove destroy');

/** True where a word can be what a method does, does again, or undoes: `rerequest`, `unassign`, `deprovision`. */
export function isVerb(word: string): boolean {
  const plain = word.replace(/^(re|un|de|dis)-?/, '');
  return [word, plain].some((one) => GENERIC.has(one) || DOMAIN.has(one));
}

/** Endings of what is a thing: nobody can list all verbs, and few verbs end like this. */
const THING =
  /(tion|sion|ment|ity|ness|ance|ence|ship|age|ism|dom|ory|ics|er|or|data|info|status|address|process)$/;

/**
 * The first word of the action that a path ends with: `/tasks/{id}/duplicate`, `/sandbox/item/fire_webhook`. That is a
 * known verb, or what stands in a POST or PUT after what is acted upon, does not look like the name of a thing, and is
 * not made or read by the words of the summary ("Add a note").
 */
export function actionOf({ route, method, node }: Operation): string | undefined {
  const path = segments(route);
  const last = path.at(-1);
  if (!last || last.parameter || path.length < 2) return undefined;
  const [first = '', next] = words(last.text);
  if (isVerb(first)) return first;
  const isActing = method === 'post' || method === 'put';
  // `phone-number`, `bank-account`: of two words the first is rarely a verb that nobody has listed.
  if (next !== undefined && !/(ate|i[sz]e|ify)$/.test(first)) return undefined;
  if (!isActing || singular(first) !== first || THING.test(first)) return undefined;
  const said = [node['summary'], node['description']].find((text) => typeof text === 'string' && text !== '');
  const [begins = ''] = typeof said === 'string' ? words(said.slice(0, 80)) : [];
  return needsNoun(singular(begins)) ? undefined : first;
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
