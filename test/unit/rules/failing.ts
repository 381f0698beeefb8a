/** Where the body of the failure in `failing` is. */
export const ERROR = '/paths/~1a/get/responses/404/content/application~1json';

/** A spec with one failure that has a body. */
export function failing(schema: object, example?: object): object {
  const content = { 'application/json': { schema, ...(example ? { example } : {}) } };
  const responses = { 200: { description: 'OK' }, 404: { description: 'No a.', content } };
  return { paths: { '/a': { get: { operationId: 'getA', responses } } } };
}
