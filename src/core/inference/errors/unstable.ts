/*
 * Texts that take a code back: it changes, or it is not for programs. Read sentence by sentence, because what stands
 * beside it is often the message: "Branch on this, not on `message`, whose wording may change."
 */

const CHANGES =
  /\b(may|might|can|could|will|is likely to|is liable to|(is )?subject to) (be )?(chang(e|ed|es)|improve|improved|reword|reworded|rephrased|renamed|renumbered|assigned (anew|again|to others?)|translated|locali[sz]ed|vary|reassigned|reused)\b|\b(is|are|gets?) (renamed|renumbered|reassigned|reshuffled|assigned anew) (with|in|by|at|from|between|per|on)\b|\bwithout notice\b|\bnot stable\b|\bunstable\b|可能.{0,8}(调整|变|改)|(?<!\p{L})(peut (changer|être modifié)|susceptible d|kann sich ändern|können sich ändern|puede (cambiar|variar)|pode (mudar|variar|ser alterad)|può cambiare|kan (wijzigen|veranderen))|変更され(る|ること)|変わること|변경될 수/iu;
const NOT_FOR_PROGRAMS =
  /\b(do not|don.t|never|must not|should not|cannot) (branch|rely|depend|parse|match|compare|switch|be used (by|in) (programs?|code|clients?))\b|\bnot (meant |intended |made |suited )?(for (programs?|machines?|code|branching)|to be (parsed|used by|relied|branched))\b|(请勿|不要|不得|不应|不可|勿|不能).{0,12}(程序|判断|依赖|分支)|(?<!\p{L})(ne pas (s.appuyer|utiliser|se fier)|nicht (für programme|auswerten|verlassen)|no (usar|utilizar|depender)|não (use|utilize|dependa|usar)|non (usare|utilizzare|basarsi))|プログラムで(は)?(使用|判定|利用)し?ない|사용하지 마/iu;
const FOR_PEOPLE = /(?<!\bnot )\bfor (people|humans?|display)\b|供人阅读|仅供(阅读|参考)/i;
const FOR_PROGRAMS = /\b(programs?|programmatic(ally)?|machines?|branch|switch|clients?|software)\b|程序/i;
/** It never changes; or what changes is something else. */
const HOLDS =
  /\b(never|not|no|n.t|without|won.t|nor)\b.{0,24}\b(chang|reword|renam|reus|reassign)|不会|不变|永不|从不|ne change|n.est ni|nicht (mehr )?geändert|ändert sich (nie|nicht)|nunca|no cambia|não muda|non cambia|変わりません|変更されません|변경되지 않/i;
const OTHER =
  /\b(message|messages|text|texts|title|detail|details|wording|description|list|codes?? may be added|new codes?|others?|sentence)\b|消息|文案|措辞|说明|新的|(?<!\p{L})(libellé|nachricht|wortlaut|mensaje|mensagem|messaggio|testo|texto)(?!\p{L})|メッセージ|文言|메시지/iu;

/** "When we reword a title, its code may change as well." */
const OF_CODE =
  /`[\w.[\]]{0,40}\b(code|reason|type|status)\b[^`]{0,20}`[^.;]{0,60}\b(may|might|can|could|will) (also )?(be )?(chang|renam|vary)|\b(code|it|value|identifier)s? (itself )?(may|might|can|could|will) (also )?(be )?(chang|renam)/i;

/** True for a description of a code by which programs cannot rely on it. */
export function takesItBack(text: string): boolean {
  return text
    .split(/[.;!。；！\n]/)
    .some((one) => isTakenBack(one) && !HOLDS.test(one) && (!OTHER.test(one) || OF_CODE.test(one)));
}

function isTakenBack(sentence: string): boolean {
  if (CHANGES.test(sentence) || NOT_FOR_PROGRAMS.test(sentence)) return true;
  return FOR_PEOPLE.test(sentence) && !FOR_PROGRAMS.test(sentence);
}
