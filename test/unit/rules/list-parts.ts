/** Parts of documents with lists, shared by the tables of the pagination rules. */

export const text = { type: 'string' };

export const items = { type: 'array', items: { type: 'object', properties: { id: text } } };

export const json = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } });

export const query = (name: string, schema: object = { type: 'integer' }, more: object = {}) => ({
  name,
  in: 'query',
  schema,
  ...more,
});
