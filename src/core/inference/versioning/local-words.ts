import type { Contract } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { memoizeAlone } from '../../contract/memoize';
import { words } from '../text/words';

/*
 * How versions are called in this contract, in whatever language: by the names of fields that hold nothing but a version.
 */

/** True for a value that is a version and hardly anything else: `v2`, `2.0`, a day. */
export function isPlainVersion(value: unknown): boolean {
  return (
    typeof value === 'string' && /^(v\d{1,4}(\.\d{1,4})?|\d{1,3}\.\d{1,3}|20\d\d-\d\d(-\d\d)?)$/i.test(value)
  );
}

/** Of standards: CloudEvents, and others that have a version of their own. */
export const OF_STANDARD = /^(spec_?version|specversion|mime_version|http_version|tls_version)$/;

/** The last words of the names of fields in bodies whose schema allows one version: `fassung` of `fassung: { const: v2 }`. */
export const localWords = memoizeAlone((contract: Contract): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { body, responses } of [...contract.operations, ...contract.deliveries])
    for (const { schema } of [...(body?.content ?? []), ...responses.flatMap(({ content }) => content)])
      for (const [name, { schema: own }] of schema ? flatten(contract, schema).properties : []) {
        const last = words(name).at(-1) ?? '';
        const isFixed = flatten(contract, own).parts.some(({ node }) => isPlainVersion(node['const']));
        if (isFixed && last.length > 2 && !OF_STANDARD.test(words(name).join('_'))) found.add(last);
      }
  return found;
});
