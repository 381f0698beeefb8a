import { answering, compatTable, path, schemas } from './compat-table';

const call = (sunset?: string) =>
  path({
    get: {
      deprecated: true,
      ...(sunset && { 'x-sunset': sunset }),
      responses: { 200: { description: 'Done.' } },
    },
  });
const field = (sunset: string) =>
  path(
    { get: answering({ $ref: '#/components/schemas/Message' }) },
    schemas({
      Message: { properties: { price: { type: 'string', deprecated: true, 'x-sunset': sunset } } },
    }),
  );

compatTable('compat-sunset-honoured', [
  {
    name: 'an earlier date',
    baseline: call('2028-06-30'),
    spec: call('2028-01-31'),
    findings: ['/paths/~1messages/get/x-sunset'],
    messages: [
      'The end of the operation `GET /messages` was `2028-06-30` and is the earlier `2028-01-31` now.',
    ],
    examined: ['/paths/~1messages/get'],
  },
  {
    name: 'an earlier date of a field',
    baseline: field('2028-06-30'),
    spec: field('2028-01-31'),
    findings: ['/components/schemas/Message/properties/price/x-sunset'],
  },
  {
    name: 'the date is gone',
    baseline: call('2028-06-30'),
    spec: call(),
    findings: ['/paths/~1messages/get'],
  },
  {
    name: 'too little notice',
    baseline: call(),
    spec: call('2027-01-31'),
    findings: ['/paths/~1messages/get/x-sunset'],
  },
  { name: 'a later date', baseline: call('2028-06-30'), spec: call('2028-12-31'), findings: [] },
]);
