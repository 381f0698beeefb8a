/*
 * For how long a name is remembered. A job that died at noon is run again the next morning: less than a day is not enough
 * to rely on.
 */

const DAY = 24 * 60 * 60;

/** Seconds of a unit, by how it begins in the languages of contracts. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(ms|milli)/i, 0.001],
  [/^(s|secs?|se[ck]\w{0,7}|seg\w{0,6}|秒钟?)$/i, 1],
  [/^(min\w{0,5}|分钟?|分)$/i, 60],
  [/^(h|hrs?|hours?|std|stunden?|heures?|horas?|ore|ora|uur|uren|tim\w{0,4}|个?小时|時間|시간)$/i, 3600],
];

const SPAN =
  /(\d{1,5}) ?-?(ms|milli\w{1,9}|s|secs?|se[ck]\w{0,7}|seg\w{0,6}|min\w{0,5}|hrs?|hours?|h|std|stunden?|heures?|horas?|ore|ora|uur|uren|tim\w{0,4}|秒钟?|分钟?|个?小时|時間|시간)(?![a-z])/gi;

/** It says how long something is kept; "wait 30 s" does not. */
const KEPT =
  /\b(kept|keeps?|remember\w{0,3}|valid|expir\w{1,5}|laps\w{1,3}|forg[eo]t\w{0,4}|retain\w{0,3}|retention|recogni[sz]\w{1,3}|window|within|stored|lifetime|ttl|unique for|reused? after|free again)\b|verf(a|ä)ll|g[üu]ltig|aufbewahrt|gespeichert|gemerkt|vergess|innerhalb|gilt f[üu]r|gelten|caduc|vence|expir|conserv|guard|recuerd|lembr|v[áa]lid|valable|oubli|pendant|durante|dentro de|entro|scad|过期|失效|有效|保留|保存|之?内/i;

/** True for a sentence about names that gives them less than a day. */
export function isForgottenSoon(sentence: string): boolean {
  if (!KEPT.test(sentence)) return false;
  const spans = [...sentence.matchAll(SPAN)].map(
    ([, count = '', unit = '']) => Number(count) * secondsOf(unit),
  );
  return spans.length > 0 && Math.max(...spans) < DAY;
}

function secondsOf(unit: string): number {
  return UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? DAY;
}
