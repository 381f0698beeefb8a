import type { Contract } from '../../contract/contract';
import { entries, text } from '../../contract/follow';
import { infoOf } from '../../contract/head';
import { isObject } from '../../json';
import { textsOf } from './texts';

/** True where `contact` has an address: of a page, or of mail. */
export function hasContact(contract: Contract): boolean {
  const { contact } = infoOf(contract);
  return isObject(contact) && (text(contact, 'url') !== '' || text(contact, 'email') !== '');
}

/** True where the document says whom to ask: in `contact`, by an address of mail, or by a link to help. */
export function saysWhomToAsk(contract: Contract): boolean {
  return hasContact(contract) || ADDRESS.test(textsOf(contract).join('\n'));
}

/** True where it leads to a page about outages or changes. */
export function linksToNews(contract: Contract): boolean {
  const { contact } = infoOf(contract);
  const links = [isObject(contact) ? text(contact, 'url') : '', ...extensions(contract)];
  return NEWS.test([...textsOf(contract), ...links].join('\n'));
}

/** `x-changelog`, `x-status-page: https://…`: name and value. */
function extensions(contract: Contract): string[] {
  return [...entries(contract.root), ...entries(infoOf(contract))]
    .filter(([key]) => key.startsWith('x-'))
    .map(([key, value]) => `${key.replaceAll('-', ' ')} ${typeof value === 'string' ? value : ''}`);
}

const ADDRESS =
  /[\w.+-]{1,64}@[\w-]{1,63}\.\w|https?:\/\/[^\s)>]{0,120}(support|help|contact|community|forum)/i;

/** `status.` at the end of a sentence is no page. */
const NEWS =
  /https?:\/\/[^\s)>]{0,120}(status|uptime|change-?log|releases?|whats-?new)|\bstatus ?page\b|\bchange-? ?log\b|\brelease notes\b|状态页|更新日志|变更日志|发布说明/i;
