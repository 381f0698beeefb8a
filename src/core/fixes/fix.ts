import type { Contract } from '../contract/contract';
import type { Change } from '../document/edits/change';
import type { TextEdit } from '../document/edits/text-edit';
import type { JsonPath } from '../json';

/**
 * - `safe`: there is one way to mend it, and it promises nothing of the API that the document did not promise before
 * - `suggestion`: it states what the API does, by what is usual: a bound, a format, a media type. Somebody who knows has to agree
 * - `shared-component`: a reference, and the component that it leads to where there is none yet
 * - `skeleton`: a place with `TODO:` in it, for somebody to complete; it earns nothing before
 */
export type FixKind = 'safe' | 'suggestion' | 'shared-component' | 'skeleton';

/** What changes the words of a document and needs no other piece of it: such a fix has no reason to bring findings of its own. */
export function standsAlone(kind: FixKind): boolean {
  return kind === 'safe' || kind === 'suggestion';
}

/** A quick fix of one finding. */
export interface Fix {
  /** The rule whose finding it mends. */
  id: string;
  kind: FixKind;
  /** What it does, in the reader's language. */
  title: string;
  edits: TextEdit[];
  /** The finding stays until somebody has written what is missing. */
  stays: boolean;
}

/** What a fix is to mend. */
export interface Subject {
  contract: Contract;
  /** Where the finding stands. */
  path: JsonPath;
}

/** What a fix would do, before it is put into edits. */
export interface Proposal {
  kind: FixKind;
  title: Title;
  changes: Change[];
  /** A skeleton that is valid as it is: what is left to write is not what the rule asks for. */
  clears?: boolean;
}

/** What is said of a fix: `what` is a name as it stands in the document. */
export interface Title {
  say: 'add' | 'remove' | 'rename' | 'replace' | 'complete';
  what: string;
}

/** The one fix for a finding of its rule; undefined where there is none at this place. */
export type Fixer = (subject: Subject) => Proposal | undefined;

/** Whether a finding stays for all that a fix does. */
export function staysAfter({ kind, clears = false }: Proposal): boolean {
  return kind === 'skeleton' && !clears;
}

/** What several changes amount to; undefined for none. */
export function proposal(kind: FixKind, title: Title, changes: readonly Change[]): Proposal | undefined {
  return changes.length > 0 ? { kind, title, changes: [...changes] } : undefined;
}

export function set(path: JsonPath, value: Extract<Change, { op: 'set' }>['value']): Change {
  return { op: 'set', path, value };
}

export function append(path: JsonPath, value: Extract<Change, { op: 'append' }>['value']): Change {
  return { op: 'append', path, value };
}

export function remove(path: JsonPath): Change {
  return { op: 'remove', path };
}

export function rename(path: JsonPath, name: string): Change {
  return { op: 'rename', path, name };
}
