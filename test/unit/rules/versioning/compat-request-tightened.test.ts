import { compatTable, path, schemas, taking } from './compat-table';

const text = { type: 'string' };
const message = (properties: object, required: string[] = []) => ({ type: 'object', required, properties });
const sending = (schema: object) =>
  path({ post: taking({ $ref: '#/components/schemas/Message' }) }, schemas({ Message: schema }));
const property = '/components/schemas/Message/properties';

compatTable('compat-request-tightened', [
  {
    name: 'a field is new and required, with a default or not',
    baseline: sending(message({ to: text }, ['to'])),
    spec: sending(message({ to: text, from: { ...text, default: 'x' } }, ['to', 'from'])),
    findings: [`${property}/from`],
    messages: ['`Message.from` is new in the request, and required.'],
    examined: ['/paths/~1messages/post'],
  },
  {
    name: 'a limit is stricter, and a field is gone',
    baseline: sending(message({ to: { ...text, maxLength: 20 }, note: text })),
    spec: sending(message({ to: { ...text, maxLength: 10 } })),
    findings: [`${property}/to/maxLength`, property],
  },
  {
    name: 'a field is new and optional',
    baseline: sending(message({ to: text })),
    spec: sending(message({ to: text, from: text })),
    findings: [],
  },
  {
    name: 'what two operations share is said once',
    baseline: shared(message({ to: text })),
    spec: shared(message({ to: text }, ['to'])),
    findings: ['/components/schemas/Message/required/0'],
  },
]);

function shared(schema: object) {
  const operation = taking({ $ref: '#/components/schemas/Message' });
  return path({ post: operation, put: operation }, schemas({ Message: schema }));
}
