import { ruleTable } from '../rule-table';

const ID = 'money-not-float';
const AT = '/components/schemas/Payment/properties';
const float = (name: string) =>
  `\`${name}\` is a binary fraction, and sums of those are off by a cent: use an integer in minor units, or a decimal string.`;
const bare = (name: string) =>
  `\`${name}\` should have its currency beside it: \`1099\` is 10.99 in dollars and 1,099 in yen.`;
const currency = { type: 'string', pattern: '^[A-Z]{3}$', example: 'USD' };

/** A payment with these properties, in a component that an operation answers with. */
function payment(properties: object, schemas: object = {}, operation: object = {}, name = 'Payment') {
  const schema = { $ref: `#/components/schemas/${name}` };
  return {
    paths: {
      [`/${name.toLowerCase()}s`]: {
        post: {
          ...operation,
          responses: { 201: { description: 'Made.', content: { 'application/json': { schema } } } },
        },
      },
    },
    components: { schemas: { [name]: { type: 'object', properties }, ...schemas } },
  };
}

ruleTable(ID, [
  {
    name: 'fires on a number, at its key, with a currency beside it or not',
    spec: payment({ amount: { type: 'number' }, fee: { type: 'number', format: 'double' }, currency }),
    findings: [`${AT}/amount`, `${AT}/fee`],
    messages: [float('amount'), float('fee')],
    examined: [`${AT}/amount`],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: payment({ amount: { type: 'integer', description: 'Minor units', example: 1099 }, currency }),
    findings: [],
    examined: [`${AT}/amount`],
  },
  {
    name: 'accepts a decimal string',
    spec: payment({ amount: { type: 'string', example: '10.99' }, currency }),
    findings: [],
    examined: [`${AT}/amount`],
  },
  {
    name: 'fires on an integer without a currency',
    spec: payment({ amount: { type: 'integer' } }),
    findings: [`${AT}/amount`],
    messages: [bare('amount')],
  },
  {
    name: 'reads camelCase and nested names',
    spec: payment({
      lines: { type: 'array', items: { properties: { unitPrice: { type: 'number' } } } },
      currency,
    }),
    findings: [`${AT}/lines/items/properties/unitPrice`],
  },
  {
    name: 'finds the currency around the amount, also through a component that is used twice',
    spec: payment(
      { lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } }, currency },
      { Line: { properties: { price: { type: 'integer' } } } },
    ),
    findings: [],
    examined: ['/components/schemas/Line/properties/price'],
  },
  {
    name: 'takes the currency of the whole for that of its parts',
    spec: payment({
      fee: { type: 'integer' },
      amount: { properties: { value: { type: 'integer' }, currency } },
    }),
    findings: [],
  },
  {
    name: 'finds the currency in the words of the field or of the document, and in what it extends',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...payment(
        { price: { type: 'integer', description: 'In US cents.' } },
        {
          Base: { properties: { currency } },
          Charge: {
            allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { amount: { type: 'integer' } } }],
          },
        },
      ),
    },
    findings: [],
    examined: [`${AT}/price`, '/components/schemas/Charge/allOf/1/properties/amount'],
  },
  {
    name: 'names the shared schema of several amounts once',
    spec: payment(
      {
        amount: { $ref: '#/components/schemas/Amount' },
        fee: { $ref: '#/components/schemas/Amount' },
        currency,
      },
      { Amount: { type: 'number' } },
    ),
    findings: ['/components/schemas/Amount'],
  },
  {
    name: 'accepts format decimal',
    spec: payment({ amount: { type: 'number', format: 'decimal' }, currency }),
    findings: [],
    examined: [`${AT}/amount`],
  },
  {
    name: 'reads type arrays of 3.1',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...payment({ amount: { type: ['number', 'null'] }, currency }),
    },
    findings: [`${AT}/amount`],
  },
  {
    name: 'reads nullable of 3.0',
    spec: {
      openapi: '3.0.3',
      info: { title: 'T', version: '1' },
      ...payment({ amount: { type: 'number', nullable: true }, currency }),
    },
    findings: [`${AT}/amount`],
  },
  {
    name: 'leaves counts, points and weights alone',
    spec: payment(
      {
        total: { type: 'number' },
        items: { type: 'array', items: { type: 'object' } },
        balance: { type: 'number', description: 'Loyalty points.' },
        amount: { type: 'number' },
        unit: { type: 'string', example: 'g' },
      },
      {},
      {},
      'Listing',
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'fires on a fraction in a place that does not speak of money; a whole number there may count',
    spec: payment({ amount: { type: 'number' }, balance: { type: 'integer' } }, {}, {}, 'Thing'),
    findings: ['/components/schemas/Thing/properties/amount'],
  },
  {
    name: 'leaves quantities of goods alone',
    spec: payment({ product_id: { type: 'string' }, amount: { type: 'number' } }, {}, {}, 'Order'),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves the id of a price and a choice of fees alone',
    spec: payment({
      price: { type: 'string', description: 'ID of the price.' },
      fee: { type: 'string', enum: ['paid_by_us', 'paid_by_you'] },
    }),
    findings: [],
    examined: [],
  },
  {
    name: 'takes the currency of what a refund acts on, below path-level parameters; leaves filters alone',
    spec: {
      paths: {
        '/payments/{id}/refunds': {
          parameters: [{ name: 'min_price', in: 'query', schema: { type: 'number' } }],
          post: {
            requestBody: {
              content: { 'application/json': { schema: { properties: { amount: { type: 'integer' } } } } },
            },
          },
        },
      },
    },
    findings: [],
  },
  {
    name: 'says it once where nearly all are like that',
    spec: payment(
      Object.fromEntries(
        ['amount', 'fee', 'price', ...'abcdefg'.split('').map((what) => `${what}_amount`)].map((name) => [
          name,
          { type: 'number' },
        ]),
      ),
    ),
    findings: ['/paths'],
    messages: [
      '10 of 10 amounts lose cents or have no currency, among them `Payment.amount, Payment.fee, Payment.price`: use integers in minor units, with a currency beside each.',
    ],
  },
  {
    name: 'honours x-review',
    spec: payment({ amount: { type: 'number' } }, {}, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
  {
    name: 'knows parts of an amount, and a currency in the name',
    spec: payment({
      amount_due: { type: 'number' },
      cost_usd: { type: 'number' },
      price_eur: { type: 'integer' },
      currency,
    }),
    findings: [`${AT}/amount_due`, `${AT}/cost_usd`],
    messages: [float('amount_due')],
  },
  {
    name: 'accepts an integer whose name has the currency',
    spec: payment({ price_eur: { type: 'integer' } }),
    findings: [],
    examined: [`${AT}/price_eur`],
  },
  {
    name: 'leaves the keys of a flat map alone',
    spec: payment({ 'installment.option[0].fee': { type: 'string' } }),
    findings: [],
  },
]);
