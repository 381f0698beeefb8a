/** RFC 6838 §4.2 allows 127 characters on each side of the slash. */
const LONGEST = 255;

/** A media type without its parameters, in lower case: `application/json; charset=utf-8` → `application/json`. */
export function baseType(type: string): string {
  return (type.slice(0, LONGEST).split(';')[0] ?? '').trim().toLowerCase();
}

/** True for one JSON value per body: `application/json`, `application/problem+json`; not for streams of lines. */
export function isJson(type: string): boolean {
  return /^[^/]+\/(.+\+)?json$/.test(baseType(type)) && !/geo\+json-seq|stream\+json/.test(baseType(type));
}

/** True for a range that JSON is part of, as frameworks write it where nobody said which type it is. */
export function isRange(type: string): boolean {
  return /^(\*|application)\/\*$/.test(baseType(type));
}

/** True for the two encodings of HTML forms. */
export function isForm(type: string): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/.*)$/.test(baseType(type));
}

/** True for text that is its own value: a body of it has no members. */
export function isPlainText(type: string): boolean {
  return baseType(type) === 'text/plain';
}

/** True for `application/xml`, `text/xml` and types built on them. */
export function isXml(type: string): boolean {
  return /[/+]xml$/.test(baseType(type));
}
