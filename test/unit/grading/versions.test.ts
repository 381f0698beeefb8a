import { ADDRESS, MEDIA, MEDIA_ERROR, answer, error, factTable, header, query } from './versions-spec';

describe('evidence about versions of calls and answers', () => {
  factTable({
    'in-one-place': [
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
      [
        'the introduction',
        { parameters: header(''), info: 'Without `Acme-Version` you get version 1.' },
        true,
      ],
      ['Chinese', { parameters: header('description: 不传时使用账号固定的版本。') }, true],
      [
        'a pinned version that each release raises',
        {
          parameters: header(
            'description: Left out the version pinned to your key applies. It is raised with each release.',
          ),
        },
        false,
      ],
      [
        'one that no release raises',
        {
          parameters: header(
            'description: Left out the version pinned to your key applies. It is never raised with a release.',
          ),
        },
        true,
      ],
      [
        'what the documentation says',
        {
          parameters: header(
            'description: If it is missing the behaviour is as described in the documentation.',
          ),
        },
        false,
      ],
      [
        'the pinned version in German',
        {
          parameters: header(
            'description: Fehlt das Feld gilt die beim Anlegen des Kontos festgeschriebene Version.',
          ),
        },
        true,
      ],
      [
        'the newest in German',
        { parameters: header('description: Fehlt es gilt die neueste Version.') },
        false,
      ],
      [
        'a plain answer of which nothing is said',
        { success: answer('{ type: object }'), error: MEDIA_ERROR },
        false,
      ],
      [
        'a plain answer that says which it is',
        {
          success: answer('{ type: object }'),
          error: MEDIA_ERROR,
          info: 'An `Accept` that names no version means version 1.',
        },
        true,
      ],
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
  });
});
