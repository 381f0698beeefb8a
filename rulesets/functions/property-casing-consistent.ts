import { items } from '../../src/core/contract/follow';
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../../src/core/json';
import { defineRule } from './define-rule';
import { casingOf, stylesOf, type Named } from './naming/casing';
import { definitionsOf } from './structure/places';
import { code, listed } from './wording';

const ID = 'property-casing-consistent';

/** The properties of all schemas are written in one style, whichever that is. */
export default defineRule(ID, function* (contract, examine) {
  const names: Named<JsonPath>[] = [];
  const schemas = definitionsOf(contract.root, 'schema');
  const listOf = listsByValue(schemas);
  for (const { node, path } of schemas) {
    if (path.some((key) => /\b(scim|fhir)/i.test(String(key)))) continue;
    const keys = isObject(node['properties']) ? Object.keys(node['properties']) : [];
    const values = valuesAmong(keys, listOf);
    for (const name of keys) {
      const casing = PRESCRIBED.has(name) || values.has(name) ? undefined : casingOf(name);
      if (casing === undefined) continue;
      const place = [...path, 'properties', name];
      // What fits every style says nothing about this one.
      if (casing !== 'lowercase') examine({ usedAt: place });
      names.push({ name, casing, place });
    }
  }
  const styles = stylesOf(names);
  if (!styles) return;
  const { main, model, others, isSplit, isPair } = styles;
  if (isSplit) {
    yield {
      message: `The properties of this document mix styles: ${others.length} names, ${listed(others.slice(0, 3).map(({ name }) => name))} among them, are not in ${code(main)}. Settle on one.`,
      path: ['paths'],
    };
    return;
  }
  for (const { name, place } of others)
    yield {
      message: isPair
        ? `${code(name)} is written in another style than ${code(model)}. Settle on one.`
        : `${code(name)} is written differently: most properties are in ${code(main)}.`,
      path: place,
    };
});

/** For each value of an `enum`, the lists that it stands in. */
function listsByValue(schemas: readonly { node: JsonObject }[]): Map<string, JsonValue[][]> {
  const lists = new Map<string, JsonValue[][]>();
  for (const { node } of schemas)
    for (const value of new Set(items(node['enum'])))
      if (typeof value === 'string') lists.set(value, [...(lists.get(value) ?? []), items(node['enum'])]);
  return lists;
}

const ENOUGH = 3;

/** Keys that are the values of one list, such as `card`, `eftpos_australia`: they are named after their types. */
function valuesAmong(keys: readonly string[], listOf: ReadonlyMap<string, JsonValue[][]>): Set<string> {
  const shared = new Map<JsonValue[], string[]>();
  for (const key of keys)
    for (const list of listOf.get(key) ?? []) shared.set(list, [...(shared.get(list) ?? []), key]);
  return new Set([...shared.values()].filter((named) => named.length >= ENOUGH).flat());
}

/** Names that a standard gives: OAuth and OpenID, and the old Problem Details. SCIM and FHIR give all of theirs. */
const PRESCRIBED = new Set(
  (
    'access_token refresh_token id_token token_type expires_in client_id client_secret grant_type redirect_uri response_type ' +
    'error_description error_uri code_verifier code_challenge device_code user_code token_type_hint client_assertion ' +
    'email_verified phone_number_verified given_name family_name preferred_username invalid-params'
  ).split(' '),
);
