import { urlsToCall } from '../../../src/core/inference/webhooks/callback-urls';
import type { Contract, Operation } from '../../../src/core/contract/contract';
import {
  isEvent,
  furtherReading,
  placeOfDeliveries,
  textAbout,
} from '../../../src/core/inference/webhooks/deliveries';
import { perDocument } from '../rule/per-document';
import { listed } from '../../../src/core/texts/wording';

/** The document says how long it waits for an answer, whether it tries again, and for how long. */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const events = deliveries.filter(isEvent);
  for (const delivery of events) examine(delivery);
  if (events.length === 0) return;
  const said = everythingSaid(contract, events);
  if (LINK.test(said) || furtherReading(contract).length > 0) return;
  const missing = missingFrom(said);
  if (missing.length === 0) return;
  const path = placeOfDeliveries(contract);
  if (missing.length === 3)
    yield {
      message:
        'The document should state its delivery policy: how long it waits for an answer, what it tries again, and when it gives up.',
      path,
    };
  else yield { message: `The delivery policy should also state ${listed(missing)}.`, path };
});

const NUMBER = '(\\d+|a few|one|two|three|five|ten|fifteen|twenty|thirty|sixty)';
const RETRIES =
  /\bretr(y|ies|ied|ying)\b|re-?deliver|\bre-?sen[dt]\b|\battempts?\b|tr(y|ies) again|once only|重试|重发|重新投递|再次/i;
const TIMEOUT = new RegExp(
  `time[ds]?[- ]?(out|limit)|(within|in|up to|waits?( for)?|after|under)( up to| at most)? ${NUMBER}[ -]?(ms|milliseconds?|s|secs?|seconds?|minutes?)\\b|超时|秒内|秒之内|等待`,
  'i',
);
const WINDOW =
  /back-?off|\battempts?\b|\b(hours?|days?)\b|\b\d+ ?(h|d|times|retries)\b|\b(twice|once|three times|five times)\b|退避|小时|天|\d ?次/i;
const NEVER =
  /\b(not|never|no|without)\b[^.]{0,20}\b(retr(y|ies|ied)|redeliver\w*|resent|second attempt)|不(会)?(重试|重发)/i;
/** The policy may stand on a page of its own. */
const LINK =
  /(\]\(|\b(see|read|docs?|documentation|guide|details|more)\b[^.]{0,60})https?:\/\/[^\s)]{0,200}(web-?hook|deliver|retr(y|ies)|callback|event|notification)/i;

function missingFrom(said: string): string[] {
  const missing: string[] = [];
  if (!TIMEOUT.test(said)) missing.push('timeout');
  if (!RETRIES.test(said)) missing.push('retries');
  if (!WINDOW.test(said) && !NEVER.test(said)) missing.push('retry window');
  return missing;
}

function everythingSaid(contract: Contract, deliveries: readonly Operation[]): string {
  const urls = contract.operations.flatMap((operation) => urlsToCall(contract, operation));
  return [
    ...deliveries.map((delivery) => textAbout(contract, delivery)),
    ...urls.map(({ description }) => description),
  ].join('\n\n');
}
