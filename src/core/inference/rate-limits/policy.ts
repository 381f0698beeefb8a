import type { Contract } from '../../contract/contract';
import { entries } from '../../contract/follow';
import { infoOf, tagsOf } from '../../contract/head';
import { isObject, type JsonValue } from '../../json';

/** True where a caller can read what is limited before the first call. */
export function describesPolicy(contract: Contract): boolean {
  const { root, operations } = contract;
  const info = infoOf(contract);
  const general = [
    info['description'],
    info['summary'],
    ...tagsOf(contract).flatMap((tag) => [
      tag['name'],
      tag['description'],
      ...linkTexts(tag['externalDocs']),
    ]),
    ...linkTexts(root['externalDocs']),
  ];
  if (general.some((text) => says(text, POLICY) || says(text, BOUNDED) || says(text, NUMBER))) return true;
  if ([...entries(root), ...entries(info)].some(([key]) => /^x-(rate-?limit|quota|throttl)/i.test(key)))
    return true;
  // What an operation or its 429 says counts where it names a number: "too many requests" alone is no policy.
  return operations.some(
    (operation) =>
      says(operation.description, NUMBER) ||
      operation.responses.some(
        ({ status, description, headers }) =>
          (status === '429' && says(description, NUMBER)) ||
          headers.some(({ name, examples }) => /^ratelimit-policy$/i.test(name) && examples.length > 0),
      ),
  );
}

const POLICY =
  /rate[- ]?limit|request rate|throttl|\bquotas?\b|\b(requests?|calls?|messages?|operations?|uploads?)\s+(per|an?|every|\/)\s*(\d+\s*)?(second|sec|minute|min|hour|day|month|s\b)|\brps\b|\d\s?\/\s?(s|sec|second|min|minute|hour|day)\b/i;

// "High throughput" and "built for concurrency" are praise; a number or a bound makes them a policy.
const BOUNDED =
  /(throughput|concurren|parallel|simultaneous)[^.\n]{0,80}(\d|limit|\bmax|at most|up to|cap(ped)?\b)|(\d|limit|\bmax|at most|up to|cap(ped)?\b)[^.\n]{0,80}(throughput|concurren|parallel|simultaneous)/i;

const NUMBER =
  /\d[,. ]{0,9}\s{0,9}(\w{1,40}\s{1,9}){0,3}(per|an?|every|each|\/)\s*(\d+\s*)?(s|sec|second|minute|min|hour|day)s?\b|\d (concurrent|parallel|simultaneous)/i;

function says(text: JsonValue | undefined, what: RegExp): boolean {
  return typeof text === 'string' && what.test(text);
}

/** A link to the page that says it counts, by its title or its address. */
function linkTexts(docs: JsonValue | undefined): (JsonValue | undefined)[] {
  return isObject(docs) ? [docs['description'], docs['url']] : [];
}
