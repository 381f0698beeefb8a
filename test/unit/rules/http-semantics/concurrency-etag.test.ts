import { ruleTable } from '../rule-table';

const ID = 'concurrency-etag';
const PUT = '/paths/~1flows~1{id}/put';
const ifMatch = { name: 'If-Match', in: 'header', schema: { type: 'string' } };
const etag = { headers: { ETag: { schema: { type: 'string' } } } };
const ok = { 200: { description: 'OK' } };
const failed = { 412: { description: 'Changed since you read it.' } };
const json = (properties: object) => ({
  content: { 'application/json': { schema: { type: 'object', properties } } },
});

function flow(put: object, get: object = {}, item: object = {}) {
  return {
    paths: {
      '/flows/{id}': {
        ...item,
        get: { operationId: 'getFlow', responses: { 200: { description: 'OK', ...get } } },
        put: { operationId: 'saveFlow', requestBody: json({ name: {} }), responses: ok, ...put },
      },
    },
  };
}

ruleTable(ID, [
  {
    name: 'fires where the last write wins unsaid',
    spec: flow({}),
    findings: [PUT],
    messages: [
      '`saveFlow` can overwrite what somebody else changed: offer `ETag` on the GET and `If-Match` here, or say that the last write wins.',
    ],
    examined: [PUT],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: flow({ parameters: [ifMatch], responses: { ...ok, ...failed } }, etag),
    findings: [],
    examined: [PUT],
  },
  {
    name: 'reads the header of the path item, behind a reference, in any case',
    spec: {
      ...flow({ responses: { ...ok, ...failed } }, etag, {
        parameters: [{ $ref: '#/components/parameters/Condition' }],
      }),
      components: { parameters: { Condition: { ...ifMatch, name: 'if-match' } } },
    },
    findings: [],
  },
  {
    name: 'fires on half of it: an ETag that goes nowhere',
    spec: flow({}, etag),
    findings: [PUT],
    messages: [
      '`saveFlow` should accept `If-Match`: the GET hands out an `ETag`, and there is nowhere to send it back.',
    ],
  },
  {
    name: 'fires on half of it: If-Match that never fails',
    spec: flow({ parameters: [ifMatch] }, etag),
    findings: [`${PUT}/responses`],
    messages: [
      '`saveFlow` takes `If-Match` and should document `412`: the caller has to read again before it repeats the change.',
    ],
  },
  {
    name: 'fires on half of it: a 412 without a condition',
    spec: flow({ responses: { ...ok, ...failed } }),
    findings: [PUT],
    messages: [
      '`saveFlow` documents `412`, and should say which condition can fail: an `If-Match` header, or a version in the body.',
    ],
  },
  {
    name: 'does not call a range a 412, and has nothing to judge where that is all',
    spec: flow({ responses: { ...ok, '4XX': { description: 'The request failed.' } } }),
    findings: [],
    examined: [],
  },
  {
    name: 'looks at an update with a range where a condition, or what settles it, is there',
    spec: flow({ parameters: [ifMatch], responses: { ...ok, '4xx': { description: 'Changed since.' } } }),
    findings: [],
    examined: ['/paths/~1flows~1{id}/put'],
  },
  {
    name: 'accepts a version in both bodies, as Square has it',
    spec: flow(
      { requestBody: json({ name: {}, version: { type: 'integer' } }) },
      json({ version: { type: 'integer' } }),
    ),
    findings: [],
    examined: [PUT],
  },
  {
    name: 'accepts the words: the last write wins by design',
    spec: flow({ description: 'There is one editor; the last write wins.' }),
    findings: [],
    examined: [PUT],
  },
  {
    name: 'accepts a JSON Patch, which can carry its own test',
    spec: {
      paths: {
        '/flows/{id}': {
          get: { responses: ok },
          patch: {
            requestBody: { content: { 'application/json-patch+json': { schema: { type: 'array' } } } },
          },
        },
      },
    },
    findings: [],
    examined: ['/paths/~1flows~1{id}/patch'],
  },
  {
    name: 'leaves alone what is never read, lists, and a PUT that only switches something on',
    spec: {
      paths: {
        '/a/{id}': { put: { requestBody: json({ name: {} }), responses: ok } },
        '/b': {
          get: {
            responses: {
              200: { description: 'x', content: { 'application/json': { schema: { type: 'array' } } } },
            },
          },
          put: { requestBody: json({ name: {} }), responses: ok },
        },
        '/c/{id}': { get: { responses: ok }, put: { responses: ok } },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'says it once where nearly all are like that',
    spec: {
      paths: Object.fromEntries(
        Array.from({ length: 6 }, (_, i) => [
          `/things${i}/{id}`,
          {
            get: { responses: ok },
            put: { operationId: `save${i}`, requestBody: json({ a: {} }), responses: ok },
          },
        ]),
      ) as object,
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 updates can overwrite what somebody else changed, among them `save0, save1, save2`: offer `ETag` and `If-Match`.',
    ],
  },
  { name: 'honours x-review', spec: flow({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
