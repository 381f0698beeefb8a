import type { Contract, Operation } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { statusesOf } from '../../contract/statuses';
import { failures, saidInBody, says } from './said';

/** True where the contract says what keeps an operation that spends money from being abused. */
export function statesControls(contract: Contract, operation: Operation): boolean {
  if (says(contract, operation, CONTROLS) || protectsByFields(contract, operation)) return true;
  // What flows back is bounded by what came.
  return /refund/i.test(operation.route) && says(contract, operation, BOUNDED);
}

const protectsByFields = memoize((surroundings, operation: Operation): boolean =>
  CONTROLS_OF_FIELDS.test(saidInBody(surroundings, operation)),
);

const BOUNDED = /(not|n't|never|cannot) exceed|(no|not) more than|up to the/i;

/** Of 429 and 403, what an operation does not document as its refusal, by these statuses or in other words. */
export const missingRefusals = memoize((contract, operation: Operation): string[] => {
  const statuses = statusesOf(operation);
  if (statuses.some((status) => /^(4xx|default)$/i.test(status))) return [];
  const missing: string[] = [];
  if (!statuses.includes('429')) missing.push('429');
  // Some answer 402 for a spent budget, 451 for a country, or 422 with a code of its own.
  const refuses = statuses.some((status) => /^(402|403|451)$/.test(status));
  if (!refuses && !REFUSAL.test(failures(contract, operation).join('\n'))) missing.push('403');
  return missing;
});

const REFUSAL =
  /destination|\bgeo|countr(y|ies)|not[ _-]allowed|blocked|permission|fraud|declined|insufficient|国家|地区|目的地|不允许|欺诈|余额/i;

// "Rate limit" alone protects the API, not the person who pays or the one who is called.
const CONTROLS =
  /\bgeo\b|geo[-_ ]?(permission|fenc|restrict)|countr(y|ies)\b(?!([- ]calling)?[- ]code)|destinations?\b(?![- ](phone|number|address|account|e-?mail|ur[li]))|fraud|pumping|\btoll\b|spend|velocity|\bcaps?\b|\bbudget|per[- _](number|recipient|user|phone|card|customer|device|destination|person|address|sender|caller|payer|payee|wallet|contact)|each (number|recipient|user|phone|card|customer)|to (the same|one) (number|recipient|phone|person|address)|(daily|hourly|monthly)[- ](limit|cap|maximum|quota)|国家|地区|目的地|欺诈|限额|额度|花费|(每个|同一)(号码|收件人|用户|手机|客户|卡)|风控/i;

// The text of a field speaks of countries and destinations anyhow.
const CONTROLS_OF_FIELDS =
  /fraud|pumping|\bvelocity|spend(ing)?[- _](cap|limit)|max_(price|cost|spend)|(allowed|enabled|permitted|blocked|restricted|supported) (countr|destination|region)|(countr(y|ies)|destinations?)[^.\n]{0,60}(allowed|enabled|permitted|blocked|refused|rejected)|per (number|recipient|user|phone|card|customer)|欺诈|限额|额度/i;
