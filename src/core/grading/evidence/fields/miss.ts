import type { Contract } from '../../../contract/contract';
import type { Exchanged } from '../../../inference/fields/exchanged';
import type { Instead } from '../../../inference/meanings/instead';
import type { Look } from '../kind';
import type { Member } from './wanted';

/** Which way a message travels. */
export type Flow = 'request' | 'response';

/** What a question about fields is asked of. */
export interface Asking {
  contract: Contract;
  look: Look;
}

/** What is asked of a field, in the order in which it is asked. */
export const ASPECTS = [
  'meaning',
  'type',
  'in',
  'of',
  'required',
  'values',
  'included',
  'open',
  'bounded',
  'shown',
  'sameAs',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A field that has the name, and the first thing that it lacks. */
export interface Miss {
  /** None where the body itself is meant. */
  field: Exchanged | undefined;
  lacks: Aspect;
  /** What its type is instead, where it only looks like what is meant. */
  instead?: Instead;
  /** The meaning that no value of it has. */
  value?: string;
  /** What each entry has to have, and the first that they lack. */
  inner?: { member: Member; miss: Miss | undefined };
}

/** What became of one wanted field: it is there, or not, and what comes closest. */
export type Verdict = { fits: true } | { fits: false; miss: Miss | undefined };
