/** `verified` and `unverified`, `active` and `inactive`, or one of the pairs that the language has. */
export function isOpposite(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (/^(un|in|non_?|not_?|dis|de|no_?|is_not_)/.test(long) && long.endsWith(short)) return true;
  return OPPOSITES.some((pair) => pair.includes(one) && pair.includes(other));
}

const OPPOSITES = [
  ['yes', 'no'],
  ['y', 'n'],
  ['true', 'false'],
  ['on', 'off'],
  ['enabled', 'disabled'],
  ['enable', 'disable'],
  ['open', 'opened', 'closed', 'resolved'],
  ['up', 'down'],
  ['online', 'offline'],
  ['public', 'private'],
  ['live', 'test'],
  ['success', 'succeeded', 'passed', 'ok', 'failure', 'failed', 'error'],
  ['accepted', 'approved', 'rejected', 'declined', 'denied'],
  ['allowed', 'blocked'],
  ['subscribed', 'unsubscribed', 'opted_in', 'opted_out'],
  ['present', 'absent'],
  ['full', 'empty'],
  ['active', 'archived', 'deleted', 'trashed', 'suspended', 'retired'],
  ['locked', 'unlocked'],
];
