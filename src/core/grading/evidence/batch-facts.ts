/**
 * What a contract settles about a batch.
 * - `results`: each thing has one: which it is, what became of it, its id
 * - `item-error`: what is refused carries the error that it would get alone
 * - `named`: each thing has a name of the caller's, required and of limited length
 * - `repeat`: what comes back for a name that was accepted before
 * - `size`: a limit as data, and an error code of its own for a longer one
 * - `whole`: one bad thing refuses no others; a refusal of all says that nothing was done
 * - `counts`: the accepted and the refused, as numbers
 */
export const BATCH_FACTS = ['results', 'item-error', 'named', 'repeat', 'size', 'whole', 'counts'] as const;
export type BatchFact = (typeof BATCH_FACTS)[number];
