/*
 * Verbs of paths, operationIds and summaries, by what they say of a POST.
 */

const set = (list: string) => new Set(list.split(' '));

export const READ = set(
  'search query inquire inquiry enquiry lookup find filter list get fetch retrieve show view count validate calculate compute estimate ' +
    'preview simulate resolve parse compare diff suggest autocomplete graphql health ping introspect',
);

export const STATE = set(
  'cancel abort stop pause resume archive unarchive enable disable activate deactivate suspend unsuspend ' +
    'reactivate lock unlock close reopen complete finish finalize finalise confirm approve reject accept decline ' +
    'acknowledge ack read unread seen mark mute unmute block unblock unsubscribe follow unfollow star unstar like ' +
    'unlike leave delete remove destroy restore undelete purge redact clear update edit modify patch replace ' +
    'rename move set unset reset expire void release hold unhold end hangup unpublish assign reassign unassign attach ' +
    'detach link unlink terminate change heartbeat default check verify ' +
    'stornieren abbrechen widerrufen cancelar anular annuler annullare 取消 撤销 撤回',
);

/** Actions on an item, below which alone they are that: `POST /messages/{id}/cancellation`, `…/recall`. */
export const BELOW_ITEM = set(
  'withdraw retract rescind revert revoke cancellation cancelation abortion termination revocation withdrawal recall removal suspension deactivation ' +
    'activation approval rejection confirmation completion closure archival',
);

/** Of these, the ones that start an action phrase: `mark-read`, `remove_all`; `read-receipts` is a thing. */
export const STATE_PHRASE = set(
  'mark cancel change update delete remove set unset enable disable attach detach assign reassign unassign stop terminate',
);

export const EFFECT = set(
  'send resend redeliver redrive charge pay capture refund transfer payout dispatch trigger dial call notify ' +
    'order purchase buy book checkout clone copy duplicate fork create import rotate batch bulk post publish ' +
    'run rerun execute invoke start',
);

/** Verbs that say plainly in an operationId that something comes into being or goes out. */
export const MAKES = set(
  'create send resend submit place book charge pay capture refund transfer purchase order buy trigger dispatch import ' +
    'schedule initiate issue make provision enqueue dial call',
);

/** `verifyPhone` may send a code, `checkFraud` may make a report: the answer tells. */
export const UNCLEAR = set('check verify read default link like hold release move');

export const SESSION = set(
  'token auth login logon signin logout signout authenticate authorize authorise introspect introspection revoke ' +
    'revocation refresh oauth2 oauth',
);

/** Words around a verb that say how many or where, not what. */
export const BESIDE = set('batch bulk multi all many force v1 v2 v3 api');
