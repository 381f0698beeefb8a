import { plain } from './plain';

/** Names of what a program branches on: `code`, `error_code`, `Fehlercode`, `code_erreur`, `código`. */
const CODE =
  /^((error|err|problem|fault|failure|decline|result|return|ret|response|resp|reason|business|biz|sub|detail|issue|message|msg|rejection|exception|cause|fehler|grund|erreur|erro|errore|fout)?(code|kode|kod)|error(key|name|slug)|fehler(kennung|schlussel)|(code|codigo|codice)(de|del|do|d|di)?(error|erreur|erro|errore|fout)?)$/;
const CODE_ZH = /^(错误|异常|失败|业务|エラー|오류|에러)?(代码|编码|码|碼|コード|코드)$/;

/** True for a name that says: this is the code. */
export function isCode(name: string): boolean {
  return CODE.test(plain(name)) || CODE_ZH.test(name);
}

/** `type`, `error_type`: the code of Problem Details and of some envelopes; elsewhere any object has one. */
export function isType(name: string): boolean {
  return /^(error|err|problem|fault|failure|decline|result)?type$/.test(plain(name));
}
