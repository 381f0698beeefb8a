const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTERS = /\p{L}{2}/u;

/** Whether of texts in several languages most are Chinese: a name or a code among Chinese words is no other language. */
export function isMostlyChinese(texts: Iterable<string>): boolean {
  let [chinese, others] = [0, 0];
  for (const one of texts) {
    if (HAN.test(one) && !KANA.test(one)) chinese++;
    else if (LETTERS.test(one)) others++;
  }
  return chinese > others;
}
