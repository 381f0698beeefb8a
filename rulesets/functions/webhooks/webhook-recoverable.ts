import { nounOf } from '../../../src/core/inference/operations/intent';
import type { Contract, Operation } from '../../../src/core/contract/contract';
import {
  isEvent,
  placeOfDeliveries,
  takerOf,
  textAbout,
} from '../../../src/core/inference/webhooks/deliveries';
import { fieldsOf } from '../../../src/core/inference/webhooks/event-fields';
import { segments, singular, words } from '../../../src/core/inference/text/words';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** Whoever missed deliveries can catch up: list events, have them sent again, or read the resource they tell of. */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const events = deliveries.filter(isEvent);
  for (const delivery of events) examine(delivery);
  const [first] = events;
  if (!first || contract.operations.some(isWayBack)) return;
  const readable = new Set(contract.operations.filter(({ method }) => method === 'get').map(nounOf));
  const lost = events.find(
    (delivery) =>
      !nounsOf(contract, delivery).some((noun) => readable.has(noun)) && !saysHow(contract, delivery),
  );
  if (lost)
    yield {
      message: `A caller who missed ${code(lost.name)} should have a way to catch up, such as \`GET /events\` or a redelivery.`,
      path: placeOfDeliveries(contract),
    };
});

/** A list of what was sent, or a request to send it again. */
function isWayBack({ method, route }: Operation): boolean {
  const path = segments(route).filter(({ parameter }) => !parameter);
  const nouns = path.map(({ text }) => singular(words(text).at(-1) ?? ''));
  const again = path.some(({ text }) => /redeliver|replay|resend|retry/i.test(text));
  const about = nouns.some((noun) => /^(event|delivery|notification|webhook|attempt|callback)$/.test(noun));
  const kept = nouns.some((noun) => /^(event|delivery|notification)$/.test(noun));
  const logged =
    /web-?hook/i.test(route) && nouns.some((noun) => /^(attempt|log|history|message)$/.test(noun));
  return (about && again) || (method === 'get' && (kept || logged));
}

/** What an event may be about: the words of its names, and the resources whose ids it carries. */
function nounsOf(contract: Contract, delivery: Operation): string[] {
  const { route, kind, operationId, tags, body, path } = delivery;
  const taker = takerOf(contract, delivery);
  const names = [
    ...(kind === 'webhook' ? [route] : [String(path.at(-3) ?? '')]),
    operationId ?? '',
    ...tags,
    ...(body?.content ?? []).map(({ schema }) => schema?.component ?? ''),
    ...fieldsOf(contract, delivery).flatMap(({ name, schema }) => [
      schema.component ?? '',
      ...(/(_id|Id|_sid|Sid)$/.test(name) ? [name] : []),
    ]),
  ];
  return [...names.flatMap(words).map(singular), ...(taker ? [nounOf(taker)] : [])];
}

/** In a console a person can do it, too. */
function saysHow(contract: Contract, delivery: Operation): boolean {
  return /\b(re-?deliver|replay|re-?sen[dt]|catch up)[^.]{0,80}\b(dashboard|console|portal|support|api)\b|\b(dashboard|console|portal)\b[^.]{0,80}\b(re-?deliver|replay|re-?sen[dt]|retry)/i.test(
    textAbout(contract, delivery),
  );
}
