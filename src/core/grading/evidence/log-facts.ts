/**
 * What a contract settles about a list that grows while it is read.
 * - `walk`: it is read page by page, from a place that counts neither rows nor pages
 * - `filter`: it can be narrowed to a state and to a span of time
 * - `why`: its things say why they failed and when their state last changed, in the list and alone
 * - `steps`: what became of one thing can be read step by step
 * - `order`: the order is told
 * - `resume`: whoever has read to the end can go on there later
 * - `times`: each time is RFC 3339 by its schema
 */
export const LOG_FACTS = ['walk', 'filter', 'why', 'steps', 'order', 'resume', 'times'] as const;
export type LogFact = (typeof LOG_FACTS)[number];
