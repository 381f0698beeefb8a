import type { SpecDocument } from '../document/read';
import type { Finding } from '../report';
import type { FixKind, Proposal } from './fix';
import { FIXERS } from './fixers';
import { proposalFor, type Wanted } from './propose';

/** A text that was read and reviewed. */
export interface Reviewed {
  text: string;
  document: SpecDocument;
  findings: readonly Finding[];
}

export interface MendOptions {
  file: string;
  kinds: readonly FixKind[];
  /** The rules whose findings are to be mended. Default: all. */
  rules?: readonly string[] | undefined;
}

/** A finding, and what would mend it. */
export interface Found extends Wanted {
  proposal: Proposal;
}

/** What would mend the findings of a document that nobody set aside, each place once. */
export function foundIn({ document, findings }: Reviewed, { kinds, rules }: MendOptions): Found[] {
  const open = findings.filter(
    ({ rule, waived, file }) =>
      waived === undefined && file === undefined && FIXERS.has(rule) && (rules?.includes(rule) ?? true),
  );
  const distinct = [
    ...new Map(open.map(({ rule, pointer }) => [`${rule} ${pointer}`, { rule, pointer }])).values(),
  ];
  return distinct.flatMap((wanted) => {
    const proposal = proposalFor(document, wanted);
    return proposal && kinds.includes(proposal.kind) ? { ...wanted, proposal } : [];
  });
}

/** The same by rule. */
export function byRuleOf(all: readonly Found[]): [string, Found[]][] {
  return [...new Set(all.map(({ rule }) => rule))].map((rule) => [
    rule,
    all.filter((one) => one.rule === rule),
  ]);
}
