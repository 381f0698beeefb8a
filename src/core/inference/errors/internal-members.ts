import type { Operation, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { segments, words } from '../text/words';
import { insideByName } from './internals';
import { wordsAbout } from './members';
import { propertiesBelow, type Deep } from './walk';

/**
 * True for a member of an error that tells about the inside of the service: its name does, and the operation gives it
 * no other meaning.
 */
export function tellsInside(
  surroundings: Surroundings,
  operation: Operation,
  { name, property, depth }: Deep,
): boolean {
  const inside = insideByName(name);
  if (inside === undefined) return false;
  const isOfSql = /sql/i.test(name) && speaksSql(operation);
  if (isOfSql || wasSent(surroundings, operation, name)) return false;
  if (inside === 'surely') return true;
  // Deeper down it is rather a fact of the resource that the error is about.
  return depth <= 1 && !hasOtherMeaning(surroundings, operation, name, property);
}

function hasOtherMeaning(
  surroundings: Surroundings,
  operation: Operation,
  name: string,
  property: Deep['property'],
): boolean {
  const flat = flatten(surroundings, property.schema);
  const about = wordsAbout(surroundings, property);
  // `exception: { code, text }` and Microsoft's `innererror` chain are envelopes: what they hold is judged.
  if (/exception|error/i.test(name))
    return flat.properties.has('code') || flat.properties.size > 1 || Array.isArray(keyword(flat, 'enum'));
  if (/^trace$/i.test(name))
    return (
      flat.properties.size > 0 || /\b(trace|request|correlation) ?id|traceparent|distributed/i.test(about)
    );
  if (/^stack$/i.test(name)) return flat.properties.size > 0;
  if (/file|line/i.test(name))
    return takesFile(operation) || /upload|import|csv|your|input|\brow\b|sent/i.test(about);
  return false;
}

/** What the caller sent may come back: a host name, a file name, a query. */
function wasSent(surroundings: Surroundings, { parameters, body }: Operation, name: string): boolean {
  const plain = words(name).join('');
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  const sent = schemas.flatMap((schema) =>
    [...propertiesBelow(surroundings, schema)].map((deep) => deep.name),
  );
  return [...parameters.map((parameter) => parameter.name), ...sent].some(
    (other) => words(other).join('') === plain,
  );
}

function takesFile({ body, route }: Operation): boolean {
  const types = (body?.content ?? []).map(({ type }) => type);
  return (
    types.some((type) => /multipart|octet-stream|csv|text\/|zip|xml|image|video|audio/i.test(type)) ||
    segments(route).some(({ text }) => /import|upload|file|bulk|batch/i.test(text))
  );
}

/** True for a service for queries, which answers in the words of its database. */
export function speaksSql({ route, tags }: Operation): boolean {
  return [route, ...tags].some((name) => /sql|quer(y|ies)|statement/i.test(name));
}
