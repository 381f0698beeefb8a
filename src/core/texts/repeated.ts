/** The template of a message that holds in more places than one. Its first part is a whole message of its own. */
export const REPEATED = '{0} The same holds in {1} more places, among them {2}.';

/** The message for the first place, and how many others there are, with some of them in back-ticks. */
export function repeated(message: string, others: number, among: string): string {
  const values = [message, String(others), among];
  return REPEATED.replace(/\{(\d)\}/g, (_, i: string) => values[Number(i)] ?? '');
}
