import type { Header, Response, Surroundings } from '../../../contract/contract';
import { flatten } from '../../../contract/flatten';
import type { JsonValue } from '../../../json';

/** A header of a response, whatever the case of its name. */
export function headerNamed({ headers }: Pick<Response, 'headers'>, name: string): Header | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
}

/** The values that a header shows: its examples, and what its schema, however it is put together, shows or fixes. */
export function shownBy(surroundings: Surroundings, header: Header | undefined): JsonValue[] {
  if (!header) return [];
  const parts = header.schema ? flatten(surroundings, header.schema).parts : [];
  const inSchema = parts.flatMap(({ node }) => [
    ...['example', 'const', 'default'].flatMap((key) => node[key] ?? []),
    ...['examples', 'enum'].flatMap((key) => (Array.isArray(node[key]) ? node[key] : [])),
  ]);
  return [...header.examples.map(({ value }) => value), ...inSchema];
}

/** RFC 9110 §5.6.7. */
export const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
