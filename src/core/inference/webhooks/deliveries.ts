import type { Contract, Operation } from '../../contract/contract';
import { text } from '../../contract/follow';
import { infoOf, tagsOf } from '../../contract/head';
import { memoizeAlone } from '../../contract/memoize';
import { isObject, valueAt, type JsonPath } from '../../json';
import { paragraphsOf } from '../text/paragraphs';

/*
 * What a provider sends: webhooks and callbacks. They are requests to the caller, so much of what a rule asks of an
 * operation makes no sense here, and what is said to the caller about them stands in many places.
 */

/** True for a delivery that tells of something that happened; not for the handshake that proves who owns a URL. */
export function isEvent(delivery: Operation): boolean {
  return !isHandshake(delivery);
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
 * What a reader learns about a delivery: its own texts, those of its tags and parts, of the operation that takes
 * its URL, and the passages of the introduction that speak of webhooks.
 */
export function textAbout(contract: Contract, delivery: Operation): string {
  const { node, path, parameters, responses, body } = delivery;
  const item = valueAt(contract.root, path.slice(0, -1));
  return [
    ...[node, item].flatMap((of) => (isObject(of) ? [text(of, 'summary'), text(of, 'description')] : [])),
    ...parameters.map(({ name, description }) => `${name}: ${description}`),
    ...responses.map(({ description }) => description),
    body?.description ?? '',
    passages(takerOf(contract, delivery)?.description ?? ''),
    isObject(node['externalDocs']) ? text(node['externalDocs'], 'description') : '',
    ...tagsOf(contract, delivery).map((tag) => text(tag, 'description')),
    introduction(contract),
    namingHeaders(contract, parameters),
  ].join('\n\n');
}

/** What the head of the document says about a header that the delivery carries: `Acme-Signature`. */
function namingHeaders(contract: Contract, parameters: Operation['parameters']): string {
  const names = parameters.filter((one) => one.in === 'header').map(({ name }) => name.toLowerCase());
  const said = paragraphsOf(text(infoOf(contract), 'description'));
  return said
    .filter((one) => names.some((name) => name.includes('-') && one.toLowerCase().includes(name)))
    .join('\n\n');
}

/** The operation that takes the URL of a callback. */
export function takerOf({ operations }: Contract, delivery: Operation): Operation | undefined {
  if (delivery.kind !== 'callback') return undefined;
  return operations.find(({ callbacks }) => callbacks.includes(delivery));
}

/** What `info` and the tags say about webhooks. */
const introduction = memoizeAlone((contract: Contract): string => {
  const texts = tagsOf(contract).map((tag) => {
    const description = text(tag, 'description');
    return ABOUT.test(text(tag, 'name')) ? description : passages(description);
  });
  return [passages(text(infoOf(contract), 'description')), ...texts].join('\n\n');
});

const ABOUT = /web-?hook|call-?back|\bdeliver(y|ies|ed)\b|\bnotifications?\b|回调|通知|推送/i;
/** As a heading, or a tag, one word more is clear: what an API calls events, it sends. */
const HEADING = new RegExp(`${ABOUT.source}|\\bevents?\\b|事件`, 'i');

/** The passages of a longer text that speak of webhooks: under a heading of that name, or paragraphs that do. */
function passages(description: string): string {
  return description
    .split(/^(?=#{1,6} )/m)
    .flatMap((section) => {
      const [heading = ''] = section.split('\n', 1);
      return /^#/.test(heading) && HEADING.test(heading)
        ? [section]
        : paragraphsOf(section).filter((one) => ABOUT.test(one));
    })
    .join('\n\n');
}

/**
 * Addresses of further reading: `externalDocs` of the deliveries, of the tags about webhooks, and of the document
 * where they speak of webhooks.
 */
export function furtherReading(contract: Contract): string[] {
  const tags = tagsOf(contract).filter((tag) => ABOUT.test(text(tag, 'name')));
  const { externalDocs } = contract.root;
  const whole = isObject(externalDocs) ? text(externalDocs, 'url') : '';
  return [
    ...(ABOUT.test(whole) ? [whole] : []),
    ...[...contract.deliveries.map(({ node }) => node), ...tags].flatMap((node) => {
      const docs = node['externalDocs'];
      return isObject(docs) && typeof docs['url'] === 'string' ? [docs['url']] : [];
    }),
  ];
}
