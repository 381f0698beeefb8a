import { ADDRESS, MEDIA, SCHEMA, answer, factTable, header, query } from './versions-spec';

describe('evidence about versions of calls and answers', () => {
  factTable({
    'in-one-place': [
      [
        'the version of a schema that one operation asks for, beside an address',
        { ...ADDRESS, parameters: SCHEMA },
        true,
      ],
      [
        'a bare query version that differs from the address',
        {
          ...ADDRESS,
          parameters:
            '{ name: v, in: query, schema: { type: integer }, description: "Version of the list, where it differs from the base path" }',
        },
        false,
      ],
      [
        'a bare query version of a document',
        {
          ...ADDRESS,
          parameters:
            '{ name: v, in: query, schema: { type: integer }, description: Version of the document }',
        },
        true,
      ],
      [
        'a field that stands in for `Accept`',
        {
          success: MEDIA,
          body: '{ properties: { version: { type: integer, description: "Version to read this body in, if other than in `Accept`." } } }',
        },
        false,
      ],
      [
        'a field of the thing',
        {
          success: MEDIA,
          body: '{ properties: { version: { type: integer, description: The version of the message. } } }',
        },
        true,
      ],
      ['nothing', {}, true],
      ['an address', ADDRESS, true],
      ['an address and a header', { ...ADDRESS, parameters: header('') }, false],
      [
        'a field beside a parameter of its name',
        {
          parameters: query(''),
          body: '{ properties: { api-version: { type: string, description: For those who cannot set the query. } } }',
        },
        false,
      ],
      [
        'the version of a document beside that',
        { parameters: query(''), body: '{ properties: { version: { type: integer } } }' },
        true,
      ],
    ],
    answered: [
      ['an address that holds it', ADDRESS, true],
      ['nothing', { parameters: header('required: true') }, false],
      ['a query parameter that every call has', { parameters: query('required: true') }, false],
      [
        'a header that may tell it',
        {
          success: `${answer('{ type: object }')}, headers: { Acme-Version: { description: May tell the version. } }`,
        },
        false,
      ],
      [
        'a bare `v`, said of the answer',
        {
          success: answer(
            '{ required: [v], properties: { v: { type: integer, description: The version that this answer is in. } } }',
          ),
        },
        true,
      ],
      [
        'a bare `version` that counts changes of what the answer holds',
        {
          success: answer(
            '{ properties: { version: { type: integer, description: Goes up with each change of the document. } } }',
          ),
        },
        false,
      ],
      [
        'in German',
        {
          success: answer(
            '{ properties: { meta: { properties: { version: { type: integer, description: Die Version dieser Antwort. } } } } }',
          ),
        },
        true,
      ],
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
  });
});
