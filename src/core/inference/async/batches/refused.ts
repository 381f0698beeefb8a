import type { Contract, Operation, Response } from '../../../contract/contract';
import { headOf } from '../../../contract/head';
import { saidBy } from '../../errors/said';
import { isError } from '../../../contract/statuses';
import { sentencesOf } from '../../text/sentences';
import { tellingSentences } from './telling';

/** What becomes of the others where one thing is bad, or where the whole is. */
export type Refusal = 'told' | 'never' | 'unsaid' | 'stopped-by-one';

/** Whether a batch that is refused as a whole gets a 4xx that says that nothing was done, and one bad thing refuses no others. */
export function refusalOf(contract: Contract, operation: Operation): Refusal {
  const whole = operation.responses.filter(({ status }) => /^(400|409|413|422|4xx|default)$/i.test(status));
  const refusals = operation.responses.filter(({ status }) => /^(4..|default)$/i.test(status));
  const general = [operation.summary, operation.description, operation.body?.description ?? ''];
  const isStopped =
    general.some((text) => isStoppedByOne(text, false)) ||
    operation.responses.some(({ status, description }) => isStoppedByOne(description, isError(status)));
  if (isStopped) return 'stopped-by-one';
  const saidOf = (response: Response) => {
    const { description, texts } = saidBy(contract, response);
    return `${description}\n${texts}`;
  };
  const said = whole.map(saidOf);
  // "The first 500 are sent."
  if (refusals.map(saidOf).some(isDoneInPart)) return 'unsaid';
  if ([...general, headOf(contract)].some(saysNothingDone)) return refusals.length > 0 ? 'told' : 'never';
  if (!whole.some(({ status }) => status !== '409')) return 'never';
  return said.every(saysNothingDone) ? 'told' : 'unsaid';
}

/** True for a refusal by which some of the batch was done all the same. */
export function isDoneInPart(text: string): boolean {
  return tellingSentences(text).some((one) => IN_PART.test(one) && !NOTHING.some((none) => none.test(one)));
}

const IN_PART =
  /\b(the )?first (\d[\d,.]{0,6}|ones?|messages|part)\b.{0,40}\b(sent|accepted|queued|processed|taken|kept)\b|\b(some|those|orders|messages|part) .{0,50}\b(may|might|could|can) (already )?(have been|be) (sent|accepted|queued|processed)|\b(the )?(rest|others|remainder) (is|are|was|were) (ignored|dropped|refused|cut)|\b(is|are) (cut|truncated)\b|\b(messages|requests|entries|items|texts|lines|those|ones|all|everything|what (is|stands|came)) (that (come|came|stand) )?(before|up to|until|above|ahead of) (it|that|this|the)\b.{0,60}\b(sent|accepted|queued|processed|taken|kept)\b|前 ?\d{1,6} ?条|(之前|前面|以前)的[^，。；,;]{0,10}(已|都|会|均|照常)[^，。；,;不未]{0,4}(发送|受理|发出|提交|接受)|die ersten \d|\bdie (davor|vorherigen|vorangehenden|bis dahin)|las? primer[ao]s|\b(los|las) anteriores\b|les premiers|\b(les|celles?) pr[ée]c[ée]dent|\b(os|as) anteriores\b/i;

const DONE =
  '(sent|accepted|queued|enqueued|processed|delivered|submitted|dispatched|created|taken|executed|handed over|charged|stored|scheduled|done|changed|performed|carried out|left|leaves|goes out|went out|gone out|out)';
const NOTHING: readonly RegExp[] = [
  new RegExp(`\\b(nothing|none|not (a single|one|any|even one)|zero messages)\\b.{0,60}\\b${DONE}\\b`, 'i'),
  new RegExp(`\\bno (?!longer|matter)(\\w{1,20} ){1,8}${DONE}\\b`, 'i'),
  new RegExp(
    `\\b(not|never|n't|without|before)\\b.{0,24}\\b(any|a single|even one|one)\\b.{0,30}\\b${DONE}\\b`,
    'i',
  ),
  /\bnothing (happens|happened|has happened|takes effect|took effect)\b|\b(has|had|have) no (side )?effects?\b|\bwithout (any )?(side )?effects?\b/i,
  /\b(sends?|queues?|accepts?|processes|sent|queued|accepted|sending|accepting|queueing) (nothing|none|no (message|text|item|order)s?)\b|\bwithout (sending|accepting|queueing) (any|a single|anything)\b|\b(does|did|do|will|has|have|was|were|is|are)( not|n't) (send|sent|accept|accepted|queue|queued|process|processed)\b.{0,30}\b(any|anything|one|single)\b/i,
  /\b(keiner?|keines|nichts|kein einzige\w{0,3})\b.{0,60}\b(gesendet|versendet|versandt|verschickt|übermittelt|angenommen|verarbeitet)|\b(ning[uú]n\w{0,3}|nada)\b.{0,60}\b(envi|acept|proces)|\bno se (ha |han )?(envi|acept|proces)\w{1,8}.{0,20}\b(ning[uú]n|nada)|\b(aucune?s?|rien)\b.{0,60}\b(envoy|accept|trait|parti)|\b(nenhum|nada)\w{0,2}\b.{0,60}\b(envi|aceit|process)|\b(nessun|niente|nulla)\w{0,2}\b.{0,60}\b(inviat|spedit|accettat)|\bgeen (enkel )?bericht.{0,40}(verzonden|verstuurd)/i,
  /(一条|任何|全部|所有|都|均|整批).{0,12}(没有?|未|不会?)(被)?(发|接受|提交|处理|受理|入队)|(没有?|未|不会?)(发出|发送|接受|处理|提交|受理)(其中)?(任何|一条)|(没有|无)(任何)?(一条|一个)?.{0,4}(消息|短信)?(会)?(被)?(发|接受|受理|提交)|1 ?件も|一切(送信|受け付け)|いずれも(送信|受け付け)|何も送信/,
];

function saysNothingDone(text: string): boolean {
  return tellingSentences(text).some((one) => NOTHING.some((none) => none.test(one)));
}

const BY_ONE =
  /\b(any|one|a single|one or more|at least one|some|a)( of (the|its|your))? (bad |invalid |wrong |refused |failing |malformed )?(messages?|items?|entr(y|ies)|recipients?|numbers?|texts?)\b.{0,40}\b(is|are|was|were|fails?|has|have|cannot)\b.{0,60}\b(invalid|bad|wrong|landlines?|undeliverable|unreachable|rejected|refused|fails?|failed|malformed|cannot|not valid|incorrect)\b|\bif (any|one|a single) (message|item|number|entry|text|recipient) (fails|is refused|is rejected)/i;
const BY_ONE_ZH =
  /(任何|任意|某|有|只要)(一条|一个|条)?.{0,10}(无效|错误|有误|失败|不合格).{0,16}(整批|全部|所有)|要么全部/;
const DENIED =
  /\b(not|never|non|no|nor|does not|doesn't|isn't)\b.{0,20}\b(atomic|all[- ]or|stop|refuse|reject|affect|hold|fail)|\b(not|never|no|doesn't|isn't)\b.{0,16}\b(lead to (this|an?) |(judged|checked) here|this (response|error|status|fault))|\bgives? no (fault|error|refusal)/i;
const OTHERS_GO_ON = /\b(other|others|rest|remaining)\b|其他|其余|不影响/i;

const BY_ORDER =
  /\b(first|a|one|any) (refused|bad|invalid|failed|failing|rejected|wrong|faulty) (one|message|item|entry|line|row|text|recipient|number)\b.{0,20}\b(ends|stops|aborts|halts|terminates|cancels|blocks)\b(?! (no|none|nothing|neither)\b)|\b(stops?|ends|aborts?|halts?) (at|with|after|on) the first (refused|bad|invalid|failed|failing|rejected|error|failure)|\b(later|following|subsequent|remaining) (ones?|messages|items|entries|lines) (are|is|will be) (not |also )?(sent|refused|rejected|skipped|dropped|cancelled|canceled|processed|read)\b|\bfolgenden (zeilen |nachrichten |eintr[äa]ge )?(werden )?(abgelehnt|nicht)|(之后|其后|后面)的(消息|短信)?.{0,6}(都|均|全部)?(不|拒绝|停止)/i;

/** A text by which one bad thing refuses all of them, or those behind it; that of a refusal is about the whole. */
function isStoppedByOne(text: string, isRefusal: boolean): boolean {
  return sentencesOf(text).some((sentence) => {
    if (UNTRUE.test(sentence)) return true;
    if (DENIED.test(sentence)) return false;
    if (BY_ONE_ZH.test(sentence) || BY_ORDER.test(sentence) || AS_ONE.test(sentence)) return true;
    if (isRefusal && BY_ONE_ELSEWHERE.test(sentence)) return true;
    const isWhole = /\b(whole|entire|all|batch|nothing|none|no (message|text|item)s?)\b/i.test(sentence);
    if (OTHERS_GO_ON.test(sentence) || OF_ITS_NAME.test(sentence)) return false;
    return BY_ONE.test(sentence) && (isRefusal || isWhole);
  });
}

/** What has no name of its own cannot be answered on its own: that makes the request malformed. */
const OF_ITS_NAME = /\bwhose (\w{1,20} )?`?\w{0,24}(reference|ref|key|id|identifier|token)`?\b/i;

/** In the text of a refusal: one number that is no number. */
const BY_ONE_ELSEWHERE =
  /\b(eine?|irgendeine?|mindestens eine?|une?|au moins une?|al menos una?|alguna?|algum|uma?|almeno una?)\b (\w{3,16} )?(ruf|telefon|mobil|handy)?(nummer|nachricht|empf[äa]nger|eintrag|num[ée]ro|n[úu]mero|mensaje|mensagem|message|destinat[aá]ri[oa]|destinataire|messaggio)\b.{0,40}(\bnicht\b|ung[üu]ltig|fehlerhaft|falsch|abgelehnt|invalid|inv[áa]lid|incorrect|\bno (es|sea)\b|n'est pas|n[ãa]o [ée]\b|non [èe]\b|non valid)/i;
const AS_ONE =
  /\b(all-or-(nothing|none)|all or nothing)\b(?! (errors?|failures?|refusals?|responses?|status))|\batomic(ally)?\b|\b(each|every|the|a) batch (is|gets) .{0,30}\bas one\b/i;
const UNTRUE = /\bnot true that\b.{0,80}\b(not|never) (stop|affect|hold|refuse)/i;
