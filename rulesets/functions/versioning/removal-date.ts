import type { Problem } from '../../../src/core/contract/problem';
import { statedSunset, type Sunset } from '../../../src/core/inference/versioning/sunset-dates';
import { isObject, type JsonObject } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';

/** A date for the whole document. */
export function ofDocument(root: JsonObject): Sunset | undefined {
  const { info } = root;
  return statedSunset(root, []) ?? (isObject(info) ? statedSunset(info, ['info']) : undefined);
}

/** What is wrong with a removal date: no date, before the deprecation, or over by the document's own day. */
export function* judge(root: JsonObject, node: JsonObject, sunset: Sunset, name: string): Generator<Problem> {
  const { date, text, path } = sunset;
  if (date === undefined) {
    yield { message: `${code(text)} should be a full date such as \`2027-06-30\`.`, path };
    return;
  }
  const since = node['x-deprecated-since'];
  if (typeof since === 'string' && /^\d{4}-\d{2}-\d{2}/.test(since) && date < since.slice(0, 10))
    yield {
      message: `The removal date ${code(text)} should not be before the deprecation on ${code(since)}.`,
      path,
    };
  // Without a date of its own the document would be judged differently tomorrow.
  const today = isObject(root['info']) ? root['info']['x-date'] : undefined;
  if (typeof today === 'string' && /^\d{4}-\d{2}-\d{2}/.test(today) && date < today.slice(0, 10))
    yield {
      message: `${name} should be gone: its removal date ${code(text)} is before ${code(today)}, the date of this document.`,
      path,
    };
}
