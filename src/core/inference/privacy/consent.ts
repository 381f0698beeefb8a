import type { Contract, Operation } from '../../contract/contract';
import { saidInBody, says } from './said';

/** True where an operation, its failures or its fields speak of what happens when somebody has opted out. */
export function speaksOfConsent(contract: Contract, operation: Operation): boolean {
  return [OPT_OUT, KEYWORD].some(
    (what) => says(contract, operation, what) || what.test(saidInBody(contract, operation)),
  );
}

/** What a recipient answers, as people write it: `STOP`, "reply stop". */
const KEYWORD = /\bSTOP\b|\b[Rr]epl(y|ies|ied|ying)( with)? ["'`“]?stop\b/;

const OPT_OUT =
  /(?<![a-z])opt(ed|s|ing)?[- _]?(out|in)(?![a-z])|unsubscrib|consent|do[- ]not[- ](contact|call|disturb)|suppress(ed|ion)|退订|拒收|同意|免打扰/i;
