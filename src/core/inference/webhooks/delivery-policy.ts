import type { Contract, Operation } from '../../contract/contract';
import { urlsToCall } from './callback-urls';
import { furtherReading, textAbout } from './deliveries';

/** What a delivery policy states. */
export type Term = 'timeout' | 'retries' | 'retry window';

/**
 * Of the terms of a delivery policy, those that the document does not state for these deliveries. None where it leads
 * to a page of its own.
 */
export function unstatedTerms(contract: Contract, deliveries: readonly Operation[]): Term[] {
  const said = everythingSaid(contract, deliveries);
  if (LINK.test(said) || furtherReading(contract).length > 0) return [];
  const missing: Term[] = [];
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
