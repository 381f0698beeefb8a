import type { Operation, Surroundings } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import { isIdentityName } from '../operations/payloads';
import { mentions } from '../text/mentions';
import { segments, singular, snakeOf, words } from '../text/words';
import { listArray, PLAIN, type ListAnswer } from './lists';

const PAGING_FACT =
  /(^|_)(next|prev|previous|first|last|total|count|page|pages|size|limit|offset|start|end|cursor|more|url|uri|self|object|type|kind|etag|sort|order|query)(_|$)/;

/** What some envelopes say about the request, beside a list that they call `data`. */
const ENVELOPE_FACT = /^(success|ok|message|status|status_code|code|request_id|timestamp)$/;

/** Answers about numbers over time, which have one row per day or hour and not one per thing. */
const REPORT =
  /(^|_)(stats?|statistics?|metrics?|analytics|traffic|histogram|summary|breakdown|timeseries)(_|$)|(^|_)usage$/;

/** What grows although its name is no plural. */
const GROWS =
  /^(history|log|feed|inbox|outbox|activity|timeline|audit|trail|list|search|queue|archive|journal)$/;

/**
 * True where the answer is one thing that holds an array, such as a template with its fields or the traffic of a
 * fortnight: facts of its own stand beside the array, and its items have no id.
 */
export function isOneThing(contract: Surroundings, { operation, schema }: ListAnswer): boolean {
  const flat = flatten(contract, schema);
  const { name: key = '', array } = listArray(contract, schema) ?? {};
  const items = array && flatten(contract, array).items;
  const names = items ? [...flatten(contract, items).properties.keys()] : [];
  if (names.some((name) => isIdOf(name, key, operation)))
    return flat.properties.has('$id') || flat.properties.has('_id') || isPartOfThing(key, flat, operation);
  const route = segments(operation.route).map(({ text }) => snakeOf(text));
  if (REPORT.test(route.join('_'))) return true;
  // `/rooms/{id}/participants` may name the room beside them.
  if (key !== '' && snakeOf(key) === route.at(-1)) return false;
  // A table of numbers: a list of lists.
  if (flat.types.has('array')) return items !== undefined && flatten(contract, items).types.has('array');
  return (
    isPartOfSingular(key, names, operation) ||
    [...flat.properties].some(([name, property]) => {
      if (property.schema === array || /meta|links|paging|pagination|errors|warnings|_embedded/i.test(name))
        return false;
      const { items: list } = flatten(contract, property.schema);
      return list !== undefined || !isEnvelopeFact(name, key);
    })
  );
}

function isEnvelopeFact(name: string, key: string): boolean {
  const snake = snakeOf(name);
  return PAGING_FACT.test(snake) || (PLAIN.test(key) && ENVELOPE_FACT.test(snake));
}

/** An id of the item itself. In a rule that a branch has, `app_id` is who set it. */
function isIdOf(name: string, key: string, { route }: Operation): boolean {
  if (!isIdentityName(name)) return false;
  const owner = words(name).slice(0, -1).map(singular);
  const nouns = [key, segments(route).findLast(({ parameter }) => !parameter)?.text ?? ''];
  const last = owner.at(-1);
  return last === undefined || nouns.some((noun) => words(noun).map(singular).includes(last));
}

/** Settings with their channels: the path names the whole, and the whole has facts of its own. */
function isPartOfThing(key: string, { properties }: Flat, { route }: Operation): boolean {
  if (key === '' || PLAIN.test(key)) return false;
  const path = segments(route).filter(({ parameter }) => !parameter);
  if (path.some(({ text }) => mentions(key, text) || mentions(text, key))) return false;
  return [...properties.keys()].filter((name) => name !== key && !isEnvelopeFact(name, key)).length > 1;
}

/** `/hovercard` has `contexts`: a part of the one card, where nothing tells its items apart. */
function isPartOfSingular(key: string, names: readonly string[], { route }: Operation): boolean {
  const noun = words(segments(route).findLast(({ parameter }) => !parameter)?.text ?? '').at(-1) ?? '';
  if (
    noun === '' ||
    key === '' ||
    PLAIN.test(key) ||
    noun !== singular(noun) ||
    GROWS.test(noun) ||
    mentions(key, noun)
  )
    return false;
  return names.length > 0 && !names.some((name) => isIdentityName(name) || TELLS_APART.test(snakeOf(name)));
}

const TELLS_APART = /^(name|key|code|slug|email|url|uri)$|(_at|_on|_time|_date|date|time|timestamp)$/;
