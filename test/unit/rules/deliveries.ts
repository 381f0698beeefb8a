/** Documents with one delivery, for the tables of the rules about webhooks. */

export const WEBHOOK = '/webhooks/messageDelivered/post';
export const CALLBACK = '/paths/~1messages/post/callbacks/status/{$request.body#~1status_callback}/post';

const ACCEPTED = { '2XX': { description: 'Accepted' } };

/** A document with one webhook. */
export function webhook(members: object = {}, root: object = {}, key = 'webhooks') {
  return {
    paths: {},
    [key]: {
      messageDelivered: { post: { operationId: 'messageDelivered', responses: ACCEPTED, ...members } },
    },
    ...root,
  };
}

/** A document with several webhooks that are all the same. */
export function manyWebhooks(count: number, members: object = {}) {
  const names = Array.from({ length: count }, (_, i) => `event${i}`);
  return {
    paths: {},
    webhooks: Object.fromEntries(
      names.map((name) => [name, { post: { operationId: name, responses: ACCEPTED, ...members } }]),
    ),
  };
}

/** A document whose operation takes a URL and describes what it sends there. */
export function callback(members: object = {}, root: object = {}) {
  return {
    paths: {
      '/messages': {
        post: {
          operationId: 'sendMessage',
          requestBody: json({ properties: { status_callback: { type: 'string', format: 'uri' } } }),
          responses: { 202: { description: 'Queued' } },
          callbacks: {
            status: {
              '{$request.body#/status_callback}': {
                post: { operationId: 'messageStatus', responses: ACCEPTED, ...members },
              },
            },
          },
        },
      },
    },
    ...root,
  };
}

/** A JSON body with a schema. */
export function json(schema: object, members: object = {}) {
  return { content: { 'application/json': { schema, ...members } } };
}

/** A header parameter. */
export function header(name: string, members: object = {}) {
  return { name, in: 'header', schema: { type: 'string' }, ...members };
}
