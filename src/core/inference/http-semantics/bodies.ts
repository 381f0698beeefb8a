import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';

/** True where an operation has a body that holds something. What a reference to another file hides is a body as well. */
export function asksForBody(surroundings: Surroundings, { node, body }: Operation): boolean {
  if (node['requestBody'] === undefined || node['requestBody'] === null) return false;
  // Some generators give every operation a form without fields: nothing can get lost.
  const content = body?.content ?? [];
  if (
    body &&
    !body.required &&
    content.length > 0 &&
    content.every(({ schema }) => schema && shapesAnswer(surroundings, schema))
  )
    return false;
  return content.length === 0 || content.some(({ schema }) => !schema || !isShut(surroundings, schema));
}

/** `expand`, `fields`: what gets lost changes the answer, and nothing else. */
function shapesAnswer(surroundings: Surroundings, schema: Schema): boolean {
  const names = [...flatten(surroundings, schema).properties.keys()];
  return names.length > 0 && names.every((name) => /^(expand|fields|include|select|prefer)$/i.test(name));
}

function isShut(surroundings: Surroundings, schema: Schema): boolean {
  const { properties, parts } = flatten(surroundings, schema);
  return properties.size === 0 && parts.some(({ node }) => node['additionalProperties'] === false);
}
