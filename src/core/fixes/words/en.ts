/** What quick fixes and snippets write into a document in English. */
export const en = {
  /** `TODO:` is heard by nothing, so what stands behind it earns nothing. */
  todo: {
    tag: 'TODO: say what these operations have in common.',
    pathParameter: 'TODO: say what this names.',
    response: 'TODO: say when this is the answer.',
    replacement: 'TODO: name the operation that callers should know.',
    noVersion: 'TODO: describe how requests are read that name no version.',
    delivery: 'TODO: write here the delivery policy of the events.',
    quickstart: 'TODO: describe the way from nothing to the first successful call.',
    retention: 'TODO: say how long the server knows a key, and what a second request with it receives.',
  },
  received: 'The event was received. Any other response counts as a failed delivery.',
  nextCursor: 'The `cursor` of the next page; `null` on the last one.',
  failures: {
    malformed: {
      title: 'Invalid request',
      description: 'The request is malformed: a field is missing, or is not as described.',
    },
    credential: { title: 'Unauthenticated', description: 'The credential is missing, wrong or expired.' },
    permission: {
      title: 'Permission denied',
      description: 'The credential is valid and lacks the permission for this.',
    },
    unknown: { title: 'Not found', description: 'There is no resource with this id.' },
    stillRunning: {
      title: 'Request still in progress',
      description:
        'The first request with this key is still in progress. Wait, then send it again unchanged.',
    },
    precondition: {
      title: 'Precondition failed',
      description:
        'Somebody changed the resource since it was read. Read it again before you repeat the change.',
    },
    otherBody: {
      title: 'Key used with another body',
      description:
        'This key came with a different body before, so sending it again does not help. Use a new key.',
    },
    tooMany: {
      title: 'Too many requests',
      description:
        'Too many requests. Wait as many seconds as `Retry-After` says, then send the request again.',
    },
  },
  headers: {
    'Retry-After': 'How many seconds to wait before the next request.',
    'Request-Id': 'The id of this request. Quote it when you ask support about it.',
    Location: 'The address of the resource.',
    ETag: 'The state of the resource. Send it back in `If-Match` to change this state and no other.',
    Deprecation: 'Since when this is deprecated (RFC 9745), in Unix seconds behind an `@`.',
    Sunset: 'When this stops working (RFC 8594), as an HTTP-date.',
    Link: 'Leads to what takes the place of this, or to a page about the deprecation.',
    'Link to the next page': 'Leads to the next page with `rel="next"`; the last page has none.',
  },
  parameters: {
    IdempotencyKey:
      'Identifies this request, so that it can be sent again without a second effect. Use a new random value for each new request.',
    IfMatch:
      'The `ETag` of the state that is to be changed. If the resource has another one by now, nothing changes and the answer is `412`.',
    Limit: 'How many items a page holds at most.',
    Cursor: 'Where the page begins: the `next_cursor` of the page before. Left out, it is the first page.',
    WebhookId: 'The id of the event. It stays the same when the event is delivered again.',
    WebhookTimestamp: 'When this attempt was sent, in Unix seconds. It is signed together with the body.',
    WebhookSignature:
      '`v1,` and the HMAC-SHA256 over `webhook-id`, `webhook-timestamp` and the raw body, joined by full stops, in Base64.',
  },
  problem: {
    itself: 'Problem Details (RFC 9457)',
    type: 'Names the kind of failure and never changes, so that programs can branch on it. Opens a page about it.',
    title: 'The kind of failure in a few words, for people.',
    status: 'The HTTP status.',
    detail: 'What went wrong this time, for people.',
    errors: 'Each field that is wrong.',
    pointer: 'A JSON Pointer to the field in the request body.',
    wrong: 'What is wrong with it.',
  },
};
