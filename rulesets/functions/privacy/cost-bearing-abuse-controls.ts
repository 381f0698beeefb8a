import type { Contract, Operation } from '../../../src/core/contract/contract';
import { memoize } from '../../../src/core/contract/memoize';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { statusesOf } from '../../../src/core/contract/statuses';
import { isCostly } from '../../../src/core/inference/privacy/reaches';
import { failures, saidInBody, says } from '../../../src/core/inference/privacy/said';
import { code, listed } from '../../../src/core/texts/wording';

/** What spends money or contacts people says how it is kept from being abused, and how a refusal looks. */
export default perDocument(function* ({ contract, operations, examine }) {
  const judged = operations.filter((operation) => isCostly(contract, operation));
  for (const operation of judged) examine(operation);
  yield* collapse(
    judged.flatMap((operation) => problemsOf(contract, operation)),
    judged.length,
    (count, of, first) => ({
      message: `${count} of ${of} operations that spend money or contact people should document \`429\`, \`403\` and the limits that protect from abuse: ${first}.`,
      path: ['paths'],
    }),
  );
});

function problemsOf(contract: Contract, operation: Operation): Placed[] {
  const { name: place, node, path } = operation;
  const problems: Placed[] = [];
  const missing = missingStatuses(contract, operation);
  if (missing.length > 0)
    problems.push({
      place,
      message: wanted(code(place), missing),
      path: 'responses' in node ? [...path, 'responses'] : path,
    });
  if (!statesControls(contract, operation))
    problems.push({
      place,
      message: `${code(place)} costs money or reaches a person each time: it should say what protects it from abuse, such as a limit per recipient, allowed countries or a spending cap.`,
      path: 'description' in node ? [...path, 'description'] : path,
    });
  return problems;
}

function wanted(place: string, missing: readonly string[]): string {
  if (missing.length === 1 && missing[0] === '429')
    return `${place} costs money or reaches a person each time: it should document \`429\`, for too often.`;
  if (missing.length === 1)
    return `${place} costs money or reaches a person each time: it should document \`403\`, for not allowed.`;
  return `${place} costs money or reaches a person each time: it should document ${listed(missing)}, for too often and for not allowed.`;
}

function statesControls(contract: Contract, operation: Operation): boolean {
  if (says(contract, operation, CONTROLS) || protectsByFields(contract, operation)) return true;
  // What flows back is bounded by what came.
  return /refund/i.test(operation.route) && says(contract, operation, BOUNDED);
}

const protectsByFields = memoize((surroundings, operation: Operation): boolean =>
  CONTROLS_OF_FIELDS.test(saidInBody(surroundings, operation)),
);

const BOUNDED = /(not|n't|never|cannot) exceed|(no|not) more than|up to the/i;

const missingStatuses = memoize((contract, operation: Operation): string[] => {
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
