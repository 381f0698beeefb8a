import { saysForTests } from '../onboarding/test-servers';

/*
 * Whether a URL has to be one of `https`, by its pattern and by its description.
 */

/** True for a pattern that admits nothing but `https`. */
export function demandsHttps(pattern: string): boolean {
  return /^(\(\?i\))?\^\(?(\?:)?https(?!\?)/i.test(plain(pattern));
}

/** True for a pattern that speaks of `http` as one of its choices. */
export function allowsHttp(pattern: string): boolean {
  return /http(s\?|\(s\)\?|\[s\]\?|\||:)|https\|http\b/i.test(plain(pattern));
}

/** A pattern without regard to case: `[hH][tT]…` is `ht…`. */
function plain(pattern: string): string {
  return pattern.replace(/\[(\w)(\w)\]/g, (both, one: string, other: string) =>
    one.toLowerCase() === other.toLowerCase() ? one.toLowerCase() : both,
  );
}

/** True where a description asks for `https`: no validator reads it, but the caller does. */
export function saysHttps(description: string): boolean {
  return /\b(must|only|requires?|required|refused?|rejects?|rejected)\b[^.]{0,40}\bhttps?\b|\bhttps\b[^.]{0,30}\b(only|required|mandatory)\b|\bhttp\b[^.]{0,30}\b(refused|rejected)\b|(必须|只接受|仅支持)[^。]{0,10}https/i.test(
    description,
  );
}

/** True where `http` may be there for a server on one's own machine. */
export function isForTrying(description: string): boolean {
  return /127\.0\.0\.1|\btests\b/i.test(description) || saysForTests(description);
}
