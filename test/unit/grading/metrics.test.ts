import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { metricsOf } from '../../../src/core/grading/metrics';
import type { Metrics } from '../../../src/core/report';
import { textsIn } from '../../../src/core/texts/texts';

function metrics(paths: string, more = ''): Metrics {
  const text = `openapi: 3.1.0\ninfo: { title: T, version: '1' }\n${more}\npaths:\n${paths}`;
  const reading = read(text, textsIn('en'), { most: 1_000_000 });
  assert.ok(reading.readable, text);
  return metricsOf(contractOf(reading.document.root));
}

/** An operation of \`/messages\` in flow style. */
const post = (more: string, responses = "'201': { description: made }") =>
  `  /messages: { post: { ${more}${more ? ', ' : ''}responses: { ${responses} } } }\n`;
const body = (schema: string) => `requestBody: { content: { application/json: { schema: ${schema} } } }`;
const inputs = (schema: string, more?: string) => metrics(post(body(schema)), more).requiredInputs;
const THREE = '{ type: object, required: [a, c, d], properties: { a: {}, c: {}, d: {} } }';
const TWO = '{ type: object, required: [a, b], properties: { a: { type: string }, b: { type: string } } }';

describe('metrics: operations', () => {
  it('count what comes in, not what is sent', () => {
    const webhooks = `webhooks: { sent: { post: { responses: { '204': { description: ok } } } } }`;
    assert.equal(metrics('  {}\n', webhooks).operations, 0);
    const two = `${post('')}  /calls: { get: { responses: { '200': { description: ok } } } }\n`;
    assert.equal(metrics(two, webhooks).operations, 2);
  });

  it('are all zero for nothing, and no write is unsafe to repeat', () => {
    assert.deepEqual(metrics('  {}\n'), {
      ...{ operations: 0, firstCallFacts: 0, requiredInputs: 0, documentedErrors: 0, retrySafeWrites: 1 },
    });
  });
});

describe('metrics: required inputs', () => {
  const cases: [name: string, schema: string, count: number][] = [
    ['required properties only', '{ type: object, required: [a], properties: { a: {}, b: {} } }', 1],
    ['nothing of an object that requires nothing', '{ type: object, properties: { a: {}, b: {} } }', 0],
    [
      'a property that has a default: required is required',
      '{ type: object, required: [a, b], properties: { a: { default: 1 }, b: {} } }',
      2,
    ],
    [
      'no property that only answers have',
      '{ type: object, required: [a, b], properties: { a: { readOnly: true }, b: {} } }',
      1,
    ],
    [
      'the leaves of a nested object',
      `{ type: object, required: [x, y], properties: { x: ${TWO}, y: {} } }`,
      3,
    ],
    [
      'a nested object that requires nothing as one',
      '{ type: object, required: [x], properties: { x: { type: object, properties: { a: {} } } } }',
      1,
    ],
    [
      'nothing below a nested object that is optional',
      `{ type: object, required: [y], properties: { x: ${TWO}, y: {} } }`,
      1,
    ],
    [
      'what allOf brings together',
      `{ allOf: [${TWO}, { type: object, required: [c], properties: { c: {} } }] }`,
      3,
    ],
    ['what a reference leads to', "{ $ref: '#/components/schemas/Two' }", 2],
    ['a name that nobody describes', '{ type: object, required: [a, b] }', 2],
    ['a constant', '{ type: object, required: [a], properties: { a: { const: sms } } }', 1],
    ['the cheapest choice', `{ oneOf: [${THREE}, ${TWO}] }`, 2],
    [
      'the cheapest choice beside what all demand',
      `{ allOf: [${TWO}], oneOf: [${THREE}, { required: [z] }] }`,
      3,
    ],
    [
      'what a choice demands of what is described beside it',
      '{ properties: { a: {}, b: {} }, anyOf: [{ required: [a] }, { required: [a, b] }] }',
      1,
    ],
    ['a lone choice', `{ oneOf: [${TWO}, { type: 'null' }] }`, 2],
    [
      'the cheapest choice of a part',
      `{ type: object, required: [x], properties: { x: { anyOf: [${THREE}, ${TWO}] } } }`,
      2,
    ],
    [
      'the items of a list by their leaves',
      `{ type: object, required: [x], properties: { x: { type: array, items: ${TWO} } } }`,
      2,
    ],
    [
      'a list of texts as one',
      '{ type: object, required: [x], properties: { x: { type: array, items: { type: string } } } }',
      1,
    ],
    ['a list as the whole body by its items', `{ type: array, items: ${TWO} }`, 2],
    [
      'so many as `minProperties` asks for',
      `{ type: object, minProperties: 2, properties: { a: {}, b: {}, c: {} } }`,
      2,
    ],
    ['required no less than that', THREE.replace('{ type: object', '{ type: object, minProperties: 2'), 3],
    [
      'what a required one requires in turn',
      `{ type: object, required: [a], dependentRequired: { a: [b], c: [d] }, properties: { a: {}, b: {}, c: {}, d: {} } }`,
      2,
    ],
    ['a text that is the whole body as one', '{ type: string }', 1],
    [
      'nothing where a condition may not hold',
      `{ type: object, if: { required: [q] }, then: { required: [a, b] } }`,
      0,
    ],
  ];
  for (const [name, schema, count] of cases)
    it(`are ${name}`, () => {
      assert.equal(inputs(schema, `components: { schemas: { Two: ${TWO} } }`), count);
    });

  it('end in a schema that requires itself', () => {
    const more =
      "components: { schemas: { Loop: { type: object, required: [next, a], properties: { a: {}, next: { $ref: '#/components/schemas/Loop' } } } } }";
    // Five levels with an `a` each, and the level below as one.
    assert.equal(inputs("{ $ref: '#/components/schemas/Loop' }", more), 6);
  });

  it('are parameters that are required, and those of the path in any case', () => {
    const parameters = `parameters: [{ name: id, in: path }, { name: q, in: query, required: true }, { name: r, in: query }, { name: H, in: header, required: true }]`;
    const one = `  /messages/{id}: { put: { ${parameters}, ${body(TWO)}, responses: { '201': { description: made } } } }\n`;
    assert.equal(metrics(one).requiredInputs, 5);
  });

  it('are of the first operation that makes something, else of the first write, else of the first', () => {
    const get =
      "  /a: { get: { parameters: [{ name: q, in: query, required: true }], responses: { '200': { description: ok } } } }\n";
    const write = `  /b/{id}: { patch: { parameters: [{ name: id, in: path }, { name: x, in: query, required: true }], responses: { '200': { description: ok } } } }\n`;
    const make = post(
      `parameters: [${['p', 'q', 'r'].map((name) => `{ name: ${name}, in: query, required: true }`).join()}]`,
    );
    assert.equal(metrics(get).requiredInputs, 1);
    assert.equal(metrics(get + write).requiredInputs, 2);
    assert.equal(metrics(get + write + make).requiredInputs, 3);
    assert.equal(metrics(get + write + make + post('').replace('/messages', '/notes')).requiredInputs, 3);
  });
});

describe('metrics: facts before the first call', () => {
  const cases: [name: string, security: string | undefined, count: number][] = [
    ['none beside the inputs where security is never stated', undefined, 0],
    ['none where nothing is demanded', '[]', 0],
    ['one credential', '[{ key: [] }]', 1],
    ['all credentials that are demanded together', '[{ key: [], token: [] }]', 2],
    [
      'those of the cheapest alternative, which stands last',
      '[{ key: [], token: [], more: [] }, { token: [] }]',
      1,
    ],
    [
      'those of the cheapest alternative, which stands first',
      '[{ token: [] }, { key: [], token: [], more: [] }]',
      1,
    ],
    ['none where one may go without', '[{ key: [] }, {}]', 0],
  ];
  for (const [name, security, count] of cases)
    it(`are ${name}`, () => {
      const stated = security === undefined ? '' : `security: ${security}, `;
      const { firstCallFacts, requiredInputs } = metrics(post(`${stated}${body(TWO)}`));
      assert.equal(requiredInputs, 2);
      assert.equal(firstCallFacts, 2 + count);
    });

  it('are inherited from the document, unless the operation says otherwise', () => {
    const more = 'security: [{ key: [], token: [] }]';
    assert.equal(metrics(post(''), more).firstCallFacts, 2);
    assert.equal(metrics(post('security: [{ key: [] }]'), more).firstCallFacts, 1);
    assert.equal(metrics(post('security: []'), more).firstCallFacts, 0);
  });
});

describe('metrics: documented errors', () => {
  const share = (...statuses: string[]) =>
    metrics(
      statuses
        .map((list, i) => {
          const responses = list.split(' ').map((status) => `'${status}': { description: x }`);
          return `  /p${i}: { get: { responses: { ${responses.join()} } } }\n`;
        })
        .join(''),
    ).documentedErrors;

  it('are the share of operations with a 4xx or a default', () => {
    assert.equal(share('200', '200 404', '200 4XX', '200 default'), 0.75);
    assert.equal(share('200 400', '200 422'), 1);
  });

  it('are neither faults of the server nor redirects', () => {
    assert.equal(share('200 500', '200 5XX', '301', '200 404'), 0.25);
  });
});

describe('metrics: retry-safe writes', () => {
  const key = 'parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]';
  const make = (path: string, more: string) => post(more).replace('/messages', path);

  it('are the share of operations that make something and may be repeated', () => {
    assert.equal(metrics(make('/messages', key)).retrySafeWrites, 1);
    assert.equal(metrics(make('/messages', '')).retrySafeWrites, 0);
    const three = make('/messages', key) + make('/calls', '') + make('/faxes', '');
    assert.equal(metrics(three).retrySafeWrites, 1 / 3);
  });

  it('count a PUT to an address that the caller chooses, and no reads, updates or deletions', () => {
    const put = `  /notes/{id}: { put: { ${body(TWO)}, responses: { '201': { description: made } } } }\n`;
    const others =
      "  /a/{id}: { get: { responses: { '200': { description: ok } } }, delete: { responses: { '204': { description: ok } } }, patch: { responses: { '200': { description: ok } } } }\n";
    assert.equal(metrics(make('/messages', '') + put + others).retrySafeWrites, 0.5);
    assert.equal(metrics(others).retrySafeWrites, 1);
  });
});
