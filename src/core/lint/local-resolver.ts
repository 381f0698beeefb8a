import { Resolver } from '@stoplight/spectral-ref-resolver';
import type { SpecDocument } from '../document/read';
import { danglingIn } from './dangling';

type Resolve = Resolver['resolve'];
type Resolution = Awaited<ReturnType<Resolve>>;

/** A reference may be as long as the document; its reader knows it by its beginning. */
const LONGEST = 200;

/**
 * A resolver for rulesets whose rules all read the unresolved document, as ours do: it says which references lead
 * nowhere, in the words of the stock one, and resolves nothing. The stock resolver copies the whole document and orders
 * a graph of its references, which costs more than all our rules together; it freezes what it is handed and what a
 * pointer of the document leads to, which may be `Object.prototype`. So it is handed nothing.
 */
export function localResolver(document: Pick<SpecDocument, 'root' | 'survey'>): Resolver {
  const resolve: Resolve = (source: unknown) => {
    const errors = danglingIn(document).map(({ ref, path }) => {
      const name = ref.length > LONGEST ? `${ref.slice(0, LONGEST)}…` : ref;
      return { code: 'POINTER_MISSING', message: `'${name}' does not exist`, path, uriStack: [] };
    });
    // Spectral asks the graph and the reference map only for rules on the resolved document.
    return Promise.resolve({ result: source, errors, refMap: {} } as unknown as Resolution);
  };
  return Object.assign(new Resolver({ resolvers: {} }), { resolve });
}
