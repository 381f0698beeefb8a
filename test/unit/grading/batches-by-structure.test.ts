import { ENTRY, ERROR, ID, REFERENCE, STATUS, named, refusal, result, says, tryFacts } from './batch-spec';

const GOOGLE =
  '{ type: object, required: [code, status], properties: { code: { type: integer, description: HTTP status code. }, message: { type: string }, status: { type: string }, details: { type: array, items: { type: object, properties: { reason: { type: string } } } } } }';
const BY_STATE = (states: string) =>
  result(`${REFERENCE}, status: { type: string, enum: [${states}] }, ${ID}`);
const AS_XML = (code: string) =>
  `        '403': { description: Too many entries, content: { application/xml: { example: '<error><code>${code}</code><text>500 is the most.</text></error>' } } }`;
const MAP = (keys: string) =>
  `{ type: object, properties: { results: { type: object, additionalProperties: { oneOf: [{ properties: { outcome: { const: ok }, ${ID} } }, { properties: { outcome: { const: no }, error: ${ERROR} } }] } } } }, example: { results: { ${keys} } }`;
const SENT_MAP = (keys: string) =>
  `{ type: object, properties: { messages: { type: object, maxProperties: 9, additionalProperties: { type: object, properties: { to: { type: string } } } } } }, example: { messages: { ${keys} } }`;
const CHOICES = (required: string) =>
  `{ type: object, properties: { results: { type: array, items: { oneOf: [{ type: object, required: [${required}], properties: { ${REFERENCE}, disposition: { enum: [In, InEarlier] }, ${ID} } }, { type: object, required: [reference, disposition, error], properties: { ${REFERENCE}, disposition: { const: Out }, error: ${ERROR} } }] } } } }`;

const OPEN = `{ type: object, properties: { results: { type: array, items: { oneOf: [
  { type: object, required: [reference, state, message_id], properties: { ${REFERENCE}, state: { const: in }, ${ID} } },
  { type: object, required: [reference, state, error], properties: { ${REFERENCE}, state: { const: out }, error: ${ERROR} } },
  { type: object, required: [reference, state], properties: { ${REFERENCE}, state: { const: open } } }] } } } }`.replaceAll(
  '\n',
  ' ',
);
const KEYED =
  "{ type: object, properties: { messages: { type: object, propertyNames: { $ref: '#/components/schemas/Key' }, additionalProperties: { type: object, properties: { to: { type: string } } } } } }";
const KEY = (schema: string) => `components: { schemas: { Key: ${schema} } }`;

describe('evidence about batches by what stands in schemas and examples', () => {
  tryFacts({
    results: [
      ['what a job has not reached has no id', { status: '202', answer: OPEN }, true],
      ['what is answered at once has reached all', { answer: OPEN }, false],
      ['told apart by a member of any name', { answer: CHOICES('reference, disposition, message_id') }, true],
      ['an id that the accepted may lack', { answer: CHOICES('reference, disposition') }, false],
      [
        'only of those that were refused',
        {
          answer: result(`${REFERENCE}, ${STATUS}, ${ID}`).replace(
            'type: array,',
            'type: array, description: A result for each message that was refused.,',
          ),
        },
        false,
      ],
      [
        'of those that were accepted or refused',
        {
          answer: result(`${REFERENCE}, ${STATUS}, ${ID}`).replace(
            'type: array,',
            'type: array, description: One for each message that was accepted or refused.,',
          ),
        },
        true,
      ],
      [
        'a map by the keys that were sent',
        { taken: SENT_MAP('a1: { to: x }'), answer: MAP('a1: { outcome: ok }') },
        true,
      ],
      [
        'a map by positions',
        { taken: SENT_MAP('a1: { to: x }'), answer: MAP("'0': { outcome: ok }") },
        false,
      ],
    ],
    repeat: [
      [
        'a state that says more than another',
        { answer: BY_STATE('ANGENOMMEN, BEREITS_ANGENOMMEN, ABGELEHNT') },
        true,
      ],
      ['a state with a word behind', { answer: BY_STATE('Accepted, AcceptedEarlier, Refused') }, true],
      ['two states that have nothing to do with repeats', { answer: BY_STATE('accepted, refused') }, false],
      [
        'an error whose text has the same word',
        {
          answer: BY_STATE('accepted, repeated, refused'),
          refusals: `        '401': { description: Wrong key, content: { application/json: { example: { code: bad_key, message: This key is not known. } } } }`,
        },
        true,
      ],
      [
        'a field that is not looked at',
        {
          entry: says(
            'Accepted before, it is not sent again: the first result comes back, and the text is not looked at.',
          ),
        },
        true,
      ],
      [
        'names that lapse',
        { entry: says('Accepted before, it is not sent again. It expires after 15 minutes.') },
        false,
      ],
      [
        'names that lapse, in German',
        { entry: says('Schon einmal angenommen, wird nicht erneut gesendet. Verfällt nach 2 Stunden.') },
        false,
      ],
      [
        'names that are kept for a month',
        { entry: says('Accepted before, it is not sent again. It is kept for 30 days.') },
        true,
      ],
      [
        'when to send again',
        {
          entry: says(
            'Accepted before, it is not sent twice: the first result comes back. Wait 30 s before you send again.',
          ),
        },
        true,
      ],
      [
        'other content is new',
        {
          entry: says(
            'Accepted before, it is not sent again. Where the text differs, the service treats it as a new message.',
          ),
        },
        false,
      ],
      [
        'what was refused is new',
        { entry: says('Accepted before, it is not sent again. One that was refused counts as new.') },
        true,
      ],
      [
        'each batch for itself, in Chinese',
        { entry: says('在批次内唯一，不同批次互不影响。本批次中已被受理的不再发送。') },
        false,
      ],
    ],
    'item-error': [
      ['an error that the refused always have', { answer: CHOICES('reference') }, true],
      [
        'an error that the refused may lack',
        { answer: CHOICES('reference').replace('disposition, error]', 'disposition]') },
        false,
      ],
      [
        'the code of Google’s errors, further in',
        { alone: GOOGLE, answer: result(`${REFERENCE}, ${STATUS}, ${ID}, error: ${GOOGLE}`) },
        true,
      ],
      [
        'a number for it',
        {
          alone: GOOGLE,
          answer: result(
            `${REFERENCE}, ${STATUS}, ${ID}, error: { type: object, properties: { code: { type: integer }, message: { type: string } } }`,
          ),
        },
        false,
      ],
      [
        'other codes than alone',
        {
          alone: ERROR.replace('code: { type: string }', 'code: { enum: [landline, blocked] }'),
          answer: result(
            `${REFERENCE}, ${STATUS}, ${ID}, error: ${ERROR.replace('code: { type: string }', 'code: { const: message_refused }')}`,
          ),
        },
        false,
      ],
      [
        'one code whatever the cause',
        {
          answer: result(
            `${REFERENCE}, ${STATUS}, ${ID}, error: ${ERROR.replace('code: { type: string }', 'code: { type: string, description: refused whatever the cause. }')}`,
          ),
        },
        false,
      ],
    ],
    size: [
      ['a status of its own, in XML', { refusals: AS_XML('POL3') }, true],
      ['any input, in XML', { refusals: AS_XML('invalid_request') }, false],
      [
        'a type that says it, a code that does not',
        { refusals: refusal('413', 'Too many.', 'malformed, type: batch-too-long') },
        false,
      ],
      [
        'more requests than may be',
        { refusals: refusal('400', 'It has too many requests in it, 500 is the most.', 'E_REQS') },
        true,
      ],
    ],
    whole: [
      [
        'some, all or none',
        {
          refusals: refusal('400', 'Malformed. Nothing was sent.', 'x'),
          description: 'Some, all or none of its messages are accepted.',
        },
        true,
      ],
      [
        'what stands before it is sent',
        {
          description: 'With a 4xx nothing was sent.',
          refusals: refusal('400', 'Malformed; the requests before it are sent.', 'x'),
        },
        false,
      ],
      [
        'a part, at any status, in Chinese',
        {
          description: '返回 4xx 时任何一条都没有发送。',
          refusals: refusal('402', '余额用尽之前的短信已发送，其余未发送。', 'x'),
        },
        false,
      ],
      [
        'one number, in German',
        {
          description: 'Bei 4xx wurde keine Nachricht versendet.',
          refusals: refusal(
            '400',
            'Fehlerhaft, etwa weil eine Rufnummer nicht E.164 entspricht. Keine Nachricht wurde versendet.',
            'x',
          ),
        },
        false,
      ],
    ],
    counts: [
      [
        'where the results are, and not before',
        {
          answer: `{ type: object, required: [done], properties: { done: { type: boolean }, response: { type: object, required: [sent, refused], properties: { sent: { type: integer }, refused: { type: integer }, results: { type: array, items: { type: object } } } } } }`,
        },
        true,
      ],
      [
        'beside the results, left out at times',
        {
          answer: `{ type: object, properties: { meta: { type: object, required: [sent, refused], properties: { sent: { type: integer }, refused: { type: integer } } }, results: { type: array, items: { type: object } } } }`,
        },
        false,
      ],
    ],
    named: [
      ['keys of a schema elsewhere', { taken: KEYED, later: KEY('{ type: string, maxLength: 48 }') }, true],
      ['keys of any length, elsewhere', { taken: KEYED, later: KEY('{ type: string }') }, false],
      [
        'of others it says that they are ignored',
        {
          entry: named(
            'reference: { type: string, maxLength: 9, description: Yours. Where to or text differ, they are ignored. }',
          ),
        },
        true,
      ],
      ['as ever', { entry: ENTRY }, true],
    ],
  });
});
