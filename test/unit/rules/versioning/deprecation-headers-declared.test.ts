import { ruleTable } from '../rule-table';

const OK = '/paths/~1a/get/responses/200';
const header = '{ schema: { type: string } }';

/** A deprecated operation whose 200 has these headers. */
const withHeaders = (headers: string) =>
  `{ paths: { /a: { get: { deprecated: true, responses: { '200': { description: OK, headers: ${headers} } } } } } }`;

ruleTable('deprecation-headers-declared', [
  {
    name: 'finds a success without headers',
    spec: `{ paths: { /a: { get: { deprecated: true, responses: { '200': { description: OK } } } } } }`,
    findings: [OK],
    messages: [
      'The `200` response of a deprecated operation should declare `Deprecation, Sunset, Link`: headers reach the program that still calls.',
    ],
    examined: [OK],
  },
  {
    name: 'finds what is missing, in any case, at the headers',
    spec: withHeaders(`{ sunset: ${header}, LINK: ${header} }`),
    findings: [`${OK}/headers`],
  },
  {
    name: 'finds the form of the old draft',
    spec: withHeaders(
      `{ Deprecation: { schema: { type: string }, example: 'true' }, Sunset: ${header}, Link: ${header} }`,
    ),
    findings: [`${OK}/headers/Deprecation`],
    messages: [
      '`Deprecation` shows `true`, the form of an old draft. It is a date such as `@1767225600`, in seconds.',
    ],
  },
  {
    name: 'finds a Link that only leads through the pages, and a Sunset in the form of the other header',
    spec: withHeaders(
      `{ Deprecation: ${header}, Sunset: { schema: { type: string }, example: '@1782777600' }, Link: { description: 'rel="next" leads on.', schema: { type: string } } }`,
    ),
    findings: [`${OK}/headers/Link`, `${OK}/headers/Sunset`],
    messages: [
      'This `Link` only leads through the pages of a list. It should also lead to what to call instead, or to a page about the deprecation.',
      '`Sunset` shows `@1782777600`. It is an HTTP-date such as `Wed, 30 Jun 2027 00:00:00 GMT`, unlike `Deprecation`.',
    ],
  },
  {
    name: 'takes all three, also by reference',
    spec: `
      paths: { /a: { get: { deprecated: true, responses: { '200': { $ref: '#/components/responses/Old' } } } } }
      components: { responses: { Old: { description: OK, headers: { Deprecation: { $ref: '#/components/headers/D' }, Sunset: ${header}, Link: ${header} } } }, headers: { D: { schema: { type: string }, example: '@1767225600' } } }`,
    findings: [],
    examined: [OK],
  },
  {
    name: 'asks for no date where no removal is planned',
    spec: withHeaders(`{ Deprecation: ${header}, Link: ${header} }`).replace(
      'deprecated: true',
      "deprecated: true, description: 'Use /b. No removal is planned.'",
    ),
    findings: [],
    examined: [OK],
  },
  {
    name: 'says it once where all are silent',
    spec: {
      paths: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
          `/${name}`,
          { get: { operationId: name, deprecated: true, responses: { 200: { description: 'OK' } } } },
        ]),
      ),
    },
    findings: ['/paths'],
  },
  {
    name: 'leaves alone what is not deprecated, errors, and what the operation says is meant',
    spec: `
      paths:
        /a: { get: { responses: { '200': { description: OK } } } }
        /b: { get: { deprecated: true, responses: { '410': { description: Gone } } } }
        /c: { get: { deprecated: true, x-review: { ignore: [deprecation-headers-declared] }, responses: { '200': { description: OK } } } }`,
    findings: [],
    examined: [],
  },
]);
