import { answering, compatTable, path, schemas, taking } from './compat-table';

const message = (price: object) => schemas({ Message: { type: 'object', properties: { price } } });
const ref = { $ref: '#/components/schemas/Message' };
const sent = (price: object) => path({ get: answering(ref) }, message(price));
const taken = (price: object) => path({ post: taking(ref) }, message(price));
const place = '/components/schemas/Message/properties/price';

compatTable('compat-type-changed', [
  {
    name: 'another type',
    baseline: sent({ type: 'string' }),
    spec: sent({ type: 'number' }),
    findings: [`${place}/type`],
    messages: ['`Message.price` in the response was `string` and is `number` now.'],
    examined: ['/paths/~1messages/get'],
  },
  {
    name: 'another default',
    baseline: taken({ type: 'integer', default: 1 }),
    spec: taken({ type: 'integer', default: 2 }),
    findings: [`${place}/default`],
  },
  {
    name: 'a wider type of what is sent',
    baseline: taken({ type: 'integer' }),
    spec: taken({ type: 'number' }),
    findings: [],
  },
  {
    name: 'the same type, written otherwise',
    baseline: sent({ type: ['string', 'null'] }),
    spec: sent({ anyOf: [{ type: 'string' }, { type: 'null' }] }),
    findings: [],
  },
]);
