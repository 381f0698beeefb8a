import { isObject, type JsonPath } from '../../src/core/json';
import { defineRule } from './define-rule';
import { casingOf, stylesOf, type Named } from './naming/casing';
import { definitionsOf } from './structure/places';
import { code, listed } from './wording';

const ID = 'property-casing-consistent';

/** The properties of all schemas are written in one style, whichever that is. */
export default defineRule(ID, function* (contract, examine) {
  const names: Named<JsonPath>[] = [];
  for (const { node, path } of definitionsOf(contract.root, 'schema')) {
    const { properties } = node;
    if (path.some((key) => /\b(scim|fhir)/i.test(String(key)))) continue;
    for (const name of isObject(properties) ? Object.keys(properties) : []) {
      const casing = PRESCRIBED.has(name) ? undefined : casingOf(name);
      if (casing === undefined) continue;
      const place = [...path, 'properties', name];
      examine({ usedAt: place });
      names.push({ name, casing, place });
    }
  }
  const styles = stylesOf(names);
  if (!styles) return;
  const { main, others, isSplit } = styles;
  if (isSplit) {
    yield {
      message: `The properties of this document mix styles: ${others.length} names, ${listed(others.slice(0, 3).map(({ name }) => name))} among them, are not in ${code(main)}. Settle on one.`,
      path: ['paths'],
    };
    return;
  }
  for (const { name, place } of others)
    yield {
      message: `${code(name)} is written differently: most properties are in ${code(main)}.`,
      path: place,
    };
});

/** Names that a standard gives: OAuth and OpenID, and the old Problem Details. SCIM and FHIR give all of theirs. */
const PRESCRIBED = new Set(
  (
    'access_token refresh_token id_token token_type expires_in client_id client_secret grant_type redirect_uri response_type ' +
    'error_description error_uri code_verifier code_challenge device_code user_code token_type_hint client_assertion ' +
    'email_verified phone_number_verified given_name family_name preferred_username invalid-params'
  ).split(' '),
);
