/*
 * Texts that stand where a statement belongs and state nothing: words in a heap, and what somebody has still to write.
 */

/** True for words without a sentence ("same key different content other body bug"), and for a text that is still to come. */
export function statesNothing(text: string): boolean {
  return TO_COME.test(text) || isHeap(text);
}

/** An app for to-dos may have "TODO not found": the mark stands alone, or before what is to be done. */
const TO_COME =
  /\b(TBD|TBC|FIXME)\b|(^|[.!?;:([\n。！？；：（])\s{0,4}TODO(?=\s{0,4}([:.!)\]\n(–—：。！）（-]|\d{3}\b|$)|\s(write|describe|document|explain|fill|add|check|decide|ask|define)\b)/;

/** A text without what is still to be written: "TODO: name the replacement" names none. */
export function withoutToCome(text: string): string {
  return text.replace(SENTENCE_TO_COME, ' ');
}

const SENTENCE_TO_COME =
  /(?<=^|[.!?;:([\n。！？；：（])\s{0,4}(?:TODO|TBD|TBC|FIXME)(?=\s{0,4}[:：])[^.\n。]*[.。]?/g;

const FEWEST = 7;
const MOST_CHARACTERS = 300;

/** Words of English alone, which nothing holds together: no punctuation, and none of the small words of a sentence. */
function isHeap(text: string): boolean {
  const line = text.trim().replace(/\.$/, '');
  if (line.length > MOST_CHARACTERS || !/^[A-Za-z\d -]+$/.test(line)) return false;
  if (ALL_THAT_FAILS.test(line)) return true;
  const tokens = line.replace(SET_PHRASE, 'phrase').split(/ +/);
  return (
    tokens.length >= FEWEST &&
    (line.match(ENGLISH) ?? []).length > 1 &&
    !tokens.some((token) => HOLDS_TOGETHER.some((one) => one.test(token)))
  );
}

/** "Malformed bad invalid request": one word would have said which. */
const FAILS =
  '(malformed|bad|invalid|wrong|missing|unknown|incorrect|unauthori[sz]ed|unauthenticated|forbidden|unprocessable|duplicate)';
const ALL_THAT_FAILS = new RegExp(`\\b${FAILS} ${FAILS} ${FAILS}\\b`, 'i');

const SET_PHRASE = /\b(in progress|in flight|in use|at most|at least|not found|no answer)\b/gi;
const ENGLISH =
  /\b(keys?|requests?|wrong|errors?|messages?|invalid|wait|contents?|body|missing|unknown|bad|conflict|credentials?)\b/gi;

/** Articles, prepositions, auxiliaries and the like, and of other languages those that write without accents. */
const HOLDS_TOGETHER: readonly RegExp[] = [
  /^(an?|the|this|that|these|those|each|every|any|all|another|some|its?|they|you|your|we|our|there|which|who|what|whose|how|why|where)$/i,
  /^(is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|cannot|could|may|might|must|should|shall|failed|failing|using|used|came|given|contains?|containing|exceeds?|requires?)$/i,
  /^(of|to|with|and|or|but|nor|for|in|on|by|at|from|as|into|out|under|over|against|without|within|during|per|via|between|about|not|no|never)$/i,
  /^(if|when|while|until|because|since|after|before|than|then|so|already|currently|only|also|please|yet)$/i,
  /^(der|die|das|den|dem|ein|eine|mit|von|zu|ist|nicht|und|oder|wurde|wird|bei|im|le|la|les|un|une|de|des|du|est|pas|et|ou|avec|pour|par|en|el|los|las|del|con|y|por|para|se|o|os|um|uma|da|com|e|il|lo|di|che|het|een|met|voor|niet)$/i,
];
