import type { Contract, MediaType, Response } from '../../contract/contract';
import { isJson } from '../../contract/media-types';
import { memoizeAlone } from '../../contract/memoize';
import { referenceOf } from '../../openapi/reference';
import { isObject, toPointer, type JsonObject, type JsonValue } from '../../json';
import { errorResponses } from '../../inference/errors/answers';
import { familyOf, houseTypeOf } from '../../inference/errors/house-type';

/** What the errors of a document have in common. */
export interface HouseError {
  media: MediaType;
  /** The schema as it is written: a reference, or the schema itself. */
  schema: JsonValue;
  /** Headers that most of them have, as they are written. */
  headers: readonly (readonly [string, JsonValue])[];
  /** Bodies that others show. */
  examples: readonly { value: JsonObject; status: string }[];
}

/** The body and the headers that most errors have; undefined where none has a body of JSON. */
export const houseError = memoizeAlone((contract: Contract): HouseError | undefined => {
  const answers = errorResponses(contract.operations).map(({ response }) => response);
  const house = houseTypeOf(answers.map(({ content }) => content));
  const bodies = answers.flatMap((response) =>
    response.content
      .filter(({ type, node }) => isJson(type) && familyOf(type) === house && isObject(node['schema']))
      .map((media) => ({ response, media, key: keyOf(media) })),
  );
  const counts = new Map<string, number>();
  for (const { key } of bodies) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const alike = bodies.filter(({ key }) => key === most?.[0]);
  const [first] = alike;
  if (!first) return undefined;
  return {
    media: first.media,
    schema: first.media.node['schema'] as JsonValue,
    headers: commonHeaders(answers),
    examples: alike.flatMap(({ response: { status }, media }) =>
      media.examples.flatMap(({ value }) => (isObject(value) ? [{ value, status }] : [])),
    ),
  };
});

function keyOf({ node, schema }: MediaType): string {
  const written = node['schema'];
  return (isObject(written) && referenceOf(written)) || toPointer(schema?.path ?? []);
}

/** Those of more than half of the errors; not those that say when to come back. */
function commonHeaders(answers: readonly Response[]): HouseError['headers'] {
  const all = new Map<string, { count: number; written: JsonValue }>();
  for (const { node } of answers)
    for (const [name, written] of isObject(node['headers']) ? Object.entries(node['headers']) : [])
      all.set(name, { written, count: (all.get(name)?.count ?? 0) + 1 });
  return [...all].flatMap(([name, { count, written }]) =>
    count * 2 > answers.length && !/retry|rate-?limit/i.test(name) ? [[name, written] as const] : [],
  );
}
