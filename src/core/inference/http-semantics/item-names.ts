import type { Contract, Operation } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';
import { segments, words } from '../text/words';

/**
 * The names by which paths know one item of a collection: `{template_name}` after `/templates` makes a property
 * `template_name` or `name` its address.
 */
export function itemNames(contract: Contract, { route }: Operation): readonly string[] {
  return namesByCollection(contract).get(route.replace(/\/$/, '')) ?? [];
}

const namesByCollection = memoizeAlone(({ operations }: Contract): Map<string, string[]> => {
  const names = new Map<string, string[]>();
  for (const route of new Set(operations.map((operation) => operation.route)))
    for (let at = route.indexOf('/{'); at >= 0; at = route.indexOf('/{', at + 1)) {
      const spoken = words(segments(route.slice(at))[0]?.text.slice(1, -1) ?? '');
      const collection = route.slice(0, at);
      names.set(collection, [...(names.get(collection) ?? []), spoken.join('_'), spoken.at(-1) ?? '']);
    }
  return names;
});
