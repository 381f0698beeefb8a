import { ERROR, result, REFERENCE, STATUS, ID, get, JOB, named, says, tryFacts } from './batch-spec';

describe('evidence about the things of a batch', () => {
  tryFacts({
    results: [
      [
        'choices further in',
        {
          answer: `{ type: object, properties: { data: { type: array, items: { type: object, properties: { ${REFERENCE}, attributes: { oneOf: [{ type: object, properties: { outcome: { const: accepted }, ${ID} } }, { type: object, properties: { outcome: { const: refused }, errors: { type: array, items: ${ERROR} } } }] } } } } } }`,
        },
        true,
      ],
      [
        'a list that is always empty',
        {
          answer: result(`${REFERENCE}, ${STATUS}, ${ID}`).replace(
            'type: array,',
            'type: array, maxItems: 0,',
          ),
        },
        false,
      ],
      ['members without a type', { answer: result('reference: {}, status: {}, message_id: {}') }, false],
      [
        'an id by the name that the message itself has',
        {
          answer: result(`${REFERENCE}, ${STATUS}, BizNo: { type: string }`),
          sent: 'BizNo: { type: string }',
        },
        true,
      ],
      [
        'results up to the first that was refused',
        { description: 'There is one result for each message that was handled.' },
        false,
      ],
      [
        'a refusal of all, with what became of each',
        {
          refusals: `        '422': { description: None, content: { application/json: { schema: ${result(`${REFERENCE}, ${STATUS}`)} } } }`,
        },
        true,
      ],
      ['a list with reference, state and id', {}, true],
      ['an index instead', { answer: result(`index: { type: integer }, ${STATUS}, ${ID}`, 'index') }, true],
      ['no word which one', { answer: result(`${STATUS}, ${ID}`, 'status') }, false],
      [
        'no word which one, in the order of the request',
        {
          answer: result(`${STATUS}, ${ID}`, 'status'),
          description: 'Results come in the order of the request.',
        },
        true,
      ],
      [
        'the recipient, whom two messages may have',
        { answer: result(`to: { type: string }, ${STATUS}, ${ID}`, 'to') },
        false,
      ],
      ['no state', { answer: result(`${REFERENCE}, ${ID}`) }, false],
      ['an error or an id', { answer: result(`${REFERENCE}, ${ID}, error: ${ERROR}`) }, true],
      ['no id', { answer: result(`${REFERENCE}, ${STATUS}`) }, false],
      [
        'the id of the batch',
        { answer: result(`${REFERENCE}, ${STATUS}, batch_id: { type: string }`) },
        false,
      ],
      [
        'the message itself',
        {
          answer: result(
            `${REFERENCE}, ${STATUS}, message: { type: object, properties: { id: { type: string } } }`,
          ),
        },
        true,
      ],
      [
        'states that know no refusal',
        { answer: result(`${REFERENCE}, status: { type: string, enum: [accepted] }, ${ID}`) },
        false,
      ],
      [
        'a map from references',
        {
          answer: `{ type: object, properties: { results: { type: object, additionalProperties: { type: object, properties: { ${STATUS}, ${ID} } } } } }`,
        },
        true,
      ],
      [
        'two lists',
        {
          answer: `{ type: object, properties: { accepted: { type: array, items: { type: object, properties: { ${REFERENCE}, ${ID} } } }, rejected: { type: array, items: { type: object, properties: { ${REFERENCE}, error: ${ERROR} } } } } }`,
        },
        true,
      ],
      [
        'only those that failed',
        {
          answer: `{ type: object, properties: { failed: { type: array, items: { type: object, properties: { ${REFERENCE}, error: ${ERROR} } } } } }`,
        },
        false,
      ],
      ['one flag', { answer: '{ type: object, properties: { success: { type: boolean } } }' }, false],
      ['a job that leads nowhere', { status: '202', answer: JOB, path: '/message-batches' }, false],
      [
        'a job that can be looked up, and its results',
        {
          status: '202',
          answer: JOB,
          path: '/message-batches',
          later: [
            get('/message-batches/{batch_id}', JOB),
            get('/message-batches/{batch_id}/results', result(`${REFERENCE}, ${STATUS}, ${ID}`)),
          ].join('\n'),
        },
        true,
      ],
    ],
    'item-error': [
      [
        'a refusal of all without it',
        {
          refusals: `        '422': { description: None, content: { application/json: { schema: ${result(`${REFERENCE}, ${STATUS}`)} } } }`,
        },
        false,
      ],
      ['the same members', {}, true],
      ['a sentence', { answer: result(`${REFERENCE}, ${STATUS}, error: { type: string }`) }, false],
      [
        'a lookalike without code',
        {
          answer: result(
            `${REFERENCE}, error: { type: object, properties: { message: { type: string }, field: { type: string } } }`,
          ),
        },
        false,
      ],
      [
        'a code of another type',
        {
          answer: result(
            `${REFERENCE}, error: { type: object, required: [code], properties: { code: { type: integer }, message: { type: string }, field: { type: string } } }`,
          ),
        },
        false,
      ],
      ['what the envelope holds', { alone: `{ type: object, properties: { error: ${ERROR} } }` }, true],
      [
        'its members in the result itself',
        {
          answer: result(
            `${REFERENCE}, code: { type: string }, message: { type: string }, field: { type: string }`,
            'code',
          ),
        },
        true,
      ],
      [
        'a list of errors here and there',
        {
          alone: `{ type: object, properties: { errors: { type: array, items: ${ERROR} } } }`,
          answer: result(`${REFERENCE}, errors: { type: array, items: ${ERROR} }`),
        },
        true,
      ],
      [
        'without what only the whole answer has',
        {
          alone:
            '{ type: object, required: [code], properties: { code: { type: string }, message: { type: string }, field: { type: string }, request_id: { type: string } } }',
        },
        true,
      ],
    ],
    named: [
      [
        'whatever it is called, where the result repeats it',
        {
          entry: named('Aktenzeichen: { type: string, maxLength: 9 }', 'Aktenzeichen'),
          answer: result(`Aktenzeichen: { type: string }, ${STATUS}`, 'Aktenzeichen'),
        },
        true,
      ],
      ['one that nobody looks at', { entry: says('Other values are ignored.') }, false],
      [
        'a limit that limits nothing',
        { entry: named('reference: { type: string, maxLength: 99999999 }') },
        false,
      ],
      ['a required reference with a limit', {}, true],
      ['an optional one', { entry: named('reference: { type: string, maxLength: 64 }', 'to') }, false],
      ['one without limit', { entry: named('reference: { type: string }') }, false],
      [
        'one that may be null',
        { entry: named("reference: { type: [string, 'null'], maxLength: 64 }") },
        false,
      ],
      [
        'one that only answers have',
        { entry: named('reference: { type: string, maxLength: 64, readOnly: true }') },
        false,
      ],
      [
        'a UUID',
        { entry: named('idempotency_key: { type: string, format: uuid }', 'idempotency_key') },
        true,
      ],
      [
        'a pattern with an end',
        { entry: named("clientRef: { type: string, pattern: '^[a-z0-9]{1,20}$' }", 'clientRef') },
        true,
      ],
      [
        'a pattern without one',
        { entry: named("clientRef: { type: string, pattern: '^[a-z0-9]+$' }", 'clientRef') },
        false,
      ],
      [
        'the id of the template',
        { entry: named('template_id: { type: string, maxLength: 9 }', 'template_id') },
        false,
      ],
      ['a trace', { entry: named('trace_id: { type: string, maxLength: 9 }', 'trace_id') }, false],
      [
        'keys of a map with a limit',
        {
          taken:
            '{ type: object, properties: { messages: { type: object, propertyNames: { maxLength: 9 }, additionalProperties: { type: object, properties: { to: { type: string } } } } } }',
        },
        true,
      ],
      [
        'keys of a map without one',
        {
          taken:
            '{ type: object, properties: { messages: { type: object, additionalProperties: { type: object, properties: { to: { type: string } } } } } }',
        },
        false,
      ],
      [
        'further in',
        {
          entry:
            '{ type: object, required: [attributes], properties: { attributes: { type: object, required: [ref], properties: { to: { type: string }, ref: { type: string, maxLength: 9 } } } } }',
        },
        true,
      ],
    ],
  });
});
