import { ruleTable } from '../rule-table';

const KEY = '{ name: Idempotency-Key, in: header, schema: { type: string } }';
const OK = `responses: { '200': { description: OK } }`;

ruleTable('idempotency-not-on-safe-methods', [
  {
    name: 'finds a key on a read, where it is used',
    spec: `
      paths: { /a: { get: { operationId: readA, parameters: [{ $ref: '#/components/parameters/Key' }], ${OK} }, post: { parameters: [{ $ref: '#/components/parameters/Key' }], ${OK} } } }
      components: { parameters: { Key: ${KEY} } }`,
    findings: ['/paths/~1a/get/parameters/0'],
    messages: ['`readA` reads only, so `Idempotency-Key` has no effect there. Leave it out.'],
    examined: ['/paths/~1a/get'],
  },
  {
    name: 'finds a key at a path that only reads, once',
    spec: `{ paths: { /a: { parameters: [${KEY}], get: { ${OK} }, head: { ${OK} } } } }`,
    findings: ['/paths/~1a/parameters/0'],
  },
  {
    name: 'asks to move it down where others at the path write',
    spec: `{ paths: { /a: { parameters: [${KEY}], get: { ${OK} }, post: { ${OK} } } } }`,
    findings: ['/paths/~1a/parameters/0'],
    messages: ['`Idempotency-Key` belongs to the operations of this path that write: move it down to them.'],
  },
  {
    name: 'takes reads without a key, tracing, and writes with one',
    spec: `
      paths:
        /a: { get: { parameters: [{ name: X-Request-Id, in: header, schema: { type: string } }], ${OK} }, put: { description: 'A repeat with the same key gets the first answer.', parameters: [${KEY}], ${OK} }, post: { parameters: [${KEY}], ${OK} } }`,
    findings: [],
    examined: ['/paths/~1a/get'],
  },
  {
    name: 'is silent where the operation says so',
    spec: `{ paths: { /a: { get: { x-review: { ignore: [idempotency-not-on-safe-methods] }, parameters: [${KEY}], ${OK} } } } }`,
    findings: [],
  },
  {
    name: 'asks what a key adds to a PUT and a DELETE',
    spec: `
      paths:
        /calls/{id}:
          parameters: [{ $ref: '#/components/parameters/Key' }]
          put: { operationId: replaceCall, responses: { '200': { description: OK } } }
          delete: { responses: { '204': { description: OK } }, description: 'A repeat with the same key gets 204 again, not 404.' }
      components: { parameters: { Key: { name: Idempotency-Key, in: header, description: Idempotency key., schema: { type: string } } } }`,
    findings: ['/paths/~1calls~1{id}/parameters/0'],
    messages: [
      'A repeated `replaceCall` changes nothing more anyway: say in the description of `Idempotency-Key` what a repeat gets back, or leave it out.',
    ],
    examined: ['/paths/~1calls~1{id}/put', '/paths/~1calls~1{id}/delete'],
  },
]);
