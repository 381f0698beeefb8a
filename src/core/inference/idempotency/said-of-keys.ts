import { isNamed, sentencesAround, sentencesOf } from '../text/sentences';

/*
 * What a text says of a value by which a server could recognise a repeat, in English and Chinese.
 */

/** True where it says that a repeat is recognised: enough for names that vendors use for more than this. */
export function recognisesRepeats(text: string): boolean {
  return RECOGNISES.test(text) && !onlyTraces(text);
}

/** True where it speaks of idempotency, be it in passing: a property of a body needs more than the word "repeat". */
export function namesIdempotency(text: string): boolean {
  return /idempoten|de-?dup|幂等|去重|防重|重复(的)?(提交|请求|发送|下单)/i.test(text) && !onlyTraces(text);
}

/**
 * True where sentences about a value, told elsewhere by its name, say that a repeat with it is recognised: "repeat the
 * identical request with the identical `X-Request-ID`". That is the name of a thing for each request, not of an account
 * or a page.
 */
export function isSaidToRecognise(name: string, texts: readonly string[]): boolean {
  if (!EACH_REQUEST.test(name) || OF_CALLER.test(name)) return false;
  const said = texts.flatMap((text) => sentencesAround(text, name));
  return (
    !said.some((one) => isNamed(one, name) && onlyTraces(one)) &&
    said.some((one) => (isNamed(one, name) ? REPEATS_WITH : KNOWN).test(one))
  );
}

/** The same, told by its own text, which does not have to name it: "the same on every repeat". */
export function isKeptByRepeats(name: string, own: string): boolean {
  return EACH_REQUEST.test(name) && !OF_CALLER.test(name) && REPEATS_WITH.test(own) && !onlyTraces(own);
}

/** True where its first sentence calls the value a key for repeats, or some sentence says what a repeat gets: enough for any name. */
export function isCalledKey(text: string): boolean {
  const first = /^[^.。\n]{0,160}/.exec(text.trimStart())?.[0] ?? '';
  return ((CALLED.test(first) && !OTHER_KEY.test(first)) || ANSWERS_REPEATS.test(text)) && !onlyTraces(text);
}

/** True where it says that the value recognises nothing: it is for tracing, or the request is not idempotent by it. */
export function onlyTraces(text: string): boolean {
  return isForTracing(text) || sentencesOf(text).some(recognisesNot);
}

/** True where it says that the value is for tracing alone, whatever it is called. */
export function isForTracing(text: string): boolean {
  return FOR_TRACING.test(text);
}

/** "Without it, the request is not idempotent" is said of a key. */
function recognisesNot(sentence: string): boolean {
  return (
    RECOGNISES_NOT.test(sentence) && !/\b(without|otherwise|unless|if|when)\b|没有|否则|未/i.test(sentence)
  );
}

const RECOGNISES =
  /idempoten|de-?duplicat|duplicate|repeat|replay|same (key|id|request|value|token|header)|(exactly|at most|only) once|(no|not) more than (once|one time)|without[^.]{0,40} (again|twice)|(safe|safely)[^.]{0,20} (retr|repeat)|retr(y|ies|ied|ying)[^.]{0,40}(safe|same|again)|幂等|去重|防重|重复(的)?(请求|提交|发送|调用|下单)|重试|同一(个)?(键|请求|ID|编号)|只(会|能)?(被)?(发送|执行|处理|创建|受理)一次/i;

/** The same, where the repeat gets the first answer, and is not refused. */
export function isSaidToReplay(name: string, texts: readonly string[]): boolean {
  if (!isSaidToRecognise(name, texts)) return false;
  const said = texts.flatMap((text) => sentencesAround(text, name)).join('\n');
  return REPLAYS.test(said) && !REFUSES.test(said);
}

const REPLAYS =
  /\b20[01]\b|\balready exist|\b((at most|only|exactly|no more than) one|no second|no other|nothing more|höchstens eine?|nur eine?|un seul|un solo|una sola|uma só|um só|slechts één) ?(message|text|sms|e-?mail|nachricht|mensaje|mensagem|messaggio|bericht|envoi)?\b|只(会)?(发送?|下发)一(次|条)|\b(existing|first|same|original|earlier) (\w+ )?(answer|response|result|repl(y|ies)|message|resource|one|call)\b|首次|原(来|始)?的?(响应|结果|消息|短信)|已有|初回|最初の|\bj[áa] existente|\bexistente|\bexistant|\bpremi[èe]re? (r[ée]ponse|message)|\bprimera? (respuesta|mensaje)|\bprimeir[ao] (resposta|mensagem)|\berste[nrs]? (antwort|nachricht)|\bvorhandene/i;
const REFUSES = /\b409\b|\brefus|\breject|\bconflict|\bdecline|拒绝|冲突/i;

const EACH_REQUEST =
  /(id|key|token|ref|reference|no|number|nonce|guid|uuid|code|nr|nummer|clave|chave|cle|schluessel|referen[zc]i?a?|referentie|riferimento|kennung|kenmerk|correlat(or|eur|ion)|korrelat(or|ion)|ticket|handle|marker|nonce|vorgang|numero|kode|codigo|codice)$/i;
const OF_CALLER =
  /(api|access|secret|auth|csrf|xsrf|page|next|session|account|tenant|user|customer|org|organi[sz]ation|project|device|merchant|partner|trace|span)[-_]?(id|key|token|code|no|number)$/i;

/** In the languages that descriptions are written in: to repeat, the same, once. */
const REPEATS_WITH =
  /\b(same(?! (way|time|as)\b)|identical|unchanged|again|(at most|exactly|only|no more than) once|mesm[oa]|mism[oa]|stess[oa]|m[êe]me|(der|die|das|dem|den)?selben?|gleichen?)\b|\b(repeat|retr(y|ies|ied)|re-?(sen[dt]|submit)|idempot|de-?dup|duplica|erneut|wiederhol|doppelt|identique|r[ée]p[èée]t|renouvel|doublon|repet|repit|reint|reenv|novamente|ripet|riprov)|幂等|去重|防重|相同|同一|重复|重试|重发|同じ|再送|重複|冪等|같은|재시도|중복|멱등/i;

/** "A call with a known reference is answered from the journal." */
const KNOWN =
  /\b(same|known|identical|repeated|used) (id|key|reference|token|number)\b[^.]{0,80}\b(again|not|once|original|first|existing|already|earlier|journal)\b/i;

const CALLED =
  /\bidempotency[- ]?(keys?|tokens?|ids?|identifiers?|values?)\b|\bde-?dup(lication|licate)?[- ]?(keys?|tokens?|ids?|identifiers?)\b|\bused for (idempotency|de-?duplication)\b|\b(used|serves?|there) to (recogni[sz]e|detect|de-?duplicate|prevent|avoid)\b[^.]{0,20}\b(repeat|retr|duplicat|double)|\b(recogni[sz]e|detect)s? (a |an |any )?(repeat|retr|duplicat)|幂等(键|令牌|标识|号|性|ID|token|校验|控制)|(用于|用来|以便|作为|实现|保证|确保)[^。，]{0,8}(幂等|去重|防重)|去重(键|标识|ID|号)|(防止|避免|识别)[^。，]{0,8}重复/i;

const ANSWERS_REPEATS =
  /\b(second|repeated|another|later|further|next) (request|call|attempt|send|message|submission|POST)s? with (this|the same|an equal) [^.]{0,60}\b(first (answer|response|result)|as (a )?(repeat|duplicate)|sends? nothing|nothing (is|was) sent|not (sent|made|processed|executed) again)|\bmakes? (the|this|a|your) (request|call|send|POST) idempotent\b|\bto (ensure|guarantee|provide) (the )?idempotency\b|\bretried\b[^.]{0,80}\bwithout\b[^.]{0,40}\bagain\b/i;

/** "Not together with the idempotency key" is about another value. */
const OTHER_KEY =
  /\b(see|with|unlike|besides?|from|without|same|not|of|that) (as )?((the|an?|its|your|this) )?idempotency/i;

const FOR_TRACING =
  /for (our |your )?(tracing|correlation|logging|logs|support) only|only (used )?for (our |your )?(tracing|correlation|logging|logs|support)|(仅|只)(用于|供|做|作)(链路)?(追踪|跟踪|日志|排查|排障|记录|调试)/i;

const RECOGNISES_NOT =
  /\b(does|do|is|are|will)( not|n't)\b[^.]{0,40}\b(idempoten|de-?dup|recogni[sz]e|detect)|\bnot\b[^.]{0,20}\b(used|meant|intended|suitable|an?)\b[^.]{0,30}(idempoten|de-?dup|retr)|\bno (idempotency|de-?duplication)\b|(不|未|非)(用于|作为|支持|保证|做|具备|参与|是)[^。，]{0,6}(幂等|去重|防重)|不会?去重/i;
