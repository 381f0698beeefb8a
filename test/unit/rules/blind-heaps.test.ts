import { ruleTable } from './rule-table';

/* Texts that stand where a statement belongs and state nothing: words in a heap, and what is still to be written. */

const POST = '/paths/~1messages/post';

const sending = (responses: object) => ({
  paths: {
    '/messages': {
      post: {
        operationId: 'sendMessage',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            description: 'Identifies the request.',
            schema: { type: 'string', maxLength: 40 },
            example: '8e03978e',
          },
        ],
        responses: { 201: { description: 'Queued.' }, ...responses },
      },
    },
  },
});

ruleTable('idempotency-conflicts-documented', [
  ...[
    'busy first call still open wait same reference key later',
    'Still running. TODO',
    'TODO: describe that the first request is still running',
    'TBD - still running',
  ].map((description) => ({
    name: `finds a text that states nothing: ${description}`,
    spec: sending({
      409: { description },
      422: { description: 'The key came with another body. Do not repeat.' },
    }),
    findings: [`${POST}/responses/409`],
  })),
  {
    name: 'finds words in a heap about another body',
    spec: sending({
      409: { description: 'The first request is still running.' },
      422: { description: 'key reuse other text different message programming error' },
    }),
    findings: [`${POST}/responses/422`],
  },
  ...[
    'Another request using this key currently still running',
    'First request still running; wait; unchanged body; same key',
    'Anfrage mit diesem Key ist noch in Bearbeitung',
  ].map((description) => ({
    name: `silent: ${description}`,
    spec: sending({
      409: { description },
      422: { description: 'The key came with another body. Do not repeat.' },
    }),
    findings: [],
  })),
]);
