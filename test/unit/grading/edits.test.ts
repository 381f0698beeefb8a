import assert from 'node:assert/strict';
import { describeLack } from '../../../src/core/grading/evidence/describe';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
import { type Parts, NEVER_NULL, of400, spec, tag, to, contractIn } from './edits-spec';

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
    [
      'a mask beside the body that says both',
      {
        condition:
          '{ name: mask, in: query, schema: { type: string }, description: What is missing stays. A field named here that is missing or `null` is cleared. }',
      },
      true,
    ],
    [
      'a mask without which all is replaced',
      {
        condition:
          '{ name: mask, in: query, schema: { type: string }, description: When omitted, fields missing from the body are cleared, as by null. }',
      },
      false,
    ],
    ['a list of changes', { media: 'application/json-patch+json', body: '{ type: array }' }, true],
    [
      'what is not in it goes back to its default',
      { said: 'Not in `set`: the field goes back to its default. `null` empties it.' },
      false,
    ],
    [
      'what is not in it keeps its value',
      { said: 'Not in `set`: the field keeps its value. `null` empties it.' },
      true,
    ],
    ['what is not in it, in Dutch', { said: 'Weggelaten velden blijven staan; `null` maakt leeg.' }, true],
    [
      'a list of changes whose only place is the whole',
      {
        media: 'application/json-patch+json',
        body: "{ type: array, items: { properties: { op: {}, path: { type: string, pattern: '^$' } } } }",
      },
      false,
    ],
    [
      'a list of changes with places',
      {
        media: 'application/json-patch+json',
        body: "{ type: array, items: { properties: { op: {}, path: { type: string, pattern: '^/(name|greeting)$' } } } }",
      },
      true,
    ],
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
    [
      'a demanded tag and 400, where another change has 428 for it',
      {
        condition: tag('required: true'),
        responses: `${of400('Malformed', 'bad')} }
    delete:
      responses: { '204': { description: Gone }, ${to('No tag.')}`,
      },
      false,
    ],
    [
      '428, carried out by the latest in Chinese',
      { condition: tag(), responses: to('已按最新版本执行') },
      false,
    ],
    [
      'the version at that time is assumed',
      {
        condition: tag('description: "If absent, the version at receipt of the request is assumed."'),
        responses: to('No tag.'),
      },
      false,
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
    ['428 whose text is still to come', { condition: tag(), responses: to('TODO 428') }, false],
    [
      'the version of the API',
      {
        condition: tag('required: true, description: The version of the API that the client speaks.'),
        responses: of400('Malformed', 'bad'),
      },
      false,
    ],
    [
      'a name that leaves it open, and a text that says it',
      {
        body: '{ required: [expect], properties: { expect: { type: string, description: The `version` that the caller has read. } } }',
        responses: of400('Malformed', 'bad'),
      },
      true,
    ],
    [
      'another such name without that text',
      {
        body: '{ required: [have], properties: { have: { type: string, description: What you own. } } }',
        responses: of400('Malformed', 'bad'),
      },
      false,
    ],
    [
      'a condition of the vendor',
      {
        condition: tag('required: true').replace('If-Match', 'X-If-Version'),
        responses: of400('Malformed', 'bad'),
      },
      true,
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
});
