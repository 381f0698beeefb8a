import { daysIn } from './days';

/** What a day is for what is deprecated: its last one, or the one since when it is. */
export type Role = 'end' | 'since';

export interface SaidDay {
  role: Role;
  /** `YYYY-MM-DD`. */
  day: string;
  /** As it is written. */
  text: string;
}

const CUE =
  /(?<end>\b(?:remov|sunset|until\b|till\b|retire|stop|shut|drop|delet|discontinu|disappear|expir|ends?\b|ended\b|ending\b|end-of-life|gone\b|goes\b|go away|going away|last day|no longer|answers? (?:`?4|with)|fails?\b|unavailable|works? (?:up )?to\b|through\b)|移除|下线|停止|停用|停服|关闭|删除|为止|截止|失效|到期|终止|最后|不再|前可用)|(?<since>\b(?:deprecat|since\b|announc)|弃用|宣布|公布|公告)|(?<other>\b(?:migrat|move\b|moving\b|switch|freeze|introduc|available|added|releas|brownout)|迁移|切换|冻结|新增|发布|演练)/gi;

type Cue = Role | 'other';

/**
 * The days of the end and of the deprecation that a text states, each by the words of its clause: "deprecated since 1
 * September 2026, removed on 30 June 2027". A day whose clause says neither is no statement, unless the text is about
 * one of them as a whole.
 */
export function saidDays(text: string, about?: Role): SaidDay[] {
  return sentencesOf(text).flatMap((sentence) => {
    const days = daysIn(sentence);
    return days.flatMap(({ day, text, start, end }, i) => {
      const role = roleOf(
        sentence.slice(days[i - 1]?.end ?? 0, start),
        sentence.slice(end, days[i + 1]?.start ?? sentence.length),
      );
      const known = role ?? about;
      return known === undefined || known === 'other' ? [] : [{ role: known, day, text }];
    });
  });
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/https?:\/\/\S{1,500}/g, ' ')
    .replace(/(?<!\n)\n(?!\n|[-*] |\d{1,3}\. )/g, ' ')
    .split(/[.!?](?=\s|$)|[。！？\n]/);
}

/** In Chinese the word often stands behind the day; then what stands before it in other clauses. */
function roleOf(before: string, after: string): Cue | undefined {
  const near = before.split(CLAUSE).at(-1) ?? '';
  const next = after.split(CLAUSE)[0] ?? '';
  const [behind] = HAN_BEHIND.test(next) ? cuesIn(next) : APPOSITION.test(after) ? cuesIn(after) : [];
  return (
    behind ??
    cuesIn(near).at(-1) ??
    cuesIn(next)[0] ??
    cuesIn(before).at(-1) ??
    (BEGINS.test(`${near}…${next}`) ? 'since' : undefined)
  );
}

/** Says that something begins, and not what: of what is deprecated, that. */
const BEGINS = /\bas of\b|自|起/i;

const CLAUSE = /[,;:，；：、()（）]/;
/** "before 31 August 2027, the day on which this stops working". */
const APPOSITION = /^,?\s?(?:the day|when|on which|after which)\b/i;
const HAN_BEHIND = /^.{0,4}\p{Script=Han}/u;

function cuesIn(text: string): Cue[] {
  return [...text.matchAll(CUE)].flatMap(({ groups = {} }) => {
    const cue = (['end', 'since', 'other'] as const).find((role) => groups[role] !== undefined);
    return cue ?? [];
  });
}
