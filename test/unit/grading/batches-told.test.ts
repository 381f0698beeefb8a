import { ENTRY, result, REFERENCE, STATUS, ID, refusal, says, tryFacts } from './batch-spec';

describe('evidence about what is told of a batch', () => {
  tryFacts({
    repeat: [
      [
        'taken back',
        { entry: says('We do not promise that a reference that was accepted before is not sent again.') },
        false,
      ],
      [
        'words in a heap',
        { entry: says('reference accepted before already duplicate not sent again same id') },
        false,
      ],
      [
        'other batches left out',
        {
          entry: says(
            'If it was accepted earlier in the same batch, nothing is sent. Other batches are not looked at.',
          ),
        },
        false,
      ],
      ['in German', { entry: says('Wurde sie schon einmal angenommen, wird nicht erneut gesendet.') }, true],
      [
        'in German, sent again',
        { entry: says('Wurde sie schon einmal angenommen, wird erneut gesendet.') },
        false,
      ],
      [
        'the id of the first',
        { answer: result(`${REFERENCE}, ${STATUS}, ${ID}, original_message_id: { type: string }`) },
        true,
      ],
      ['nothing', {}, false],
      ['a name of its own', { entry: says('Your own id of the message.') }, false],
      [
        'what comes back',
        { entry: says('If it was accepted before, you get the first result again.') },
        true,
      ],
      ['not sent twice', { entry: says('The same reference is never sent a second time.') }, true],
      ['sent again', { entry: says('A reference that was accepted before is sent again.') }, false],
      ['a new message', { entry: says('The same reference in a later batch is a new message.') }, false],
      [
        'within the batch',
        { entry: says('A duplicate within the batch is refused with `duplicate_reference`.') },
        false,
      ],
      [
        'a state',
        {
          answer: result(
            `${REFERENCE}, status: { type: string, enum: [accepted, duplicate, refused] }, ${ID}`,
          ),
        },
        true,
      ],
      ['a flag', { answer: result(`${REFERENCE}, ${STATUS}, ${ID}, replayed: { type: boolean }`) }, true],
      ['in Chinese', { entry: says('以前接受过的编号不会再发送，返回当时的结果。') }, true],
      [
        'in Chinese, batch by batch',
        { entry: says('同一批次内以前接受过的编号不会再发送。不同批次之间不做排重。') },
        false,
      ],
      [
        'within one operation',
        { entry: says('If it was accepted earlier in the same operation, no further message is sent.') },
        false,
      ],
      [
        'for the whole operation',
        { description: 'A known reference returns the original message instead of sending it again.' },
        true,
      ],
    ],
    size: [
      [
        'a limit that limits nothing',
        {
          taken: `{ type: array, maxItems: 999999999, items: ${ENTRY} }`,
          refusals: refusal('413', 'Too long.', 'batch_too_long'),
        },
        false,
      ],
      [
        'the first are taken',
        { refusals: refusal('413', 'Too long: the first 500 are sent.', 'batch_too_long') },
        false,
      ],
      ['reserved', { refusals: refusal('413', 'Reserved.', 'error') }, false],
      [
        'in Spanish, a number',
        { refusals: refusal('413', 'El lote tiene más de 500 mensajes.', '1900') },
        true,
      ],
      [
        'a code in the text',
        { refusals: "        '413': { description: 'More than 500 items. Error code 4130.' }" },
        true,
      ],
      ['a limit without refusal', {}, false],
      ['a limit and a code', { refusals: refusal('413', 'Too long.', 'batch_too_long') }, true],
      [
        'no limit',
        {
          taken: `{ type: array, items: ${ENTRY} }`,
          refusals: refusal('413', 'Too long.', 'batch_too_long'),
        },
        false,
      ],
      [
        'the code of everything',
        { refusals: refusal('413', 'More than 500 messages.', 'invalid_request') },
        false,
      ],
      ['a code of another failure', { refusals: refusal('400', 'Malformed.', 'invalid_json') }, false],
      [
        'a number as code, with a text',
        { refusals: refusal('400', 'A batch with more than 500 messages.', '21770') },
        true,
      ],
      ['a limit on how often', { refusals: refusal('400', 'Slow down.', 'too_many_requests') }, false],
      [
        'another number in the text',
        { description: 'Takes up to 100 messages.', refusals: refusal('413', 'Too long.', 'batch_too_long') },
        false,
      ],
    ],
    whole: [
      [
        'taken back',
        {
          description: 'It is not certain that none of its messages was sent.',
          refusals: refusal('400', 'Malformed.', 'a'),
        },
        false,
      ],
      [
        'in part',
        {
          description: 'With a 4xx nothing was sent.',
          refusals: refusal('413', 'The first 500 are sent.', 'a'),
        },
        false,
      ],
      [
        'the first bad one ends it',
        {
          description: 'With a 4xx nothing was sent. The first refused one ends the batch.',
          refusals: refusal('400', 'No.', 'a'),
        },
        false,
      ],
      [
        'a bad one that stops no other',
        {
          description: 'A bad one stops no other. With a 4xx nothing was sent.',
          refusals: refusal('400', 'No.', 'a'),
        },
        true,
      ],
      [
        'in German',
        {
          description: 'Bei 4xx ist keine seiner Nachrichten gesendet worden.',
          refusals: refusal('400', 'No.', 'a'),
        },
        true,
      ],
      ['no 4xx', {}, false],
      ['nothing was sent', { refusals: refusal('400', 'Malformed. Nothing was sent.', 'a') }, true],
      ['no word', { refusals: refusal('400', 'Malformed.', 'a') }, false],
      [
        'one of two',
        {
          refusals: `${refusal('400', 'Malformed. None of them was accepted.', 'a')}\n${refusal('413', 'Too long.', 'b')}`,
        },
        false,
      ],
      [
        'once for all',
        { description: 'With a 4xx no message was queued.', refusals: refusal('400', 'Malformed.', 'a') },
        true,
      ],
      [
        'one that stops all',
        { refusals: refusal('422', 'One of the messages is invalid. Nothing was sent.', 'a') },
        false,
      ],
      ...[
        'A message whose text is not valid does not lead to this response. Nothing was sent.',
        'Malformed. Nothing was sent. Whether a number can be sent is not judged here.',
        'A number that cannot be used gives no fault, but a result. Nothing was sent.',
        'Not JSON, or a message whose reference is not valid. Nothing was sent.',
        'Die Anfrage ist fehlerhaft. Es wurde nichts versandt.',
      ].map((text): [string, object, boolean] => [text, { refusals: refusal('400', text, 'a') }, true]),
      ...[
        'If a message is invalid, the batch gets no result. Nothing was sent.',
        'One number that is never checked before is not valid. Nothing was sent.',
      ].map((text): [string, object, boolean] => [text, { refusals: refusal('400', text, 'a') }, false]),
      [
        'a heading over refusals of the whole',
        {
          description: '### All or nothing errors\n\nWith a 400 not a single message has been sent.',
          refusals: refusal('400', 'Malformed.', 'a'),
        },
        true,
      ],
      [
        'all or nothing',
        { description: 'All or nothing.', refusals: refusal('400', 'Malformed. Nothing was sent.', 'a') },
        false,
      ],
      [
        'not all or nothing',
        {
          description: 'Not all-or-nothing: a bad message stops no other.',
          refusals: refusal('400', 'No message was sent.', 'a'),
        },
        true,
      ],
      ['in Chinese', { refusals: refusal('400', '请求格式错误，一条都没有发送。', 'a') }, true],
    ],
    counts: [
      [
        'always the same',
        {
          answer:
            '{ type: object, required: [accepted, refused], properties: { accepted: { type: integer, const: 0 }, refused: { type: integer, const: 0 } } }',
        },
        false,
      ],
      [
        'in German',
        {
          answer:
            '{ type: object, required: [anzahlAngenommen, anzahlAbgelehnt], properties: { anzahlAngenommen: { type: integer }, anzahlAbgelehnt: { type: integer } } }',
        },
        true,
      ],
      ['none', {}, false],
      [
        'both',
        {
          answer:
            '{ type: object, required: [accepted, refused], properties: { accepted: { type: integer }, refused: { type: integer } } }',
        },
        true,
      ],
      [
        'one',
        { answer: '{ type: object, required: [accepted], properties: { accepted: { type: integer } } }' },
        false,
      ],
      [
        'as texts',
        {
          answer:
            '{ type: object, required: [accepted, refused], properties: { accepted: { type: string }, refused: { type: string } } }',
        },
        false,
      ],
      [
        'sometimes',
        {
          answer:
            '{ type: object, required: [accepted], properties: { accepted: { type: integer }, refused: { type: integer } } }',
        },
        false,
      ],
      [
        'in a summary',
        {
          answer:
            '{ type: object, required: [summary], properties: { summary: { type: object, required: [succeededCount, failedCount], properties: { succeededCount: { type: integer }, failedCount: { type: integer } } } } }',
        },
        true,
      ],
    ],
  });
});
