/*
 * Texts that take back what they stand beside: a value that nobody reads, an answer that never comes.
 */

/** True for a value that is taken and not looked at: "Ignored by the server.", "Reserved for a later release." */
export function saysUnused(text: string): boolean {
  return UNUSED.test(text);
}

/** True for an answer that is not given: "Never returned.", "Not used: how it is refused is not documented." */
export function saysNeverSent(text: string): boolean {
  return NEVER_SENT.test(text);
}

/** At the head of a text: "the case is ignored" and "ignored if empty" say that it is read. */
const UNUSED =
  /^\W{0,3}((currently|at present|for now|at the moment|always) )?(ignored|reserved|unused|not (yet )?(used|read|checked|evaluated|compared|implemented|supported)|(has|of) no effect|does nothing|without effect)( yet)?(?=\s{0,2}([.:;,(–—-]|$)|,? (by|for (a|the|any|future|later)|in (this|the present|the current)|at present|yet|and)\b)|^(预留|保留字段|未使用|暂不使用|暂未使用|服务端?(会)?忽略|(会)?被?忽略[。，,；]|不起作用|没有作用)/i;

const NEVER_SENT =
  /^\W{0,3}(never (returned|sent|used|happens|occurs|given)|not (yet )?(returned|used|implemented|documented|applicable)|unused|undocumented|currently unused|reserved( for (future use|a later release))?)(\s{0,2}([.:;,(–—-]|$)| (for|when|in case|where)\b)|^\W{0,3}(it )?does not (mean|say|tell)\b|\b(is|are) (not documented|undocumented|not part of (this|the) contract)\b|\b(is|are) (never|not yet|not currently) (sent|returned|given|used)\b|^(未使用|不会返回|暂不返回|未实现|预留)/i;
