import { header } from '../deliveries';
import { ruleTable } from '../rule-table';

const ID = 'trace-context-accepted';
const OP = '/paths/~1messages/post';
const taking = (members: object) => ({ paths: { '/messages': { post: members } } });

ruleTable(ID, [
  {
    name: 'fires once, at the introduction',
    spec: { paths: { '/messages': { get: {}, post: {} } } },
    findings: ['/info'],
    messages: [
      'Some operation should accept a `traceparent` header, so that a caller finds its own trace in what your support sees.',
    ],
    examined: [OP, '/paths/~1messages/get'],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: taking({ parameters: [header('traceparent')] }),
    findings: [],
    examined: [OP],
  },
  ...['X-Correlation-Id', 'X-Flow-Id', 'X-Request-ID', 'x-b3-traceid'].map((name) => ({
    name: `accepts ${name}`,
    spec: taking({ parameters: [header(name)] }),
    findings: [],
  })),
  {
    name: 'follows a $ref',
    spec: {
      ...taking({ parameters: [{ $ref: '#/components/parameters/T' }] }),
      components: { parameters: { T: header('Traceparent') } },
    },
    findings: [],
  },
  {
    name: 'reads path-level parameters',
    spec: { paths: { '/messages': { parameters: [header('traceparent')], post: {} } } },
    findings: [],
  },
  {
    name: 'accepts it in words',
    spec: {
      openapi: '3.0.3',
      info: { title: 'T', version: '1', description: 'The gateway passes `traceparent` on.' },
      ...taking({}),
    },
    findings: [],
  },
  {
    name: 'does not take a query parameter',
    spec: taking({ parameters: [{ name: 'traceparent', in: 'query', schema: {} }] }),
    findings: ['/info'],
  },
  { name: 'can be silenced', spec: taking({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
