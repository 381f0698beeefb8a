import type { Contract } from '../../../src/core/contract/contract';
import { entries, text } from '../../../src/core/contract/follow';
import { isObject } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import { infoOf, textsOf } from '../../../src/core/inference/onboarding/texts';

/** The document says whom to ask, and where to see outages and changes. */
export default perDocument(function* ({ contract, operations, examine }) {
  if (operations.length === 0) return;
  examine({ usedAt: ['info'] });
  for (const operation of operations) examine(operation);
  yield* review(contract);
});

function* review(contract: Contract): Generator<Problem> {
  const info = infoOf(contract);
  const said = textsOf(contract).join('\n');
  const contact = isObject(info['contact']) ? info['contact'] : {};
  const reachable = ['url', 'email'].some((key) => text(contact, key) !== '') || ADDRESS.test(said);
  if (!reachable)
    yield {
      message: 'The document should say whom to ask, in `contact` with a `url` or an `email`.',
      path: 'contact' in info ? ['info', 'contact'] : ['info'],
    };
  const links = [text(contact, 'url'), ...extensions(contract)].join('\n');
  if (!NEWS.test(`${said}\n${links}`))
    yield {
      message:
        'The description should link to a status page or a changelog: whose fault it is, is the first question of every outage.',
      path: 'description' in info ? ['info', 'description'] : ['info'],
    };
}

/** `x-changelog`, `x-status-page: https://…`: name and value. */
function extensions(contract: Contract): string[] {
  return [...entries(contract.root), ...entries(infoOf(contract))]
    .filter(([key]) => key.startsWith('x-'))
    .map(([key, value]) => `${key.replaceAll('-', ' ')} ${typeof value === 'string' ? value : ''}`);
}

/** An address of mail, or a link to help. */
const ADDRESS =
  /[\w.+-]{1,64}@[\w-]{1,63}\.\w|https?:\/\/[^\s)>]{0,120}(support|help|contact|community|forum)/i;

/** A page about outages or changes; `status.` at the end of a sentence is neither. */
const NEWS =
  /https?:\/\/[^\s)>]{0,120}(status|uptime|change-?log|releases?|whats-?new)|\bstatus ?page\b|\bchange-? ?log\b|\brelease notes\b|状态页|更新日志|变更日志|发布说明/i;
