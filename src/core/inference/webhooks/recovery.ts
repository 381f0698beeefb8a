import type { Contract, Operation } from '../../contract/contract';
import { nounOf } from '../operations/intent';
import { segments, singular, words } from '../text/words';
import { takerOf, textAbout } from './deliveries';
import { fieldsOf } from './event-fields';

/** A list of what was sent, or a request to send it again. */
export function isWayBack({ method, route }: Operation): boolean {
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
export function nounsOf(contract: Contract, delivery: Operation): string[] {
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

/** True where the texts say how to catch up: in a console a person can do it, too. */
export function saysHowToCatchUp(contract: Contract, delivery: Operation): boolean {
  return /\b(re-?deliver|replay|re-?sen[dt]|catch up)[^.]{0,80}\b(dashboard|console|portal|support|api)\b|\b(dashboard|console|portal)\b[^.]{0,80}\b(re-?deliver|replay|re-?sen[dt]|retry)/i.test(
    textAbout(contract, delivery),
  );
}
