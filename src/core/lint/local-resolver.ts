import { Resolver } from '@stoplight/spectral-ref-resolver';
import type { SpecDocument } from '../document/read';
import { fromPointer, valueAt } from '../json';

type Resolve = Resolver['resolve'];

/**
 * A resolver for rulesets whose rules all read the unresolved document, as ours do. Stock Spectral resolves
 * first and asks later: it copies the whole document and orders a graph of its references, which costs more
 * than all our rules together on a large spec, only to report references to nowhere. Where every reference
 * has its target there is nothing to report; else the stock resolver does, so that the results are its own.
 * Neither reads a file or a URL.
 */
export function localResolver(document: Pick<SpecDocument, 'root' | 'survey'>): Resolver {
  const stock = new Resolver({ resolvers: {} });
  const resolve = stock.resolve.bind(stock);
  const quick: Resolve = (source, options) =>
    hasDanglingRefs(document) ? resolve(source, options) : Promise.resolve(untouched(source));
  return Object.assign(stock, { resolve: quick });
}

function untouched(source: unknown): Awaited<ReturnType<Resolve>> {
  // Spectral asks the graph and the reference map only for rules on the resolved document.
  return { result: source, errors: [], refMap: {} } as unknown as Awaited<ReturnType<Resolve>>;
}

/** True unless each `$ref`, wherever it stands, leads to an existing place of this document. */
function hasDanglingRefs({ root, survey }: Pick<SpecDocument, 'root' | 'survey'>): boolean {
  if (survey.others.length > 0) return true;
  return [...new Set(survey.targets)].some((target) => valueAt(root, fromPointer(target)) === undefined);
}
