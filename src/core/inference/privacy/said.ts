import type { Contract, Operation, Response, Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { text } from '../../contract/follow';
import { infoOf, tagsOf } from '../../contract/head';
import { memoize, memoizeByNode, type Written } from '../../contract/memoize';
import { isError } from '../../contract/statuses';
import type { JsonValue } from '../../json';
import { snakeOf } from '../text/words';

/**
 * True where something that a caller of an operation would read matches: its own words, its failures, its tags, the
 * API's. `what` must find its match within a line.
 */
export function says(contract: Contract, operation: Operation, what: RegExp): boolean {
  return (
    what.test(ownWords(contract, operation)) ||
    textsAround(contract, operation).some((text) => what.test(text))
  );
}

const ownWords = memoize((surroundings, operation: Operation): string =>
  [operation.summary, operation.description, ...failures(surroundings, operation)].join('\n'),
);

function textsAround(contract: Contract, operation: Operation): string[] {
  return [infoOf(contract), ...tagsOf(contract, operation)].map((node) => text(node, 'description'));
}

/** The names and texts of the fields in the body, two levels deep. */
export const saidInBody = memoize((contract, { body }: Operation): string => {
  const textsIn = (schema: Schema, depth: number): string[] =>
    [...flatten(contract, schema).properties].flatMap(([name, { schema, raw }]) => [
      snakeOf(name),
      text(raw, 'description'),
      written(keyword(flatten(contract, schema), 'description')),
      ...(depth > 0 ? textsIn(schema, depth - 1) : []),
    ]);
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  return [body?.description ?? '', ...schemas.flatMap((schema) => textsIn(schema, 1))].join('\n');
});

/** Descriptions, examples and codes of the error responses. */
export const failures = memoize((contract, operation: Operation): string[] =>
  operation.responses
    .filter(({ status }) => isError(status))
    .flatMap((response) => [response.description, ...saidInBodies(contract, response)]),
);

const saidInBodies = memoizeByNode((contract, { content }: Written<Response>): string[] =>
  content.flatMap(({ node, examples, schema }) => [
    written(node['examples']),
    ...examples.map(({ value }) => written(value)),
    ...(schema ? codesIn(contract, schema) : []),
  ]),
);

/** The values and texts of the members of an error, one envelope deep. */
function codesIn(contract: Surroundings, schema: Schema, depth = 2): string[] {
  const flat = flatten(contract, schema);
  const own = ['enum', 'example', 'examples', 'description'].map((key) => written(keyword(flat, key)));
  if (depth === 0) return own;
  return [
    ...own,
    ...[...flat.properties.values()].flatMap((property) => codesIn(contract, property.schema, depth - 1)),
  ];
}

function written(value: JsonValue | undefined): string {
  return value === undefined ? '' : JSON.stringify(value);
}
