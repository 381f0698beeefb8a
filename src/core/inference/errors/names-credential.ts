import type { Operation } from '../../contract/contract';
import { isNamed } from '../text/sentences';

/** Shorter ones, `key` and `token`, are also words for much else; so are these. */
const FEWEST_LETTERS = 6;
const OF_ANYTHING =
  /^(accounts?|messages?|clients?|callers?|users?|default|requests?|headers?|numbers?|recipients?|senders?|customers?|service|gateway|server|production|sandbox|public|private|internal|external|partners?|tickets?|string)$/i;

/** True for a text that speaks of a credential that the operation asks for by the name of its scheme: `authkey`. */
export function namesCredential({ security = [] }: Operation, text: string): boolean {
  return security
    .flatMap((one) => Object.keys(one))
    .some((name) => name.length >= FEWEST_LETTERS && !OF_ANYTHING.test(name) && isNamed(text, name));
}
