import { answer, error, event, factTable, header } from './versions-spec';

const FASSUNG = event('{ required: [fassung], properties: { fassung: { const: v2 } } }');
const TYPED = { success: 'content: { application/vnd.acme.v2+json: {} }', delivery: FASSUNG };
const of406 = (examples: string) =>
  `{ description: Abgewiesen, content: { application/json: { examples: { ${examples} } } } }`;
const shown = (name: string, code: string, message: string) =>
  `${name}: { value: { code: ${code}, message: ${JSON.stringify(message)} } }`;
const COUNTED = header('schema: { type: string, enum: [v1, v2] }, required: true').replace(
  'schema: { type: string }, ',
  '',
);

describe('evidence about versions by what stands in schemas and examples', () => {
  factTable({
    'in-one-place': [
      [
        'a header by the word that events have for it',
        { ...TYPED, parameters: header('').replace('Acme-Version', 'Acme-Fassung') },
        false,
      ],
      [
        'a header of another word',
        { ...TYPED, parameters: header('').replace('Acme-Version', 'Acme-Sprache') },
        true,
      ],
    ],
    'in-event': [
      ['a field that holds one version, whatever it is called', { delivery: FASSUNG }, true],
      [
        'a field that holds one word',
        { delivery: event('{ required: [art], properties: { art: { const: neu } } }') },
        false,
      ],
      [
        'the version of CloudEvents',
        { delivery: event("{ required: [specversion], properties: { specversion: { const: '1.0' } } }") },
        false,
      ],
    ],
    refused: [
      [
        'by the word that events have for it',
        {
          ...TYPED,
          error: of406(
            `${shown('a', 'FASSUNG_FEHLT', 'Keine Fassung')}, ${shown('b', 'FASSUNG_UNBEKANNT', 'v7 gibt es nicht')}`,
          ),
        },
        true,
      ],
      [
        'by an example of a version that is not served',
        { parameters: COUNTED, error: error('Malformed', '{ code: 4006, message: Wersja v9. }') },
        true,
      ],
      [
        'by an example of one that is served',
        { parameters: COUNTED, error: error('Malformed', '{ code: 4006, message: Wersja v2. }') },
        false,
      ],
      [
        'by the code of a request that names none',
        {
          parameters: COUNTED,
          error: of406(
            `${shown('a', 'version_missing', 'No version.')}, ${shown('b', 'version_missing', 'There is no version v7.')}`,
          ),
        },
        false,
      ],
      [
        'sent on to the newest',
        {
          parameters: COUNTED,
          info: 'A version that does not exist is redirected to the newest.',
          error: error('Malformed', '{ code: unknown_version }'),
        },
        false,
      ],
      [
        'the next lower one in its place, in German',
        {
          ...TYPED,
          info: 'An die Stelle einer Fassung, die es nicht gibt, tritt die nächstniedrigere.',
          error: of406(shown('b', 'FASSUNG_UNBEKANNT', 'v7')),
        },
        false,
      ],
    ],
    answered: [
      [
        'a header with the newest that there is',
        {
          success: `headers: { Acme-Version: { description: The latest API version that is supported., schema: { type: string } } }, ${answer('{}')}`,
        },
        false,
      ],
      [
        'a header with the newest, in which this answer is',
        {
          success: `headers: { Acme-Version: { description: The version that this answer is in., schema: { type: string } } }, ${answer('{}')}`,
        },
        true,
      ],
      [
        'a header that shows no version',
        { success: `headers: { Acme-Version: { schema: {}, example: latest } }, ${answer('{}')}` },
        false,
      ],
    ],
    without: [
      [
        'one now, and the next when the one after it comes out',
        {
          parameters: header(
            'description: "Without it version 1 is served, and version 2 as soon as version 3 is published."',
          ),
        },
        false,
      ],
      [
        'one now, also when the next comes out',
        {
          parameters: header(
            'description: "Without it version 1 is served, also when version 2 is published."',
          ),
        },
        true,
      ],
      [
        'well defined, and no more',
        { parameters: header('description: "What a request without it gets is well defined."') },
        false,
      ],
    ],
  });
});
