import type { Surroundings } from '../../contract/contract';
import { memoizeByText } from '../../contract/memoize';
import type { DataField } from '../fields/data-field';
import { textOf } from '../fields/data-fields';
import { flatten, keyword } from '../../contract/flatten';

const SECRET =
  /(^|_)(password|passwd|passphrase|secret|secret_key|secret_token|secret_access_key|api_key|auth_token|refresh_token|bot_token|private_key|signing_key|encryption_key|cvv2?|cvc2?|(card_)?security_code)$/;

/** A name that only speaks about a secret. */
const ABOUT =
  /^(has|is|require|requires|force|reset|change|encrypted|hashed|masked|redacted|public|old_style)_/;

/** True for the name of a secret, and not of something about one. */
export const isSecretName = memoizeByText((snake): boolean => SECRET.test(snake) && !ABOUT.test(snake));

/** What makes a value harmless to show, as its description says. */
const HARMLESS =
  /mask|redact|obfuscat|\*\*\*|•|hash(ed)?\b|encrypted|finger-?print|client[- ]side|browser|publishable|parameter value|short[- ]?lived|ephemeral|temporary|one[- ]time|expires|omitted unless|never (be )?returned|not returned|null\b[^.]{0,20}\b(in|on) (read|get)|掩码|脱敏/i;

const ONCE =
  /(only|once)[^.]{0,40}(return|shown|visible|present|includ|when|at creation|on creation|created)|(return|shown|visible|present|includ|display|reveal|available)\w{0,20}[^.]{0,20}\b(only|once)\b|(can ?not|can't|never|not) be (retrieved|shown|read|seen|displayed|recovered)|(store|save|copy) (it|this|the \w+) (now|safely|securely|somewhere)|仅.{0,12}(返回|显示|可见)|只.{0,12}(返回|显示|可见)/i;

/** True for a text that says that a secret is shown this one time. */
export function saysOnce(text: string): boolean {
  return ONCE.test(text);
}

/** True for a text by whose knowledge one may act for somebody, unless it says why it may be seen. */
export function isSecret(contract: Surroundings, field: DataField): boolean {
  if (!isSecretName(field.snake)) return false;
  const flat = flatten(contract, field.schema);
  if (flat.types.size > 0 && !flat.types.has('string')) return false;
  if (flat.types.size === 0 && flat.properties.size > 0) return false;
  if (keyword(flat, 'enum') !== undefined || keyword(flat, 'const') !== undefined) return false;
  const format = keyword(flat, 'format');
  if (typeof format === 'string' && /^(uri|url|date|uuid)/.test(format)) return false;
  const shown = [keyword(flat, 'example'), keyword(flat, 'examples'), keyword(flat, 'pattern')];
  const text = `${textOf(contract, field)} ${shown.map((value) => JSON.stringify(value ?? '')).join(' ')}`;
  return !HARMLESS.test(text) && !saysOnce(text);
}

/** At its key or in its schema. */
export function isWriteOnly(contract: Surroundings, { raw, schema }: DataField): boolean {
  return raw['writeOnly'] === true || keyword(flatten(contract, schema), 'writeOnly') === true;
}
