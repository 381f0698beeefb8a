import type { MediaType, Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { isForm, isJson } from '../../contract/media-types';
import { isForeign } from './answers';

/** How many things a caller can get wrong in the body of an operation; raw bytes and files are not among them. */
export function countOfInputs(surroundings: Surroundings, { body }: Operation): number {
  const schemas = (body?.content ?? [])
    .filter(({ type }) => isJson(type) || isForm(type))
    .flatMap(({ schema }) => schema ?? []);
  const counts = schemas.map((schema) => {
    const flat = flatten(surroundings, schema);
    const { properties } = flat.items ? flatten(surroundings, flat.items) : flat;
    return [...properties.values()].filter((property) => !isFile(surroundings, property.schema)).length;
  });
  return Math.max(0, ...counts);
}

function isFile(surroundings: Surroundings, schema: Schema): boolean {
  return flatten(surroundings, schema).parts.some(
    ({ node }) => node['format'] === 'binary' || node['contentMediaType'] !== undefined,
  );
}

/** A body whose schema can be read. */
export type Described = MediaType & { schema: Schema };

/** The described bodies by which an operation says what is wrong with a request, the most specific status first. */
export function refusalsOf(operation: Operation): Described[] {
  return ['422', '400', '4XX', '4xx', 'default'].flatMap((status) =>
    operation.responses
      .filter((response) => response.status === status)
      .flatMap(({ content }) => content)
      .filter((media): media is Described => !!media.schema && isJson(media.type) && !isForeign(media.type)),
  );
}
