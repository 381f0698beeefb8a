import type { JsonPath } from '../../json';

/** SCIM and FHIR give all names in their schemas. */
export function isOfStandard(path: JsonPath): boolean {
  return path.some((key) => /\b(scim|fhir)/i.test(String(key)));
}

/** True for the name of a property that OAuth, OpenID Connect or the old Problem Details give. */
export function isPrescribed(name: string): boolean {
  return PRESCRIBED.has(name);
}

const PRESCRIBED = new Set(
  (
    'access_token refresh_token id_token token_type expires_in client_id client_secret grant_type redirect_uri response_type ' +
    'error_description error_uri code_verifier code_challenge device_code user_code token_type_hint client_assertion ' +
    'email_verified phone_number_verified given_name family_name preferred_username invalid-params'
  ).split(' '),
);
