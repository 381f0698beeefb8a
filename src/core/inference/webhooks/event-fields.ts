import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import { valueAt, type JsonObject, type JsonPath } from '../../json';
import { snakeOf } from '../text/words';

/** One field of what is sent: a property of the body, or a query parameter of a delivery by GET. */
export interface EventField {
  name: string;
  /** The words of the name: `eventId` and `event_id` are one. */
  snake: string;
  /** Its key. */
  path: JsonPath;
  schema: Schema;
  raw: JsonObject;
  description: string;
  /** Names of the properties around it, from the outside in. Empty: of the event itself. */
  parents: string[];
}

const DEEPEST = 3;
const MOST = 4000;

/** The fields of a delivery, the outermost first. Each schema object is read once, so that circles end. */
export const fieldsOf = memoize((contract, { body, parameters }: Operation): EventField[] => {
  const fields: EventField[] = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, path, node, schema, description }) =>
      fieldOf(
        contract,
        name,
        path,
        schema ?? { node: {}, path, usedAt: path, component: undefined },
        node,
        description,
        [],
      ),
    );
  const seen = new Set<JsonObject>();
  const pending: { schema: Schema; parents: string[] }[] = (body?.content ?? []).flatMap(({ schema }) =>
    schema ? [{ schema, parents: [] }] : [],
  );
  for (let next = pending.shift(); next && fields.length < MOST; next = pending.shift()) {
    const { schema, parents } = next;
    if (seen.has(schema.node)) continue;
    seen.add(schema.node);
    const flat = flatten(contract, schema);
    for (const [name, { path, schema: inner, raw }] of flat.properties) {
      fields.push(fieldOf(contract, name, path, inner, raw, '', parents));
      if (parents.length < DEEPEST) pending.push({ schema: inner, parents: [...parents, name] });
    }
    // A batch is a list of events; each alternative describes its fields in its own way.
    for (const part of [...flat.variants, ...(flat.items ? [flat.items] : [])])
      pending.push({ schema: part, parents });
  }
  return fields;
});

function fieldOf(
  contract: Surroundings,
  name: string,
  path: JsonPath,
  schema: Schema,
  raw: JsonObject,
  beside: string,
  parents: string[],
): EventField {
  const own = [beside, raw['description'], keyword(flatten(contract, schema), 'description')];
  const description = [...new Set(own.filter((text) => typeof text === 'string'))].join(' ');
  return { name, snake: snakeOf(name), path, schema, raw, description, parents };
}

/** False where the body, or a schema of it, stands in another file: what is in it cannot be judged. */
export function isReadable(contract: Surroundings, { node, body }: Operation): boolean {
  if (!body) return node['requestBody'] === undefined;
  return body.content.every(({ schema, node }) => schema !== undefined || node['schema'] === undefined);
}

/** True where the media type itself says what an event carries: CloudEvents, security event tokens. */
export function isStandardEnvelope({ body }: Operation): boolean {
  return (body?.content ?? []).some(({ type }) => /cloudevents|secevent\+jwt/i.test(type));
}

/** The value under a key of the media type's examples, by the names around it: what the documentation shows. */
export function shownAt({ body }: Operation, { parents, name }: EventField): string[] {
  const examples = (body?.content ?? []).flatMap(({ examples, schema }) => [
    ...examples.map(({ value }) => value),
    schema?.node['example'] ?? null,
  ]);
  return examples.flatMap((example) => {
    const value = valueAt(Array.isArray(example) ? (example[0] ?? null) : example, [...parents, name]);
    return typeof value === 'string' ? [value] : [];
  });
}
