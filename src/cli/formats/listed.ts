import type { Finding } from '../../core/report';
import { mostSevere } from '../../worker/most-severe';
import type { Reviewed } from './format';

/** A page with more findings is no longer read, and takes a browser minutes to show. JSON and SARIF hold all. */
const MOST_LISTED = 2_000;

/** Those of some findings that a format for people lists, in the order they came, and how many it leaves out. */
export type Listing = (findings: readonly Finding[]) => { listed: readonly Finding[]; left: number };

/** The most severe findings of all files together; all of them where they are not too many. */
export function listingOf(reviewed: readonly Reviewed[]): Listing {
  const all = reviewed.flatMap(({ report }) => report.findings);
  const kept = all.length > MOST_LISTED ? new Set(mostSevere(all, MOST_LISTED)) : undefined;
  return (findings) => {
    const listed = kept ? findings.filter((finding) => kept.has(finding)) : findings;
    return { listed, left: findings.length - listed.length };
  };
}
