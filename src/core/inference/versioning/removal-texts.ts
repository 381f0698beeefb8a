/** What texts say about the end of something deprecated. */

const STAYS =
  /\b(will|shall|is|are) (not|never) (be |going to be )?(removed|dropped|go away|disappear)|won't (be (removed|dropped)|go away)|\b(kept|stays?|remains?|retained|maintained|supported|provided)\b[^.]{0,40}\b(for(ever| good| compatib| backward| older| existing| legacy)|indefinitely|compatib|permanently)|\b(no|without a?) (removal|sunset|end) (date )?(is )?(planned|scheduled)|不会(被)?(移除|删除|下线)|永久保留|一直保留|(为|出于)(向后)?兼容/i;

/** English and ISO forms of a day, or of a month with its year. */
const DAY =
  /\b\d{4}-\d{2}(-\d{2})?\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2}(st|nd|rd|th)?,? )?\d{4}\b|\d{4} ?年 ?\d{1,2} ?月/i;

const REMOVAL =
  /remov|sunset|until|retire|stop|end of life|drop|delet|discontinu|移除|下线|停止|删除|之前|为止/i;

/** True for the day of the removal, or that there is none. The day since when it is deprecated is another. */
export function saysUntilWhen(text: string): boolean {
  return (
    STAYS.test(text) ||
    text.split(/(?<=[.!。])\s*|\n/).some((sentence) => REMOVAL.test(sentence) && DAY.test(sentence))
  );
}
