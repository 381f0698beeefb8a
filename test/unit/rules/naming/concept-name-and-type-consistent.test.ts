import { ruleTable } from '../rule-table';

const string = { type: 'string' };
const integer = { type: 'integer' };
const time = { type: 'string', format: 'date-time' };

/** A document whose schemas have these properties. */
const schemas = (all: Record<string, object>) => ({
  paths: {},
  components: {
    schemas: Object.fromEntries(
      Object.entries(all).map(([name, properties]) => [name, { type: 'object', properties }]),
    ),
  },
});
const at = (schema: string, name: string) => `/components/schemas/${schema}/properties/${name}`;
const silent = (name: string, all: Record<string, object>) => ({ name, spec: schemas(all), findings: [] });

ruleTable('concept-name-and-type-consistent', [
  {
    name: 'finds an id with two types; of one and one, the string is the model',
    spec: schemas({ Call: { account_id: integer }, Message: { account_id: string } }),
    findings: [at('Call', 'account_id')],
    messages: [
      '`account_id` is `integer` here and `string` elsewhere, for example in `Message.account_id`. Give it one type.',
    ],
    examined: [at('Message', 'account_id')],
  },
  {
    name: 'finds the one that is different, in any style of writing',
    spec: schemas({ A: { accountId: integer }, B: { account_id: integer }, C: { account_id: string } }),
    findings: [at('C', 'account_id')],
  },
  {
    name: 'finds it between a path parameter, shared by the path, and a property behind $ref',
    spec: `
      paths:
        /a/{account_id}:
          parameters: [{ name: account_id, in: path, required: true, schema: { type: integer } }]
          get: { responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } } } }
      components: { schemas: { Account: { properties: { account_id: { $ref: '#/components/schemas/Id' } } }, Id: { type: string } } }`,
    findings: ['/paths/~1a~1{account_id}/parameters/0'],
    examined: [at('Account', 'account_id')],
  },
  {
    name: 'finds a time in another form where most have one',
    spec: schemas({
      A: { paid_at: time },
      B: { paid_at: time },
      C: { paid_at: time },
      D: { paid_at: integer },
    }),
    findings: [at('D', 'paid_at')],
  },
  {
    name: 'finds the other name of one moment',
    spec: schemas({
      A: { created_at: time },
      B: { created_at: time },
      C: { created_at: time },
      D: { date_created: time },
    }),
    findings: [at('D', 'date_created')],
    messages: ['`date_created` means the same as `created_at`, its name in most objects. Settle on one.'],
    examined: [at('A', 'created_at')],
  },
  silent('takes one type', { Message: { account_id: string }, Call: { account_id: string } }),
  silent('takes whole and broken numbers, and strings with and without a format', {
    A: { unit_price: integer, paid_at: time, account_id: string },
    B: { unit_price: { type: 'number' }, paid_at: string, account_id: { type: 'string', format: 'uuid' } },
    C: { unit_price: integer, paid_at: time, account_id: string },
    D: { unit_price: integer, paid_at: time, account_id: string },
  }),
  silent('knows that generic words mean many things', {
    A: { id: string, type: string, value: string, data: string, status: string, parent_id: string },
    B: { id: integer, type: integer, value: integer, data: {}, status: integer, parent_id: integer },
    C: { id: string, value: string, default_value: string, object_id: string, amount: string },
    D: { id: string, value: string, default_value: integer, object_id: integer, amount: integer },
  }),
  silent('is silent without a clear majority', {
    A: { paid_at: time, created_at: time },
    B: { paid_at: integer, created: time },
    C: { paid_at: time, created_at: time },
    D: { paid_at: integer, created: time },
  }),
  silent('takes a choice of types, an expanded object, and what is about to go', {
    A: { account_id: string, user_id: string },
    B: { account_id: { oneOf: [string, integer] }, user_id: { ...integer, deprecated: true } },
    C: { account_id: { oneOf: [string, { type: 'object' }] } },
  }),
  silent('takes two moments in one object, and a flag called like one', {
    A: { created_at: time },
    B: { created_at: time },
    C: { created_at: time, created: time },
    D: { created_at: time },
    E: { created: { type: 'boolean' } },
    ScimUser: { created: time },
  }),
  silent('leaves parallel maps alone: scores and flags of the same names', {
    Scores: {
      hate_speech: { type: 'number' },
      self_harm: { type: 'number' },
      sexual_minors: { type: 'number' },
    },
    Flags: {
      hate_speech: { type: 'boolean' },
      self_harm: { type: 'boolean' },
      sexual_minors: { type: 'boolean' },
    },
    Balances: { bank_account: integer, gift_card: integer, direct_debit: integer },
    Recipient: { bank_account: string, gift_card: string, name: string },
  }),
  silent('does not take counts for moments', {
    Message: { created_at: time },
    Call: { created_at: time },
    Import: { created: integer, updated: integer, skipped: integer },
    Sync: { created: { ...integer, description: 'Number of contacts created.' }, name: string },
  }),
  {
    name: 'finds ids of two types in an object of numbers, and a moment among numbers',
    spec: schemas({
      Call: { account_id: integer, user_id: integer, team_id: integer },
      Message: { account_id: string, created_at: time },
      Fax: { created_at: time },
      Model: {
        created: { ...integer, description: 'When, in seconds.' },
        size: integer,
        owner_count: integer,
      },
    }),
    findings: [at('Call', 'account_id'), at('Model', 'created')],
  },
  {
    name: 'takes one that may be null, as 3.0 has it',
    spec: {
      openapi: '3.0.3',
      ...schemas({ A: { account_id: string }, B: { account_id: { ...string, nullable: true } } }),
    },
    findings: [],
  },
  {
    name: 'takes one that may be null, as 3.1 has it',
    spec: {
      openapi: '3.1.0',
      ...schemas({
        A: { account_id: string },
        B: { account_id: { type: ['string', 'null'] } },
        C: { account_id: { anyOf: [string, { type: 'null' }] } },
      }),
    },
    findings: [],
  },
  {
    name: 'leaves headers alone, and the operation that says so',
    spec: `
      paths:
        /a: { get: { parameters: [{ name: Account-Id, in: header, schema: { type: integer } }, { name: account_id, in: query, schema: { type: string } }], responses: { '200': { description: OK } } } }
        /b: { get: { x-review: { ignore: [concept-name-and-type-consistent] }, parameters: [{ name: account_id, in: query, schema: { type: integer } }], responses: { '200': { description: OK } } } }`,
    findings: [],
  },
  {
    name: 'of a few takes the first for the model',
    spec: schemas({
      Message: { created_at: time, sent_at: time },
      Call: { date_created: time, sent_at: integer },
    }),
    findings: [at('Call', 'date_created'), at('Call', 'sent_at')],
    messages: [
      '`date_created` means the same as `created_at`, its name elsewhere. Settle on one.',
      '`sent_at` is `integer` here and `date-time` elsewhere, for example in `Message.sent_at`. Give it one type.',
    ],
  },
]);
