import { sentencesOf } from '../../text/sentences';

/** The sentences of a text that state something: no heaps of words, no examples of what is not promised. */
export function tellingSentences(text: string): string[] {
  return sentencesOf(text).filter((one) => !isSalad(one) && !isTakenBack(one));
}

/** True for a sentence that says of a promise that it is none, or none yet. */
export function isTakenBack(sentence: string): boolean {
  return TAKEN_BACK.test(sentence);
}

const TAKEN_BACK =
  /\b(not|isn't|never|nothing is) (certain|sure|true|guaranteed|promised|known|implemented|defined|decided|supported|documented)\b|\b(do|does|did|can|cannot|will|could)( not|n't)? (not )?(promise|guarantee|say|tell|know|ensure)\b(?<!\b(can|will) (say|tell|know))|\b(no|without) (guarantee|promise)\b|\b(planned|coming|reserved) (for|in|soon)\b|\b(later|future) version\b|\bmay or may not\b|不保证|不承诺|无法保证|计划(在|于)|尚未(实现|支持)|keine gew[äa]hr|nicht (garantiert|zugesichert)|sin garant[íi]a|no se garantiza/i;

const FEWEST = 7;
const SUBJECT =
  /\b(messages?|references?|sent|accepted|refused|batch|same|before|already|duplicate|whole|others?|results?|limit)\b/gi;
const VERB =
  /\b(is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|cannot|may|must|should|[a-z]{2,12}(?<!ss)s|get|give|return|answer|send|keep|stay|come|go|goes|look|use|match|tell|read|split|correct|n't)\b/i;
/** Nouns in the plural end like verbs. */
const NO_VERB =
  /\b(messages|references|others|results|items|its|this|always|texts|numbers|codes|errors|keys|ids|previous|success|status|batches)\b/gi;

/** "reference accepted before already duplicate not sent again same id": words of English that no verb holds together. */
function isSalad(sentence: string): boolean {
  if (!/^[\x20-\x7e\s]*$/.test(sentence)) return false;
  const count = (sentence.match(/[A-Za-z_]+/g) ?? []).length;
  if (count < FEWEST || (sentence.match(SUBJECT) ?? []).length < 2) return false;
  return !VERB.test(sentence.replace(NO_VERB, ' '));
}
