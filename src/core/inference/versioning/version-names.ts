import { segments, singular, words } from '../text/words';

/** How versions and the headers that choose them are called. */

/** True for a segment such as `v2`, `2`, `2.1`, `v1beta1`, `2024-01` or `2026-03-01`. */
export function looksLikeVersion(text: string): boolean {
  return /^v?\d+(\.\d+)?$|^v\d+(p\d+)?(alpha|beta|rc|preview)\d*$|^\d{4}-\d{2}(-\d{2})?$/i.test(text);
}

/** `v2` and `2` are one version. */
export function plainVersion(version: string): string {
  return version.toLowerCase().replace(/^v/, '');
}

const HEADER = /(^|-)api-?version$|^(x-)?[a-z]+-version$|^version$/i;

/** Versions of the caller's software, of a protocol or a format, of one thing. */
const OF_SOMETHING_ELSE =
  /(^|-)(if|sdk|client|app|application|library|lib|agent|browser|os|device|platform|android|ios|mobile|desktop|web|cli|build|release|runtime|firmware|tls|http|mime|protocol|odata|max|min|schema|spec|content|document|resource|entity|object|record|row|item|base|known|current|expected|model|template|terms|policy|consent|package|plugin|node|file|user|event|config|dataservice)-?version$/i;

/**
 * True for a header that chooses the API's version: `Acme-Version`, `X-Api-Version`. `Order-Version` on
 * `/orders/{id}` is the version of the order.
 */
export function isVersionHeader(name: string, route: string): boolean {
  if (!HEADER.test(name) || OF_SOMETHING_ELSE.test(name)) return false;
  const subject = words(name).filter((word) => !/^(x|version)$/.test(word));
  const nouns = segments(route).flatMap(({ text }) => words(text).map(singular));
  return subject.length === 0 || subject.includes('api') || !subject.every((word) => nouns.includes(word));
}

/** The version in a media type: `application/vnd.acme.v2+json`, `application/json; version=2`. Formats with versions of their own do not count. */
export function mediaTypeVersion(type: string): string | undefined {
  if (!/json|xml|vnd\./i.test(type) || /vnd\.oai\.|openmetrics/i.test(type)) return undefined;
  const named = /[.-]v(\d+(?:\.\d+)?)(?=[.+;-]|$)|[.-](20\d\d-\d\d(?:-\d\d)?)(?=[.+;]|$)/i.exec(type);
  const parameter = /;\s*(?:api-?)?v(?:er|ersion)?="?([\w.-]+)"?/i.exec(type)?.[1];
  return named?.[1] ?? named?.[2] ?? (parameter === undefined ? undefined : plainVersion(parameter));
}

/** True for `v1.4`; `2024.01` is a month. */
export function hasMinor(version: string): boolean {
  return /^v?\d+\.\d+/i.test(version) && !/^v?20\d\d\.(0?[1-9]|1[0-2])$/i.test(version);
}

/** `v1` of `v1.4`. */
export function majorOf(version: string): string {
  return /^v?\d+/i.exec(version)?.[0] ?? version;
}
