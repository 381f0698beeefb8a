/** A day of the calendar in a text. */
export interface FoundDay {
  /** `YYYY-MM-DD`. */
  day: string;
  start: number;
  end: number;
  /** As it is written. */
  text: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO, `30 June 2027`, `June 30, 2027`, `2027年6月30日`. What is only a month is no day. */
const DAY =
  /\b(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)|\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6})\.?,? (\d{4})\b|\b((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b|(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]/gi;

/** The days that a text names, in its order; what is not in the calendar is none. */
export function daysIn(text: string): FoundDay[] {
  return [...text.matchAll(DAY)].flatMap((match) => {
    const [written, y1, m1, d1, d2, month2, y2, month3, d3, y3, y4, m4, d4] = match;
    const day =
      dayOf(y1, m1, d1) ??
      dayOf(y2, monthOf(month2), d2) ??
      dayOf(y3, monthOf(month3), d3) ??
      dayOf(y4, m4, d4);
    return day === undefined
      ? []
      : [{ day, start: match.index, end: match.index + written.length, text: written }];
  });
}

function monthOf(name: string | undefined): string | undefined {
  return name && String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dayOf(year?: string, month?: string, day?: string): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return dayAt(time) === written ? written : undefined;
}

/** Of a time outside the years that are compared here (seconds that are milliseconds) the last or the first day. */
function dayAt(time: number): string | undefined {
  if (Number.isNaN(time)) return undefined;
  return new Date(Math.min(Math.max(time, FIRST), LAST)).toISOString().slice(0, 10);
}

const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T00:00:00Z');

/** The day of `@1788220800`, a date as RFC 9651 writes it, in UTC. */
export function dayOfSeconds(text: string): string | undefined {
  const seconds = /^@(-?\d{1,15})$/.exec(text.trim())?.[1];
  return seconds === undefined ? undefined : dayAt(Number(seconds) * 1000);
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The weekday that the day of an HTTP-date really is, where the text names another. */
export function weekdayMissed(text: string): string | undefined {
  const said = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat), /.exec(text.trim())?.[1];
  const [found] = daysIn(text);
  if (said === undefined || !found) return undefined;
  const weekday = WEEKDAYS[new Date(`${found.day}T00:00:00Z`).getUTCDay()];
  return weekday === said ? undefined : weekday;
}

/** The day so many days after another; what is no day stays as it is. */
export function daysAfter(day: string, days: number): string {
  return dayAt(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000) ?? day;
}
