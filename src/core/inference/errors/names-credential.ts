import type { Operation } from '../../contract/contract';
import { isNamed } from '../text/sentences';

/** Shorter ones, `key` and `token`, are also words for much else; so are these. */
const FEWEST_LETTERS = 6;
const OF_ANYTHING =
  /^(accounts?|messages?|clients?|callers?|users?|default|requests?|headers?|numbers?|recipients?|senders?|customers?|service|gateway|server|production|sandbox|public|private|internal|external|partners?|tickets?|string)$/i;

/** True for a text that speaks of a credential that the operation asks for by the name of its scheme: `authkey`. */
export function namesCredential({ security = [] }: Operation, text: string): boolean {
  return security
    .flatMap((one) => Object.keys(one))
    .some((name) => name.length >= FEWEST_LETTERS && !OF_ANYTHING.test(name) && isNamed(text, name));
}

const STATE =
  '(missing|absent|wrong|invalid|not valid|incorrect|bad|malformed|unknown|expired|revoked|blocked|disabled|empty)';
const CREDENTIAL =
  '(?<!idempotency[- ])(api[- ]?|access[- ]?|bearer |secret |auth )?(keys?|tokens?|credentials?|passwords?|authorization header)';
const OF_CREDENTIAL = new RegExp(
  `\\b${CREDENTIAL}\\b[^.,;\\n]{0,40}\\b${STATE}\\b((,| or| and|, or) ${STATE}\\b){0,4}|\\b${STATE}((,| or| and|, or) ${STATE}){0,4} (an? |the |your )?${CREDENTIAL}\\b|(密钥|令牌|凭证|密码|token|key)[^。，；,]{0,10}(缺失|缺少|无效|错误|过期|有误|不正确|非法)|(缺少|缺失|无效|错误|非法)的?[^。，；,]{0,6}(密钥|令牌|凭证|密码)|(?<!\\p{L})(api-?|zugangs|zugriffs)?(schlüssel|token|kennwort|zugangsdaten)(?!\\p{L})[^.;\\n]{0,60}(?<!\\p{L})(fehl\\p{L}{1,4}|ungültig|unbekannt|gesperrt|abgelaufen|falsch)|(?<!\\p{L})(clave|chave|clé|chiave|jeton|ficha)(?!\\p{L})[^.;\\n]{0,40}(?<!\\p{L})(desconocid[ao]|inválid[ao]|inconnue?|invalide|non valid[ao]|caducad[ao]|expirad[ao]|expirée?)`,
  'giu',
);

/**
 * A text without what it says of credentials: a key that is missing or not valid is told in the words of a malformed
 * request, and is none.
 */
export function withoutCredentials(text: string): string {
  return text.replace(OF_CREDENTIAL, ' ');
}
