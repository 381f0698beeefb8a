import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { describeLack } from '../../../src/core/grading/evidence/describe';
import type { VersioningFact } from '../../../src/core/grading/evidence/versioning-facts';
import { selected } from '../../../src/core/grading/evidence/select';
import { textsIn } from '../../../src/core/texts/texts';

interface Parts {
  servers?: string;
  path?: string;
  parameters?: string;
  info?: string;
  success?: string;
  error?: string;
  body?: string;
  delivery?: string;
}

function spec({ servers, path, parameters, info, success, error, body, delivery }: Parts): string {
  return `openapi: 3.1.0
info: { title: T, version: '1', description: ${JSON.stringify(info ?? 'Messages.')} }
servers: ${servers ?? '[{ url: https://api.acme.dev }]'}
paths:
  ${path ?? '/messages'}:
    post:
      operationId: send
      parameters: [${parameters ?? ''}]
      requestBody: { content: { application/json: { schema: ${body ?? '{ type: object }'} } } }
      responses:
        '201': { description: Sent, ${success ?? 'content: { application/json: { schema: { type: object } } }'} }
        '400': ${error ?? '{ description: Malformed }'}
webhooks:
  done: { post: { ${delivery ?? 'requestBody: { content: { application/json: { schema: { type: object } } } }'}, responses: { '204': { description: ok } } } }
`;
}

const header = (more: string) => `{ name: Acme-Version, in: header, schema: { type: string }, ${more} }`;
const query = (more: string) => `{ name: api-version, in: query, schema: { type: string }, ${more} }`;
const answer = (schema: string) => `content: { application/json: { schema: ${schema} } }`;
const event = (schema: string, more = '') =>
  `${more}requestBody: { content: { application/json: { schema: ${schema} } } }`;
const error = (description: string, example: string) =>
  `{ description: ${description}, content: { application/json: { example: ${example} } } }`;
const MEDIA = 'content: { application/vnd.acme.v2+json: {} }';

type Case = [what: string, parts: Parts, holds: boolean];

const ADDRESS: Parts = { servers: '[{ url: https://api.acme.dev/v1 }]' };

const FACTS: Partial<Record<VersioningFact, Case[]>> = {
  without: [
    ['an address that holds it', ADDRESS, true],
    ['a date further down an address', { servers: '[{ url: https://api.acme.dev/a/b/2026-04 }]' }, true],
    [
      'a second address without it',
      { servers: '[{ url: https://api.acme.dev/v1 }, { url: https://eu.acme.dev }]' },
      false,
    ],
    [
      'a mock without it',
      { servers: '[{ url: https://api.acme.dev/v1 }, { url: http://localhost, description: mock }]' },
      true,
    ],
    ['no version at all', {}, false],
    ['a required header', { parameters: header('required: true') }, true],
    ['a header whose absence nobody speaks of', { parameters: header('description: The version.') }, false],
    ['one empty word', { parameters: header('description: Default.') }, false],
    [
      'the pinned version',
      { parameters: header('description: Left out it is the latest when your account was made.') },
      true,
    ],
    ['the newest version', { parameters: header('description: Defaults to the latest version.') }, false],
    [
      'those who do not send it',
      { parameters: header('description: Clients that do not send it get the newest one.') },
      false,
    ],
    [
      'a fixed default',
      { parameters: query("schema: { default: '2026-03-01' }").replace('schema: { type: string }, ', '') },
      true,
    ],
    [
      '`latest` by default',
      { parameters: query('schema: { default: latest }').replace('schema: { type: string }, ', '') },
      false,
    ],
    [
      'undefined behaviour',
      { parameters: header('description: Without it the behaviour is undefined.') },
      false,
    ],
    ['the introduction', { parameters: header(''), info: 'Without `Acme-Version` you get version 1.' }, true],
    ['Chinese', { parameters: header('description: 不传时使用账号固定的版本。') }, true],
    ['the newest in Chinese', { parameters: header('description: 不传时使用最新版本。') }, false],
    ['a media type alone', { success: MEDIA }, false],
    ['what plain JSON gets', { success: MEDIA, info: 'Plain `application/json` gets version 1.' }, true],
    [
      'plain JSON that gets the newest',
      { success: MEDIA, info: 'Plain `application/json` gets the latest version.' },
      false,
    ],
  ],
  answered: [
    ['an address that holds it', ADDRESS, true],
    ['nothing', { parameters: header('required: true') }, false],
    ['a query parameter that every call has', { parameters: query('required: true') }, true],
    ['one that a call may lack', { parameters: query('') }, false],
    ['a header', { success: `${answer('{ type: object }')}, headers: { Acme-Version: {} }` }, true],
    [
      'the newest version that there is',
      { success: `${answer('{ type: object }')}, headers: { Acme-Latest-Version: {} }` },
      false,
    ],
    [
      'a field',
      {
        success: answer(
          '{ required: [meta], properties: { meta: { properties: { apiVersion: { type: string } } } } }',
        ),
      },
      true,
    ],
    [
      'a field that may be missing',
      { success: answer('{ required: [id], properties: { id: {}, api_version: { type: string } } }') },
      false,
    ],
    [
      'the version of the thing',
      { success: answer('{ properties: { version: { type: integer } } }') },
      false,
    ],
    ['the media type', { success: MEDIA }, true],
    [
      'one of two media types',
      { success: 'content: { application/vnd.acme.v2+json: {}, application/json: {} }' },
      false,
    ],
    ['no body', { success: 'headers: {}' }, true],
  ],
  refused: [
    ['a code that says it', { error: error('Bad', '{ code: unknown_version, message: No. }') }, true],
    [
      'a number with its text',
      { error: error('Bad', '{ code: 20410, message: Version 9 does not exist }') },
      true,
    ],
    [
      'the code of any malformed request',
      { error: error('Unknown version', '{ code: invalid_request }') },
      false,
    ],
    [
      'a missing version',
      { error: error('Bad', '{ code: missing_version, message: Name a version. }') },
      false,
    ],
    ['a code in the text', { error: '{ description: "No such version: `version_unknown`." }' }, true],
    [
      'the introduction, for an address',
      { ...ADDRESS, info: 'An unknown version gets 404 and `unknown_version`.' },
      true,
    ],
    [
      'the introduction, for a header',
      { parameters: header(''), info: 'An unknown version gets 400 and `unknown_version`.' },
      false,
    ],
    [
      'one that is served all the same',
      {
        parameters: header('description: An unknown version is ignored.'),
        error: error('Bad', '{ code: unknown_version }'),
      },
      false,
    ],
  ],
  'in-event': [
    ['nothing', {}, false],
    ['a field', { delivery: event('{ properties: { schema_version: { type: string } } }') }, true],
    [
      'one that may be missing',
      { delivery: event('{ required: [id], properties: { id: {}, schema_version: { type: string } } }') },
      false,
    ],
    [
      'that of CloudEvents itself',
      { delivery: event("{ properties: { specversion: { const: '1.0' } } }") },
      false,
    ],
    [
      'the schema that CloudEvents name',
      { delivery: event('{ properties: { dataschema: { const: https://acme.dev/message/v3 } } }') },
      true,
    ],
    [
      'a header',
      { delivery: event('{}', 'parameters: [{ name: X-Acme-Event-Version, in: header }], ') },
      true,
    ],
    [
      'a bare `version` of the event',
      { delivery: event('{ properties: { event: { properties: { version: { type: string } } } } }') },
      true,
    ],
    [
      'the version of the thing',
      { delivery: event('{ properties: { data: { properties: { version: { type: string } } } } }') },
      false,
    ],
  ],
  'in-type': [
    ['each type', { delivery: event('{ properties: { type: { enum: [a.v1, b.v2] } } }') }, true],
    ['one of two', { delivery: event('{ properties: { type: { enum: [a.v1, b] } } }') }, false],
  ],
  'of-events': [
    ['nothing', {}, false],
    [
      'an input',
      { body: '{ required: [event_version], properties: { event_version: { type: string } } }' },
      true,
    ],
    ['an input that may be left out', { body: '{ properties: { event_version: { type: string } } }' }, false],
    ['with a default', { body: '{ properties: { event_version: { type: string, default: v1 } } }' }, true],
    [
      'with the newest',
      { body: '{ properties: { event_version: { type: string, default: latest } } }' },
      false,
    ],
    ['told by the answer', { success: answer('{ properties: { api_version: { type: string } } }') }, true],
  ],
  'one-form': [
    ['nothing shown', { parameters: header('') }, false],
    ['a major number', ADDRESS, true],
    ['a minor one', { servers: '[{ url: https://api.acme.dev/v1.4 }]' }, false],
    [
      'a pattern',
      {
        parameters: header("schema: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' }").replace(
          'schema: { type: string }, ',
          '',
        ),
      },
      true,
    ],
    [
      'a pattern that lets a minor one through',
      {
        parameters: header("schema: { pattern: '^v\\d+(\\.\\d+)?$' }").replace(
          'schema: { type: string }, ',
          '',
        ),
      },
      false,
    ],
    ['a month', { parameters: header("example: '2026-04'") }, true],
    ['a date with a name', { parameters: header('example: 2026-03-01.heron') }, true],
    [
      'another form in a subscription',
      { ...ADDRESS, body: "{ properties: { event_version: { enum: ['2026-03-01'] } } }" },
      false,
    ],
  ],
};

function contractIn(text: string) {
  const reading = read(text, textsIn('en'), { most: 100_000 });
  assert.ok(reading.readable, text);
  return contractOf(reading.document.root);
}

describe('evidence about versions', () => {
  for (const [fact, cases] of Object.entries(FACTS) as [VersioningFact, Case[]][])
    for (const [what, parts, holds] of cases)
      it(`${fact}: ${what}`, () => {
        const contract = contractIn(spec(parts));
        const find = {
          ...(fact === 'in-event' || fact === 'in-type'
            ? { delivery: 'any' as const }
            : { operation: 'any' as const }),
          versioning: fact,
        };
        const found = selected(contract, find);
        assert.equal(found.holds, holds);
        if (found.near)
          for (const locale of ['en', 'zh-cn'] as const)
            assert.match(describeLack(find, found.near, contract, locale), /[.。]$/);
      });

  it('does not take what every answer has for the version of events', () => {
    const both = spec({ success: answer('{ properties: { api_version: { type: string } } }') }).replace(
      'paths:',
      "paths:\n  /list: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { properties: { api_version: { type: string } } } } } } } } }",
    );
    assert.equal(selected(contractIn(both), { operation: 'creates', versioning: 'of-events' }).holds, false);
  });
});
