import { isObject, valueAt, type JsonPath } from '../json';
import type { Contract, Operation } from './contract';
import { entries, items, text } from './follow';

/*
 * What a provider sends: webhooks and callbacks. They are requests to the caller, so much of what a rule asks of an
 * operation makes no sense here, and what the caller is told about them stands in many places.
 */

/** The deliveries that tell of something that happened; not the handshake that proves who owns a URL. */
export function eventsAmong(deliveries: readonly Operation[]): Operation[] {
  return deliveries.filter((delivery) => !isHandshake(delivery));
}

/** Some providers deliver by GET, with the event in the query; a GET without one only asks whether you are there. */
function isHandshake({ method, route, operationId, parameters }: Operation): boolean {
  if (/challenge|handshake|(endpoint|url|ownership)[-_ ]?verification/i.test(`${route} ${operationId ?? ''}`))
    return true;
  if (!['get', 'head', 'options'].includes(method)) return false;
  const query = parameters.filter((parameter) => parameter.in === 'query');
  return query.length === 0 || query.some(({ name }) => /challenge/i.test(name));
}

/** Where a finding on all deliveries belongs: the key that holds them, or the first callback. */
export function placeOfDeliveries({ deliveries }: Contract): JsonPath {
  const webhook = deliveries.find(({ kind }) => kind === 'webhook');
  if (webhook) return webhook.usedAt.slice(0, 1);
  return deliveries[0]?.path.slice(0, -2) ?? [];
}

/**
 * What a reader is told about a delivery: its own texts, those of its tags and parts, of the operation that takes
 * its URL, and the passages of the introduction that speak of webhooks.
 */
export function textAbout(contract: Contract, delivery: Operation): string {
  const { root } = contract;
  const { node, path, parameters, responses, body } = delivery;
  const item = valueAt(root, path.slice(0, -1));
  const asks = contract.operations.find(({ callbacks }) => callbacks.includes(delivery));
  return [
    ...[node, item].flatMap((of) => (isObject(of) ? [text(of, 'summary'), text(of, 'description')] : [])),
    ...parameters.map(({ name, description }) => `${name}: ${description}`),
    ...responses.map(({ description }) => description),
    body?.description ?? '',
    asks ? passages(asks.description) : '',
    isObject(node['externalDocs']) ? text(node['externalDocs'], 'description') : '',
    ...tagTexts(contract, delivery.tags),
    passages(isObject(root['info']) ? text(root['info'], 'description') : ''),
  ].join('\n\n');
}

/** Descriptions of the tags named; of the others, what they say about webhooks. */
function tagTexts({ root }: Contract, tags: readonly string[]): string[] {
  return items(root['tags'])
    .filter(isObject)
    .map((tag) => {
      const description = text(tag, 'description');
      const own = tags.includes(text(tag, 'name')) || ABOUT.test(text(tag, 'name'));
      return own ? description : passages(description);
    });
}

const ABOUT = /web-?hook|call-?back|\bdeliver(y|ies|ed)\b|\bnotifications?\b|回调|通知|推送/i;

/** The passages of a longer text that speak of webhooks: under a heading of that name, or paragraphs that do. */
function passages(description: string): string {
  return description
    .split(/^(?=#{1,6} )/m)
    .flatMap((section) => {
      const [heading = ''] = section.split('\n', 1);
      return /^#/.test(heading) && ABOUT.test(heading)
        ? [section]
        : section.split(/\n\s*\n/).filter((one) => ABOUT.test(one));
    })
    .join('\n\n');
}

/** Addresses of further reading beside the deliveries: `externalDocs` of theirs, and of the tags about webhooks. */
export function furtherReading({ root, deliveries }: Contract): string[] {
  const tags = items(root['tags'])
    .filter(isObject)
    .filter((tag) => ABOUT.test(text(tag, 'name')));
  return [...deliveries.map(({ node }) => node), ...tags].flatMap((node) =>
    entries(node['externalDocs']).flatMap(([key, value]) =>
      key === 'url' && typeof value === 'string' ? [value] : [],
    ),
  );
}
