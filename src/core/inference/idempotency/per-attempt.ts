/*
 * "Generate one key per attempt": each repeat comes with a key that nobody has seen. What is said of the call that keeps
 * its key ("reuse it on every attempt") has the same words in another order.
 */

/** True for a sentence by which each attempt of one request takes a key of its own. */
export function changesWithAttempt(sentence: string): boolean {
  return OWN_FOR_ATTEMPT.some((one) => one.test(sentence)) && !STAYS.test(sentence);
}

const ATTEMPT =
  '(attempts?|tr(y|ies)|retr(y|ies)|repeats?|transmissions?|(http|network|tcp) (calls?|requests?))\\b';
const OWN_FOR_ATTEMPT: readonly RegExp[] = [
  new RegExp(
    `\\b(generate|create|make|draw|pick|choose|take|use)s? (one|an?|new|fresh|another|different|unique|its own)\\b(?:(?!\\b(?:and|then|to|messages?|orders?|reminders?)\\b)[^.;,]){0,30}\\b(per|(for|with|on|at) (each|every)) (single |new |http )?${ATTEMPT}`,
    'i',
  ),
  new RegExp(
    `\\b(unique|new|fresh|different|regenerated) (per|(for|with|on|at) (each|every)) (single |new )?${ATTEMPT}`,
    'i',
  ),
  new RegExp(`\\b(identifies|names|numbers|stands for) (one|an?|each|every|this|the single) ${ATTEMPT}`, 'i'),
  /(?<!\p{L})((pro|je|(für|bei|mit) jede[nmr]?) (versuch|wiederholung)|per poging|(par|(à|pour) chaque) (tentative|essai)|(por|(en|para|con) cada) (intento|reintento)|(por|(a|em|para) cada) tentativa|(per|a) ogni tentativo)(?!\p{L})/iu,
  /每次(尝试|重试|重发)[^。；]{0,8}(唯一|不同|一个新|新的|重新|更换)|(試行|リトライ|再送)(ごと|毎|のたび)に[^。]{0,8}(新|異|別|変)/,
];

/** One key for all of them, or what is denied. */
const STAYS =
  /\b(same|(?<!never )reuse it|unchanged|keep(s|ing)?|kept|not|rather than|instead of|mesm[oa]|mism[oa]|même|stess[oa]|zelfde|identi(cal|que|c[ao]|sch\w{0,2})|unverändert)\b|n't\b|(selbe|gleiche)|(?<!\p{L})(gleich|igual|iguales|uguale|gelijk|inchangée?)(?!\p{L})|(?<!\p{L})(nicht|ne|pas|nunca|non|niet)(?!\p{L})|相同|同一|不变|不要|勿|同じ/iu;
