/** What texts say about the end of something deprecated. */

/** That it will not be taken away; a date or a version before which it will not is another promise. */
const NOT_REMOVED =
  /\b(will|shall|is|are) (not|never) (be |going to be )?(removed|dropped|retired|go away|disappear)(?![^.]{0,40}\b(before|until|till)\b)|won't (be (removed|dropped|retired)|go away)(?![^.]{0,40}\b(before|until|till)\b)|\b(no|without a?) (removal|sunset|shutdown|end) (date )?(is |has been )?(planned|scheduled)|\b(no|without) plans? (to (remove|retire|drop|shut)|(for|of) (its |the |a )?(removal|retiring|sunset))|\b(removal|sunset|shutdown) is not planned|不会(被)?(移除|删除|下线)|(没有|暂无|尚无|无)(移除|删除|下线)(的)?计划|没有计划(移除|删除|下线)|不打算(移除|删除|下线)|永久保留|一直保留/i;

const KEPT =
  /\b(kept|stays?|remains?|retained|maintained|supported|provided)\b[^.]{0,40}\b(for(ever| good| compatib| backward| older| existing| legacy)|indefinitely|compatib|permanently)|(为|出于)(向后)?兼容/i;

/** English and ISO forms of a day, or of a month with its year. */
const DAY =
  /\b\d{4}-\d{2}(-\d{2})?\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2}(st|nd|rd|th)?,? )?\d{4}\b|\d{4} ?年 ?\d{1,2} ?月/i;

const REMOVAL =
  /remov|sunset|until|retire|stop|end of life|drop|delet|discontinu|移除|下线|停止|删除|之前|为止/i;

/** True where a text says in so many words that no removal is planned. */
export function saysItStays(text: string): boolean {
  return NOT_REMOVED.test(text);
}

/** True for the day of the removal, or that there is none. The day since when it is deprecated is another. */
export function saysUntilWhen(text: string): boolean {
  return (
    NOT_REMOVED.test(text) ||
    KEPT.test(text) ||
    text.split(/(?<=[.!。])\s*|\n/).some((sentence) => REMOVAL.test(sentence) && DAY.test(sentence))
  );
}
