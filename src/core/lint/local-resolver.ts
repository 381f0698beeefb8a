import { Resolver } from '@stoplight/spectral-ref-resolver';
import type { SpecDocument } from '../document/read';
import { danglingIn } from './dangling';

type Resolve = Resolver['resolve'];
type Resolution = Awaited<ReturnType<Resolve>>;

/**
 * A resolver for rulesets whose rules all read the unresolved document, as ours do. Stock Spectral resolves
 * first and asks later: it copies the whole document and orders a graph of its references, which costs more
 * than all our rules together on a large spec, only to report references to nowhere. So the stock resolver is
 * shown those alone, that the results are its own. Neither reads a file or a URL.
 */
export function localResolver(document: Pick<SpecDocument, 'root' | 'survey'>): Resolver {
  const stock = new Resolver({ resolvers: {} });
  const resolve = stock.resolve.bind(stock);
  const quick: Resolve = async (source: unknown, options) => {
    const dangling = danglingIn(document);
    const isSound = dangling !== undefined && Object.keys(dangling).length === 0;
    const errors = isSound ? [] : await errorsOf(() => resolve(dangling ?? source, options));
    // Spectral asks the graph and the reference map only for rules on the resolved document.
    return { result: source, errors, refMap: {} } as unknown as Resolution;
  };
  return Object.assign(stock, { resolve: quick });
}

async function errorsOf(resolve: () => ReturnType<Resolve>): Promise<Resolution['errors']> {
  try {
    return (await resolve()).errors;
  } catch {
    // Some circles are too much for it. Then its complaints are missing, and not those of every rule.
    return [];
  }
}
