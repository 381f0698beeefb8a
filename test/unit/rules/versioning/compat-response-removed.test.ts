import { answering, compatTable, path, schemas } from './compat-table';

const text = { type: 'string' };
const message = (properties: object, required: string[] = []) => ({ type: 'object', required, properties });
const sent = (schema: object) =>
  path({ get: answering({ $ref: '#/components/schemas/Message' }) }, schemas({ Message: schema }));

compatTable('compat-response-removed', [
  {
    name: 'a field is gone',
    baseline: sent(message({ id: text, price: text })),
    spec: sent(message({ id: text })),
    findings: ['/components/schemas/Message/properties'],
    messages: ['`Message.price` is gone from the response.'],
    examined: ['/paths/~1messages/get'],
  },
  {
    name: 'a field may be absent now',
    baseline: sent(message({ id: text }, ['id'])),
    spec: sent(message({ id: text })),
    findings: ['/components/schemas/Message/properties/id'],
  },
  {
    name: 'a field is new, another went on its day',
    baseline: sent(message({ id: text, old: { ...text, deprecated: true, 'x-sunset': '2026-11-01' } })),
    spec: sent(message({ id: text, price: text })),
    findings: [],
  },
  {
    name: 'the same behind allOf',
    baseline: sent(message({ id: text, price: text })),
    spec: sent({ allOf: [message({ id: text }), message({ price: text })] }),
    findings: [],
  },
]);
