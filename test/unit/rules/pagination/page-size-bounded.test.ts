import { items, json, query } from '../list-parts';
import { ruleTable } from '../rule-table';

const AT = '/paths/~1messages/get/parameters/0';

/** `GET /messages` with this parameter. */
function sized(parameter: object, more: object = {}): object {
  const get = {
    operationId: 'listMessages',
    parameters: [parameter],
    responses: { '200': { description: 'OK', ...json({ properties: { data: items } }) } },
    ...more,
  };
  return { paths: { '/messages': { get } } };
}
const full = { type: 'integer', minimum: 1, maximum: 200, default: 50 };

ruleTable('page-size-bounded', [
  {
    name: 'fires on a bare integer',
    spec: sized(query('limit')),
    findings: [AT],
    messages: [
      '`limit` should also state `default, minimum, maximum`: clients ask for too much, or do not know what they get.',
    ],
  },
  {
    name: 'fires on a string',
    spec: sized(query('limit', { type: 'string' })),
    findings: [AT],
    messages: [
      '`limit` should also state `type: integer, default, minimum, maximum`: clients ask for too much, or do not know what they get.',
    ],
  },
  { name: 'is silent on the good twin', spec: sized(query('limit', full)), findings: [], examined: [AT] },
  {
    name: 'says so where the numbers stand in the text',
    spec: sized(
      query(
        'PageSize',
        { type: 'integer', minimum: 1, maximum: 1000 },
        { description: 'The default is 50, and the maximum is 1000.' },
      ),
    ),
    findings: [AT],
    messages: [
      '`PageSize` should state `default` in its schema as well: generated clients do not read the description.',
    ],
  },
  {
    name: 'accepts exclusiveMaximum of 3.1',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...sized(query('limit', { type: 'integer', minimum: 1, exclusiveMaximum: 201, default: 50 })),
    },
    findings: [],
  },
  {
    name: 'accepts exclusiveMaximum of 3.0',
    spec: {
      openapi: '3.0.3',
      info: { title: 'T', version: '1' },
      ...sized(query('limit', { ...full, exclusiveMaximum: true })),
    },
    findings: [],
  },
  {
    name: 'accepts sizes from an enum',
    spec: sized(query('limit', { type: 'integer', enum: [10, 50, 100], default: 50 })),
    findings: [],
  },
  {
    name: 'needs no default where the size is required',
    spec: sized(query('limit', { type: 'integer', minimum: 1, maximum: 200 }, { required: true })),
    findings: [],
  },
  {
    name: 'does not report a missing minimum alone',
    spec: sized(query('limit', { type: 'integer', maximum: 200, default: 50 })),
    findings: [],
  },
  {
    name: 'leaves a flag called count alone',
    spec: sized(query('count', { type: 'boolean' })),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves the size of a picture alone',
    spec: {
      paths: {
        '/pictures/{id}': {
          get: {
            parameters: [query('size', { type: 'string', enum: ['small', 'large'] })],
            responses: { '200': { description: 'OK' } },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'reads the path and reports a shared parameter once',
    spec: {
      components: { parameters: { Limit: query('limit') } },
      paths: {
        '/a': {
          parameters: [{ $ref: '#/components/parameters/Limit' }],
          get: { responses: { '200': { description: 'OK', ...json(items) } } },
        },
        '/b': {
          parameters: [{ $ref: '#/components/parameters/Limit' }],
          get: { responses: { '200': { description: 'OK', ...json(items) } } },
        },
      },
    },
    findings: ['/components/parameters/Limit'],
    examined: ['/paths/~1a/parameters/0'],
  },
  {
    name: 'can be silenced',
    spec: sized(query('limit'), { 'x-review': { ignore: ['page-size-bounded'] } }),
    findings: [],
    examined: [],
  },
]);
