import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { describeLack } from '../../../src/core/grading/evidence/describe';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
import { textsIn } from '../../../src/core/texts/texts';

/** A PATCH of a flow, and its surroundings. */
interface Parts {
  media?: string;
  body?: string;
  said?: string;
  head?: string;
  condition?: string;
  responses?: string;
}

function spec({ media, body, said, head, condition, responses }: Parts): string {
  return `openapi: 3.1.0
info: { title: T, version: '1', description: ${JSON.stringify(head ?? 'Flows.')} }
paths:
  /flows/{flow_id}:
    patch:
      operationId: change
      description: ${JSON.stringify(said ?? '')}
      parameters:
        - { name: flow_id, in: path, required: true, schema: { type: string } }
        ${condition ? `- ${condition}` : ''}
      requestBody: { content: { ${media ?? 'application/json'}: { schema: ${body ?? NULLABLE} } } }
      responses: { '200': { description: ok }, ${responses ?? ''} }
`;
}

const NULLABLE = "{ properties: { name: { type: string }, greeting: { type: [string, 'null'] } } }";
const NEVER_NULL = '{ properties: { name: { type: string } } }';
const tag = (more = '') => `{ name: If-Match, in: header, schema: { type: string }, ${more} }`;
const of400 = (description: string, code: string) =>
  `'400': { description: ${JSON.stringify(description)}, content: { application/json: { example: { code: ${code} } } } }`;
const to = (description: string) => `'428': { description: ${JSON.stringify(description)} }`;

const CASES: Record<'explained' | 'conditional', [what: string, parts: Parts, holds: boolean][]> = {
  explained: [
    ['a merge patch', { media: 'application/merge-patch+json' }, true],
    ['plain JSON without a word', {}, false],
    ['both in words', { said: 'What you leave out stays. `null` empties a field.' }, true],
    ['only what is missing', { said: 'A field that is absent is left as it is.' }, false],
    ['only null', { said: '`null` empties a field.' }, false],
    [
      'only what is missing, where nothing may be null',
      { said: 'Omitted fields stay.', body: NEVER_NULL },
      true,
    ],
    ['both at the head, for each PATCH', { head: 'A PATCH keeps what you omit, and null clears.' }, true],
    [
      'the text of a field',
      {
        body: "{ description: Absent members stay., properties: { a: { type: [string, 'null'], description: null clears it. } } }",
      },
      true,
    ],
    [
      'the resource beside the version',
      {
        said: 'Absent fields stay.',
        body: `{ properties: { version: { type: integer }, flow: ${NEVER_NULL} }, required: [version, flow] }`,
      },
      true,
    ],
    ['JSON:API without a word of null', { media: 'application/vnd.api+json' }, false],
    [
      'JSON:API that says what null does',
      { media: 'application/vnd.api+json', said: '`null` resets a field.' },
      true,
    ],
    ['a list of changes', { media: 'application/json-patch+json', body: '{ type: array }' }, true],
    ['that it is not specified', { said: 'What a missing field or `null` does is not specified.' }, false],
    [
      'a merge patch that removes what is missing',
      {
        media: 'application/merge-patch+json',
        said: 'Keys that are absent, and keys with the value null, are removed.',
      },
      false,
    ],
    ['one sentence about both', { said: 'A missing field stays as it is, and null removes it.' }, true],
    ['Chinese', { said: '不传的字段保持不变，`null` 会清空字段。' }, true],
    ['what is not sent is emptied, in Chinese', { said: '没有传的字段会被清空，`null` 也一样。' }, false],
    ['German', { said: 'Fehlende Felder bleiben, wie sie sind; `null` leert ein Feld.' }, true],
  ],
  conditional: [
    ['nothing', {}, false],
    [
      'a demanded tag and 400',
      { condition: tag('required: true'), responses: of400('Malformed', 'bad') },
      true,
    ],
    ['a demanded tag alone', { condition: tag('required: true') }, false],
    [
      'a tag that may be left out, and 400',
      { condition: tag(), responses: of400('Malformed', 'bad') },
      false,
    ],
    [
      'a tag that may be left out, and a code for that',
      { condition: tag(), responses: of400('Malformed, or `version_required`.', 'bad') },
      true,
    ],
    ['the code in an example', { condition: tag(), responses: of400('Refused', 'MISSING_VERSION') }, true],
    [
      'a code of something else',
      { condition: tag(), responses: of400('Refused', 'VERSION_MISMATCH') },
      false,
    ],
    ['428', { condition: tag(), responses: to('If-Match is missing. The flow remains as it is.') }, true],
    ['a range', { condition: tag(), responses: '4XX: { description: Refused }' }, false],
    [
      '428 that says that it was done',
      { condition: tag(), responses: to('If-Match is missing. The change has been made all the same.') },
      false,
    ],
    [
      'the same in Swedish',
      { condition: tag(), responses: to('Huvudet saknas. Ändringen har gjorts.') },
      false,
    ],
    [
      'that nothing was done, in Swedish',
      { condition: tag(), responses: to('Huvudet saknas. Ingenting har gjorts.') },
      true,
    ],
    [
      '428 that never comes',
      { condition: tag(), responses: to('Reserved. Never sent in this release.') },
      false,
    ],
    [
      'without it the newest is changed',
      {
        condition: tag(
          'required: true, description: When omitted the flow is changed whatever version it has.',
        ),
        responses: to('No tag.'),
      },
      false,
    ],
    [
      'a condition that nobody reads',
      {
        condition: tag('required: true, description: Ignored by the server.'),
        responses: of400('Malformed', 'bad'),
      },
      false,
    ],
    [
      'the version that it shall have',
      {
        body: '{ required: [version], properties: { version: { type: integer, description: The version that the flow shall have afterwards. } } }',
        responses: of400('Malformed', 'bad'),
      },
      false,
    ],
    [
      'the version that was seen, which gets a new one',
      {
        body: '{ required: [version], properties: { version: { type: integer, description: The version that you have read. } } }',
        responses: of400('Malformed', 'bad'),
      },
      true,
    ],
  ],
};

describe('evidence about changes', () => {
  for (const [fact, cases] of Object.entries(CASES) as [
    'explained' | 'conditional',
    (typeof CASES)['explained'],
  ][])
    for (const [what, parts, holds] of cases)
      it(`${fact}: ${what}`, () => {
        const contract = contractIn(spec(parts));
        const find: Find = { operation: 'updates', edits: fact };
        const { near, holds: does } = selected(contract, find);
        assert.equal(does, holds);
        if (near)
          for (const locale of ['en', 'zh-cn'] as const)
            assert.match(describeLack(find, near, contract, locale), /[.。]$/);
      });

  const answers = (responses: string, components = '') =>
    contractIn(
      `${spec({ responses })}${components && `components: { responses: { Answer: ${components} } }`}`,
    );
  const tagged = (description: string) =>
    `{ description: no, headers: { ETag: { description: ${description}, schema: { type: string } } } }`;
  const stale: Find = { operation: 'updates', has: [{ at: '412', means: 'version-token', in: 'header' }] };
  for (const [what, holds, contract] of [
    ['the present version', true, answers(`'412': ${tagged('The version that it has now.')}`)],
    [
      'not the one that was sent',
      true,
      answers(`'412': ${tagged('The present version, not the one you sent.')}`),
    ],
    ['what the caller sent', false, answers(`'412': ${tagged('The version that the request named.')}`)],
    [
      'an answer that never comes',
      false,
      answers(`'412': ${tagged('now').replace(': no', ': Never sent.')}`),
    ],
    [
      'what stands for success, too',
      false,
      answers(
        "'201': { $ref: '#/components/responses/Answer' }, '412': { $ref: '#/components/responses/Answer' }",
        tagged('now'),
      ),
    ],
    [
      'what stands for two failures',
      true,
      answers(
        "'409': { $ref: '#/components/responses/Answer' }, '412': { $ref: '#/components/responses/Answer' }",
        tagged('now'),
      ),
    ],
  ] as const)
    it(`of a refusal: ${what}`, () => {
      assert.equal(selected(contract, stale).holds, holds);
    });
});

function contractIn(text: string) {
  const reading = read(text, textsIn('en'), { most: 100_000 });
  assert.ok(reading.readable, text);
  return contractOf(reading.document.root);
}
