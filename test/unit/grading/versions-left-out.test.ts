import { ADDRESS, MEDIA, MEDIA_ERROR, answer, error, factTable, header, query } from './versions-spec';

describe('evidence about versions left out and unknown', () => {
  factTable({
    without: [
      [
        'a key that is moved when something newer is out',
        {
          parameters: header(
            'description: Without it the version of your key applies. A key keeps that version until a newer one is released and is moved to it later.',
          ),
        },
        false,
      ],
      [
        'the highest at the time of writing',
        {
          parameters: header(
            'description: "Without it you get the highest version, 2 at the time of writing."',
          ),
        },
        false,
      ],
      [
        'that of the time at which the key was created',
        {
          parameters: header('description: Without it you get the newest at the time your key was created.'),
        },
        true,
      ],
      [
        'the pinned version in Dutch',
        {
          parameters: header(
            'description: Zonder deze header geldt de versie die bij het account is vastgelegd.',
          ),
        },
        true,
      ],
      [
        'the newest in French',
        { parameters: header('description: Sans cet en-tête vous obtenez la dernière version.') },
        false,
      ],
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
    refused: [
      [
        'a version that nobody named',
        { error: error('Bad', '{ code: E1, message: The parameter Version is not specified. }') },
        false,
      ],
      [
        'a general code beside that',
        { error: error('Bad', '{ code: InvalidParameter, message: A parameter is invalid. }') },
        false,
      ],
      [
        'a Norwegian code in the introduction',
        { ...ADDRESS, info: 'En versjon som ikke finnes, avvises med 404 og `UKJENT_VERSJON`.' },
        true,
      ],
      [
        'a Spanish one',
        { error: error('Malo', '{ code: version_desconocida, message: La versión 9 no existe. }') },
        true,
      ],
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
