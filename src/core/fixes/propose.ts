import { contractOf } from '../contract/build';
import { Overspent } from '../budget';
import { editsFor } from '../document/edits/edits-for';
import type { SpecDocument } from '../document/read';
import { fromPointer, memberOf, type JsonPath, type JsonValue } from '../json';
import type { Finding } from '../report';
import type { Texts } from '../texts/texts';
import { staysAfter, type Fix, type Proposal } from './fix';
import { FIXERS } from './fixers';

/** A finding to mend: its rule and its place. */
export type Wanted = Pick<Finding, 'rule' | 'pointer'>;

/** A document, with the text and the name of the file that it was read from. */
export interface Fixable {
  document: SpecDocument;
  text: string;
  file: string;
}

/** What would mend a finding, before it is put into edits; undefined where nothing does, or the document is too much. */
export function proposalFor({ root }: SpecDocument, { rule, pointer }: Wanted): Proposal | undefined {
  const fixer = FIXERS.get(rule);
  if (!fixer) return undefined;
  try {
    return fixer({ contract: contractOf(root), path: pathOf(root, pointer) });
  } catch (error) {
    if (error instanceof Overspent) return undefined;
    throw error;
  }
}

/** The same as edits of the text, told in the reader's language. */
export function fixFor({ document, text, file }: Fixable, wanted: Wanted, texts: Texts): Fix | undefined {
  const found = proposalFor(document, wanted);
  const edits = found && editsFor(text, found.changes, file);
  if (!edits) return undefined;
  const { say, what } = found.title;
  return {
    id: wanted.rule,
    kind: found.kind,
    title: texts.fixes[say](what),
    edits,
    stays: staysAfter(found),
  };
}

/** The keys of a pointer, with the indices of lists as numbers. */
function pathOf(root: JsonValue, pointer: string): JsonPath {
  let value: JsonValue | undefined = root;
  return fromPointer(pointer).map((key) => {
    const step = Array.isArray(value) ? Number(key) : key;
    value = memberOf(value, key);
    return step;
  });
}
