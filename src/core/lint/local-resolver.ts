import { Resolver } from '@stoplight/spectral-ref-resolver';
import { fromPointer, isObject, valueAt, type JsonValue } from '../json';

type Resolve = Resolver['resolve'];

/**
 * A resolver for rulesets whose rules all read the unresolved document, as ours do. Stock Spectral resolves
 * first and asks later: it copies the whole document and orders a graph of its references, which costs more
 * than all our rules together on a large spec, only to report references to nowhere. Where every reference
 * has its target there is nothing to report; else the stock resolver does, so that the results are its own.
 * Neither reads a file or a URL.
 */
export function localResolver(): Resolver {
  const stock = new Resolver({ resolvers: {} });
  const resolve = stock.resolve.bind(stock);
  const quick: Resolve = (source, options) =>
    hasDanglingRefs(source as JsonValue) ? resolve(source, options) : Promise.resolve(untouched(source));
  return Object.assign(stock, { resolve: quick });
}

function untouched(source: unknown): Awaited<ReturnType<Resolve>> {
  // Spectral asks the graph and the reference map only for rules on the resolved document.
  return { result: source, errors: [], refMap: {} } as unknown as Awaited<ReturnType<Resolve>>;
}

/** True unless each `$ref`, wherever it stands, leads to an existing place of this document. */
function hasDanglingRefs(root: JsonValue): boolean {
  const known = new Set<string>();
  const pending: JsonValue[] = [root];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const target = isObject(value) ? value['$ref'] : undefined;
    if (typeof target === 'string' && !known.has(target)) {
      if (!target.startsWith('#/') || valueAt(root, fromPointer(target.slice(1))) === undefined) return true;
      known.add(target);
    }
    for (const part of Object.values(value)) if (typeof part === 'object') pending.push(part);
  }
  return false;
}
