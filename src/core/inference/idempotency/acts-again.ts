/*
 * What is said of a repeat that acts a second time, or that tells its caller nothing, in the languages that contracts are
 * written in.
 */

/** True for a sentence of an answer, or of a key, by which what was sent before is sent once more. */
export function isSentAgain(sentence: string): boolean {
  if (LATER.test(sentence) || BY_CALLER.test(sentence)) return false;
  return sentence
    .split(/[,:，]/)
    .some((clause) => SENT_AGAIN.some((one) => one.test(clause)) && !DENIED.test(clause));
}

/** True for a sentence by which the answer to a repeat does not say what became of the first. */
export function answersNothing(sentence: string): boolean {
  return NOTHING_BACK.some((one) => one.test(sentence)) && !/\bsend(s|ing)? nothing\b/i.test(sentence);
}

const SENT_AGAIN: readonly RegExp[] = [
  /\b(and|then) (is |gets )?(queued|sent|submitted|delivered|processed|executed|dispatched|posted) (again|once more|a second time|twice|anew|another time)\b/i,
  /\b(is|gets|are|will be|was|goes|go) (then |thus |simply |just )?(queued|sent|submitted|delivered|processed|executed|handed over|dispatched|posted|out)\b[^.;]{0,24}\b(again|once more|a second time|twice|anew|another time)\b/i,
  /\b((queues|sends|submits|delivers|dispatches|re-?sends|re-?queues) (it|the (message|text|reminder)|them)|(processes|executes) (it|the (message|request)|them))\b[^.;]{0,24}\b(again|once more|a second time|twice|anew)\b/i,
  /\bwird (dabei |dann |jeweils |unter eine[rm] neuen \S{1,40} )?(erneut|nochmals?|noch einmal|wieder|ein zweites mal) (versendet|gesendet|verschickt|zugestellt|übermittelt|ausgeführt)/i,
  /\b(est|sera) (alors )?(renvoyée?|réexpédiée?|(envoyée?|expédiée?|émise?) ((à|de) nouveau|encore|une (seconde|deuxième) fois))/i,
  /\bse (reenvía|reenviará|(envía|enviará|manda) (de nuevo|otra vez|nuevamente))|(é|será) (reenviad[ao]|enviad[ao] (novamente|de novo|outra vez))|\bviene (rinviat[oa]|(inviat|spedit)[oa] (di nuovo|nuovamente|un.altra volta))/i,
  /(会|将|则)(被)?(再次|重新|再)(发送|下发|提交|投递)|(再度|もう一度|再び)送信(され|し)/,
];

/** "When the client receives no response, it sends it again": that is the repeat, and not what it does. */
const BY_CALLER =
  /\b(clients?|callers?|applications?|sdk)\b[^.;]{0,60}\b(sends?|submits?|repeats?|re-?sends?) (it|the|them)\b/i;

/** What is so old that nobody remembers it, and what was changed, is another message. */
const LATER =
  /\b((new|another|fresh) (key|id|token|reference)|without|after|older|expired|unless|otherwise|instead|chang\w*|correct\w*|different|failed)\b|之后|过期|否则/i;

const DENIED =
  /\b(not|never|no|none|nothing|without|nicht|nie|niemals|kein\w*|jamais|aucun\w*|nunca|não|non|mai)\b|n't\b|\bn(e|'\w+) |不|未|ません|ない/i;

const REPEAT =
  '(repeats?|repeated|reattempts?|re-attempts?|retr(y|ies|ied)|duplicates?|second (call|request|attempt)|(sent|known) (again|before|already))';
const NO_ANSWER =
  '(an? empty (json )?(object|body|answer|response|document)|`?\\{ ?\\}`?|no (body|content|message|id|data)\\b|(is|are) (absent|missing|omitted|left out|null|empty)\\b)';
const NOTHING_BACK: readonly RegExp[] = [
  new RegExp(`\\b${REPEAT}\\b[^.;]{0,80}${NO_ANSWER}`, 'i'),
  new RegExp(`${NO_ANSWER}[^.;]{0,24}\\b(for|on|to|in case of) (an? |the |every |each )?${REPEAT}\\b`, 'i'),
  /重复[^。；]{0,20}(返回空|不返回|空对象|空响应)/,
];
